# Generated from openapi.yaml by specpress. Do not edit.
"""The client: its options, and the resources that its methods are grouped in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Self

from .._core.credentials.credential import SecretInput
from .._core.lazy import show_as_exported
from .._core.options.base_url import URLLike
from .._core.options.omit import Omit, omit
from .._core.options.request_options import RetryCallback, TimeoutPhases
from .._core.options.transport_name import TransportName
from .client import APIClient

if TYPE_CHECKING:
    from .resources.audio import Audio
    from .resources.chat import Chat
    from .resources.completions import Completions
    from .resources.edits import Edits
    from .resources.embeddings import Embeddings
    from .resources.engines import Engines
    from .resources.files import Files
    from .resources.fine_tunes import FineTunes
    from .resources.images import Images
    from .resources.models import Models
    from .resources.moderations import Moderations


class OpenAI(APIClient):
    """The client of OpenAI API.

    Args:
        api_key: The API key. It is a secret, keep it out of code that others can read. Default: the variable
            OPENAI_API_KEY.
        organization: The organization that pays for the call. Only needed if you belong to several; without it your
            default one pays. Default: the variable OPENAI_ORG_ID.
        project: The project that the call belongs to. Only needed if the key can be used for several. Later: older
            servers may not know it. Default: the variable OPENAI_PROJECT_ID.
        base_url: The URL that the paths of the operations are appended to. Default: the variable OPENAI_BASE_URL,
            else https://api.openai.com/v1.
        timeout: Seconds that each phase of a call may take, or a Timeout, also of httpx; None waits forever.
        max_retries: How often a call is retried after a temporary failure; by default 2.
        default_headers: Headers that every request gets besides the client's own; `with_options` adds to the
            existing ones.
        default_query: Query parameters that every request gets; `with_options` adds to the existing ones.
        strict: Raise ResponseDecodeError for a response that is not as documented; without it, when a wrong field is
            read.
        deadline: Seconds for a whole call: all attempts, the waits between them, and reading the response.
        on_retry: A function that is called with a Retry before the wait of each retry.
        tracing: True for a span of OpenTelemetry for each call, or a tracer provider; needs the extra `otel`; False
            for none.
        http_client: Your own HTTP client, for proxies, certificates or mocks; it stays open when this client is
            closed.
        transport: The HTTP library that sends the requests: by default pyreqwest if the extra `fast` is installed,
            else httpx2. The variable OPENAI_TRANSPORT sets it too.

    Raises: OpenAIError where a required credential is missing.
    """

    def __init__(
        self,
        *,
        api_key: SecretInput | None = None,
        organization: SecretInput | None = None,
        project: SecretInput | None = None,
        base_url: str | URLLike | None = None,
        timeout: float | TimeoutPhases | Omit | None = omit,
        max_retries: int | Omit = omit,
        default_headers: Mapping[str, str | Omit | None] | None = None,
        default_query: Mapping[str, object] | None = None,
        strict: bool | Omit = omit,
        deadline: float | Omit | None = omit,
        on_retry: RetryCallback | Omit | None = omit,
        tracing: object = None,
        http_client: object | None = None,
        transport: TransportName | None = None,
    ) -> None:
        super().__init__(
            credentials={
                "api_key": api_key,
                "organization": organization,
                "project": project,
            },
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            strict=strict,
            deadline=deadline,
            on_retry=on_retry,
            tracing=tracing,
            http_client=http_client,
            transport=transport,
        )

    def with_options(
        self,
        *,
        api_key: SecretInput | None = None,
        organization: SecretInput | None = None,
        project: SecretInput | None = None,
        base_url: str | URLLike | None = None,
        timeout: float | TimeoutPhases | Omit | None = omit,
        max_retries: int | Omit = omit,
        default_headers: Mapping[str, str | Omit | None] | None = None,
        default_query: Mapping[str, object] | None = None,
        strict: bool | Omit = omit,
        deadline: float | Omit | None = omit,
        on_retry: RetryCallback | Omit | None = omit,
        tracing: object = None,
        http_client: object | None = None,
        set_default_headers: Mapping[str, str | Omit | None] | None = None,
        set_default_query: Mapping[str, object] | None = None,
    ) -> Self:
        """A client with other options that shares the connections of this one; what is not given stays.

        Args:
            api_key: The API key. It is a secret, keep it out of code that others can read. Default: the variable
                OPENAI_API_KEY.
            organization: The organization that pays for the call. Only needed if you belong to several; without it
                your default one pays. Default: the variable OPENAI_ORG_ID.
            project: The project that the call belongs to. Only needed if the key can be used for several. Later:
                older servers may not know it. Default: the variable OPENAI_PROJECT_ID.
            base_url: The URL that the paths of the operations are appended to.
            timeout: Seconds that each phase of a call may take, or a Timeout, also of httpx; None waits forever.
            max_retries: How often a call is retried after a temporary failure; by default 2.
            default_headers: Headers that every request gets besides the client's own; `with_options` adds to the
                existing ones.
            default_query: Query parameters that every request gets; `with_options` adds to the existing ones.
            strict: Raise ResponseDecodeError for a response that is not as documented; without it, when a wrong
                field is read.
            deadline: Seconds for a whole call: all attempts, the waits between them, and reading the response.
            on_retry: A function that is called with a Retry before the wait of each retry.
            tracing: True for a span of OpenTelemetry for each call, or a tracer provider; needs the extra `otel`;
                False for none.
            http_client: Your own HTTP client, for proxies, certificates or mocks; it stays open when this client is
                closed.
            set_default_headers: Headers of every request; they replace the existing ones.
            set_default_query: Query parameters of every request; they replace the existing ones.
        """
        return self._with_options(
            credentials={
                "api_key": api_key,
                "organization": organization,
                "project": project,
            },
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            strict=strict,
            deadline=deadline,
            on_retry=on_retry,
            tracing=tracing,
            http_client=http_client,
            set_default_headers=set_default_headers,
            set_default_query=set_default_query,
        )

    copy = with_options

    @property
    def api_key(self) -> SecretInput | None:
        """The credential that calls send; a new one counts from the next call on."""
        found: SecretInput | None = self._config.credential("api_key")
        return found

    @api_key.setter
    def api_key(self, value: SecretInput | None) -> None:
        self._config.set_credential("api_key", value)

    @property
    def organization(self) -> SecretInput | None:
        """The credential that calls send; a new one counts from the next call on."""
        found: SecretInput | None = self._config.credential("organization")
        return found

    @organization.setter
    def organization(self, value: SecretInput | None) -> None:
        self._config.set_credential("organization", value)

    @property
    def project(self) -> SecretInput | None:
        """The credential that calls send; a new one counts from the next call on."""
        found: SecretInput | None = self._config.credential("project")
        return found

    @project.setter
    def project(self, value: SecretInput | None) -> None:
        self._config.set_credential("project", value)

    @cached_property
    def models(self) -> Models:
        """See which models you may use, and remove fine-tuned ones."""
        from .resources.models import Models

        return Models(self)

    @cached_property
    def completions(self) -> Completions:
        """Let a model continue a text."""
        from .resources.completions import Completions

        return Completions(self)

    @cached_property
    def chat(self) -> Chat:
        """Let a model answer a conversation."""
        from .resources.chat import Chat

        return Chat(self)

    @cached_property
    def edits(self) -> Edits:
        """Let a model change a text as you instruct it."""
        from .resources.edits import Edits

        return Edits(self)

    @cached_property
    def images(self) -> Images:
        """Draw images from words, and edit or vary images."""
        from .resources.images import Images

        return Images(self)

    @cached_property
    def embeddings(self) -> Embeddings:
        """Turn text into vectors that can be compared and searched."""
        from .resources.embeddings import Embeddings

        return Embeddings(self)

    @cached_property
    def audio(self) -> Audio:
        """Turn speech into text, in its own language or in English, and text into speech."""
        from .resources.audio import Audio

        return Audio(self)

    @cached_property
    def files(self) -> Files:
        """Store files that other calls use, such as training data."""
        from .resources.files import Files

        return Files(self)

    @cached_property
    def fine_tunes(self) -> FineTunes:
        """Train a model on your own examples."""
        from .resources.fine_tunes import FineTunes

        return FineTunes(self)

    @cached_property
    def moderations(self) -> Moderations:
        """Find out whether a text breaks the content policy."""
        from .resources.moderations import Moderations

        return Moderations(self)

    @cached_property
    def engines(self) -> Engines:
        """The older name of models. Use models in new code."""
        from .resources.engines import Engines

        return Engines(self)


show_as_exported(__name__)
