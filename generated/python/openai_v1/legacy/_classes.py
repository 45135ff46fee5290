# Generated from openapi.yaml by specpress. Do not edit.
"""The classes of `legacy`. What may be a stream, or text, is `Any`: the arguments decide."""

from __future__ import annotations

from typing import Any, Final

from .._async.api import AsyncOpenAI
from .._legacy.calls import LegacyCalls
from .._legacy.settings import Setting
from .._operations import completions, edits, embeddings, engines, files, fine_tunes, images, models, moderations
from .._operations.audio import transcriptions as audio_transcriptions, translations as audio_translations
from .._operations.chat import completions as chat_completions
from .._sync.api import OpenAI
from .error import OpenAIError
from .openai_object import OpenAIObject

CALLS: Final = LegacyCalls(
    module=__name__.rpartition(".")[0],
    clients=(OpenAI, AsyncOpenAI),
    settings=(
        Setting("api_key", option="api_key", required=True, variable="OPENAI_API_KEY"),
        Setting("api_key_path", option="api_key", from_file=True, variable="OPENAI_API_KEY_PATH"),
        Setting("organization", option="organization", variable="OPENAI_ORGANIZATION"),
        Setting("api_base", option="base_url", variable="OPENAI_API_BASE"),
        Setting(
            "api_type",
            only=("open_ai", "openai"),
            hint="for Azure, leave it out and set api_base to https://.../openai/v1 of your resource, where engine= names the deployment",
            variable="OPENAI_API_TYPE",
        ),
        Setting("api_version", header="OpenAI-Version", variable="OPENAI_API_VERSION"),
        Setting("proxy", proxy=True),
        Setting("log", log=True, variable="OPENAI_LOG"),
        Setting("requestssession", only=(), hint="pass an HTTP client as http_client to OpenAI"),
        Setting("aiosession"),
        Setting("app_info"),
        Setting("ca_bundle_path"),
        Setting("debug"),
        Setting("enable_telemetry"),
        Setting("verify_ssl_certs"),
        Setting("VERSION", hint="the version of the package is __version__"),
        Setting("request_id", header="X-Request-Id"),
        Setting("request_timeout", option="timeout"),
        Setting("timeout"),
        Setting("headers", option="extra_headers"),
        Setting("engine", argument="model"),
        Setting("deployment_id", argument="model"),
        Setting("user_provided_filename", filename="file"),
        Setting("filename", filename="file"),
    ),
    reply=OpenAIObject,
    error=OpenAIError,
)


class Audio(OpenAIObject):
    """The operations of audio.transcriptions and audio.translations."""

    @classmethod
    def transcribe(
        cls,
        model: Any,
        file: Any,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> Any:
        """Now `OpenAI().audio.transcriptions.create`."""
        reply: Any = CALLS.send(
            audio_transcriptions.CREATE,
            {
                "model": model,
                "file": file,
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "api_version": api_version,
                "organization": organization,
            },
            params,
        )
        return reply

    @classmethod
    async def atranscribe(
        cls,
        model: Any,
        file: Any,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> Any:
        """Now `AsyncOpenAI().audio.transcriptions.create`."""
        reply: Any = await CALLS.asend(
            audio_transcriptions.CREATE,
            {
                "model": model,
                "file": file,
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "api_version": api_version,
                "organization": organization,
            },
            params,
        )
        return reply

    @classmethod
    def transcribe_raw(
        cls,
        model: Any,
        file: Any,
        filename: str | None = None,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> Any:
        """Now `OpenAI().audio.transcriptions.create`."""
        reply: Any = CALLS.send(
            audio_transcriptions.CREATE,
            {
                "model": model,
                "file": file,
                "filename": filename,
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "api_version": api_version,
                "organization": organization,
            },
            params,
        )
        return reply

    @classmethod
    async def atranscribe_raw(
        cls,
        model: Any,
        file: Any,
        filename: str | None = None,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> Any:
        """Now `AsyncOpenAI().audio.transcriptions.create`."""
        reply: Any = await CALLS.asend(
            audio_transcriptions.CREATE,
            {
                "model": model,
                "file": file,
                "filename": filename,
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "api_version": api_version,
                "organization": organization,
            },
            params,
        )
        return reply

    @classmethod
    def translate(
        cls,
        model: Any,
        file: Any,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> Any:
        """Now `OpenAI().audio.translations.create`."""
        reply: Any = CALLS.send(
            audio_translations.CREATE,
            {
                "model": model,
                "file": file,
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "api_version": api_version,
                "organization": organization,
            },
            params,
        )
        return reply

    @classmethod
    async def atranslate(
        cls,
        model: Any,
        file: Any,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> Any:
        """Now `AsyncOpenAI().audio.translations.create`."""
        reply: Any = await CALLS.asend(
            audio_translations.CREATE,
            {
                "model": model,
                "file": file,
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "api_version": api_version,
                "organization": organization,
            },
            params,
        )
        return reply

    @classmethod
    def translate_raw(
        cls,
        model: Any,
        file: Any,
        filename: str | None = None,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> Any:
        """Now `OpenAI().audio.translations.create`."""
        reply: Any = CALLS.send(
            audio_translations.CREATE,
            {
                "model": model,
                "file": file,
                "filename": filename,
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "api_version": api_version,
                "organization": organization,
            },
            params,
        )
        return reply

    @classmethod
    async def atranslate_raw(
        cls,
        model: Any,
        file: Any,
        filename: str | None = None,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> Any:
        """Now `AsyncOpenAI().audio.translations.create`."""
        reply: Any = await CALLS.asend(
            audio_translations.CREATE,
            {
                "model": model,
                "file": file,
                "filename": filename,
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "api_version": api_version,
                "organization": organization,
            },
            params,
        )
        return reply


class ChatCompletion(OpenAIObject):
    """The operations of chat.completions."""

    @classmethod
    def create(
        cls,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        request_id: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> Any:
        """Now `OpenAI().chat.completions.create`."""
        reply: Any = CALLS.send(
            chat_completions.CREATE,
            {
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "request_id": request_id,
                "api_version": api_version,
                "organization": organization,
            },
            params,
            needs="model",
        )
        return reply

    @classmethod
    async def acreate(
        cls,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        request_id: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> Any:
        """Now `AsyncOpenAI().chat.completions.create`."""
        reply: Any = await CALLS.asend(
            chat_completions.CREATE,
            {
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "request_id": request_id,
                "api_version": api_version,
                "organization": organization,
            },
            params,
            needs="model",
        )
        return reply


class Completion(OpenAIObject):
    """The operations of completions."""

    @classmethod
    def create(
        cls,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        request_id: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> Any:
        """Now `OpenAI().completions.create`."""
        reply: Any = CALLS.send(
            completions.CREATE,
            {
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "request_id": request_id,
                "api_version": api_version,
                "organization": organization,
            },
            params,
            needs="model",
        )
        return reply

    @classmethod
    async def acreate(
        cls,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        request_id: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> Any:
        """Now `AsyncOpenAI().completions.create`."""
        reply: Any = await CALLS.asend(
            completions.CREATE,
            {
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "request_id": request_id,
                "api_version": api_version,
                "organization": organization,
            },
            params,
            needs="model",
        )
        return reply


class Edit(OpenAIObject):
    """The operations of edits."""

    @classmethod
    def create(
        cls,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        request_id: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `OpenAI().edits.create`."""
        reply: OpenAIObject = CALLS.send(
            edits.CREATE,
            {
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "request_id": request_id,
                "api_version": api_version,
                "organization": organization,
            },
            params,
            needs="model",
        )
        return reply

    @classmethod
    async def acreate(
        cls,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        request_id: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `AsyncOpenAI().edits.create`."""
        reply: OpenAIObject = await CALLS.asend(
            edits.CREATE,
            {
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "request_id": request_id,
                "api_version": api_version,
                "organization": organization,
            },
            params,
            needs="model",
        )
        return reply


class Embedding(OpenAIObject):
    """The operations of embeddings."""

    @classmethod
    def create(
        cls,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        request_id: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `OpenAI().embeddings.create`."""
        reply: OpenAIObject = CALLS.send(
            embeddings.CREATE,
            {
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "request_id": request_id,
                "api_version": api_version,
                "organization": organization,
            },
            params,
            needs="model",
        )
        return reply

    @classmethod
    async def acreate(
        cls,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        request_id: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `AsyncOpenAI().embeddings.create`."""
        reply: OpenAIObject = await CALLS.asend(
            embeddings.CREATE,
            {
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "request_id": request_id,
                "api_version": api_version,
                "organization": organization,
            },
            params,
            needs="model",
        )
        return reply


class Engine(OpenAIObject, kind="engine", absent=("generate", "embeddings")):
    """The operations of engines."""

    @classmethod
    def list(
        cls,
        api_key: str | None = None,
        request_id: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `OpenAI().engines.list`."""
        reply: OpenAIObject = CALLS.send(
            engines.LIST,
            {
                "api_key": api_key,
                "request_id": request_id,
                "api_version": api_version,
                "organization": organization,
                "api_base": api_base,
                "api_type": api_type,
            },
            params,
        )
        return reply

    @classmethod
    async def alist(
        cls,
        api_key: str | None = None,
        request_id: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `AsyncOpenAI().engines.list`."""
        reply: OpenAIObject = await CALLS.asend(
            engines.LIST,
            {
                "api_key": api_key,
                "request_id": request_id,
                "api_version": api_version,
                "organization": organization,
                "api_base": api_base,
                "api_type": api_type,
            },
            params,
        )
        return reply

    @classmethod
    def retrieve(
        cls,
        id: str,
        api_key: str | None = None,
        request_id: str | None = None,
        request_timeout: float | tuple[float, float] | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `OpenAI().engines.retrieve`."""
        reply: OpenAIObject = CALLS.send(
            engines.RETRIEVE,
            {"engine_id": id, "api_key": api_key, "request_id": request_id, "request_timeout": request_timeout},
            params,
        )
        return reply

    @classmethod
    async def aretrieve(
        cls,
        id: str,
        api_key: str | None = None,
        request_id: str | None = None,
        request_timeout: float | tuple[float, float] | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `AsyncOpenAI().engines.retrieve`."""
        reply: OpenAIObject = await CALLS.asend(
            engines.RETRIEVE,
            {"engine_id": id, "api_key": api_key, "request_id": request_id, "request_timeout": request_timeout},
            params,
        )
        return reply


class File(OpenAIObject, kind="file", absent=("find_matching_files",)):
    """The operations of files."""

    @classmethod
    def list(
        cls,
        api_key: str | None = None,
        request_id: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `OpenAI().files.list`."""
        reply: OpenAIObject = CALLS.send(
            files.LIST,
            {
                "api_key": api_key,
                "request_id": request_id,
                "api_version": api_version,
                "organization": organization,
                "api_base": api_base,
                "api_type": api_type,
            },
            params,
        )
        return reply

    @classmethod
    async def alist(
        cls,
        api_key: str | None = None,
        request_id: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `AsyncOpenAI().files.list`."""
        reply: OpenAIObject = await CALLS.asend(
            files.LIST,
            {
                "api_key": api_key,
                "request_id": request_id,
                "api_version": api_version,
                "organization": organization,
                "api_base": api_base,
                "api_type": api_type,
            },
            params,
        )
        return reply

    @classmethod
    def create(
        cls,
        file: Any,
        purpose: Any,
        model: Any = None,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        user_provided_filename: str | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `OpenAI().files.create`."""
        reply: OpenAIObject = CALLS.send(
            files.CREATE,
            {
                "file": file,
                "purpose": purpose,
                "model": model,
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "api_version": api_version,
                "organization": organization,
                "user_provided_filename": user_provided_filename,
            },
            params,
        )
        return reply

    @classmethod
    async def acreate(
        cls,
        file: Any,
        purpose: Any,
        model: Any = None,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        user_provided_filename: str | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `AsyncOpenAI().files.create`."""
        reply: OpenAIObject = await CALLS.asend(
            files.CREATE,
            {
                "file": file,
                "purpose": purpose,
                "model": model,
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "api_version": api_version,
                "organization": organization,
                "user_provided_filename": user_provided_filename,
            },
            params,
        )
        return reply

    @classmethod
    def retrieve(
        cls,
        id: str,
        api_key: str | None = None,
        request_id: str | None = None,
        request_timeout: float | tuple[float, float] | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `OpenAI().files.retrieve`."""
        reply: OpenAIObject = CALLS.send(
            files.RETRIEVE,
            {"file_id": id, "api_key": api_key, "request_id": request_id, "request_timeout": request_timeout},
            params,
        )
        return reply

    @classmethod
    async def aretrieve(
        cls,
        id: str,
        api_key: str | None = None,
        request_id: str | None = None,
        request_timeout: float | tuple[float, float] | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `AsyncOpenAI().files.retrieve`."""
        reply: OpenAIObject = await CALLS.asend(
            files.RETRIEVE,
            {"file_id": id, "api_key": api_key, "request_id": request_id, "request_timeout": request_timeout},
            params,
        )
        return reply

    @classmethod
    def delete(
        cls,
        sid: str,
        api_type: str | None = None,
        api_version: str | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `OpenAI().files.delete`."""
        reply: OpenAIObject = CALLS.send(
            files.DELETE, {"file_id": sid, "api_type": api_type, "api_version": api_version}, params
        )
        return reply

    @classmethod
    async def adelete(
        cls,
        sid: str,
        api_type: str | None = None,
        api_version: str | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `AsyncOpenAI().files.delete`."""
        reply: OpenAIObject = await CALLS.asend(
            files.DELETE, {"file_id": sid, "api_type": api_type, "api_version": api_version}, params
        )
        return reply

    @classmethod
    def download(
        cls,
        id: str,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> bytes:
        """Now `OpenAI().files.content`."""
        reply: bytes = CALLS.send(
            files.CONTENT,
            {
                "file_id": id,
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "api_version": api_version,
                "organization": organization,
            },
            params,
        )
        return reply

    @classmethod
    async def adownload(
        cls,
        id: str,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> bytes:
        """Now `AsyncOpenAI().files.content`."""
        reply: bytes = await CALLS.asend(
            files.CONTENT,
            {
                "file_id": id,
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "api_version": api_version,
                "organization": organization,
            },
            params,
        )
        return reply


class FineTune(OpenAIObject, kind="fine-tune", absent=("delete",)):
    """The operations of fine_tunes."""

    @classmethod
    def list(
        cls,
        api_key: str | None = None,
        request_id: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `OpenAI().fine_tunes.list`."""
        reply: OpenAIObject = CALLS.send(
            fine_tunes.LIST,
            {
                "api_key": api_key,
                "request_id": request_id,
                "api_version": api_version,
                "organization": organization,
                "api_base": api_base,
                "api_type": api_type,
            },
            params,
        )
        return reply

    @classmethod
    async def alist(
        cls,
        api_key: str | None = None,
        request_id: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `AsyncOpenAI().fine_tunes.list`."""
        reply: OpenAIObject = await CALLS.asend(
            fine_tunes.LIST,
            {
                "api_key": api_key,
                "request_id": request_id,
                "api_version": api_version,
                "organization": organization,
                "api_base": api_base,
                "api_type": api_type,
            },
            params,
        )
        return reply

    @classmethod
    def create(
        cls,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        request_id: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `OpenAI().fine_tunes.create`."""
        reply: OpenAIObject = CALLS.send(
            fine_tunes.CREATE,
            {
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "request_id": request_id,
                "api_version": api_version,
                "organization": organization,
            },
            params,
        )
        return reply

    @classmethod
    async def acreate(
        cls,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        request_id: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `AsyncOpenAI().fine_tunes.create`."""
        reply: OpenAIObject = await CALLS.asend(
            fine_tunes.CREATE,
            {
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "request_id": request_id,
                "api_version": api_version,
                "organization": organization,
            },
            params,
        )
        return reply

    @classmethod
    def retrieve(
        cls,
        id: str,
        api_key: str | None = None,
        request_id: str | None = None,
        request_timeout: float | tuple[float, float] | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `OpenAI().fine_tunes.retrieve`."""
        reply: OpenAIObject = CALLS.send(
            fine_tunes.RETRIEVE,
            {"fine_tune_id": id, "api_key": api_key, "request_id": request_id, "request_timeout": request_timeout},
            params,
        )
        return reply

    @classmethod
    async def aretrieve(
        cls,
        id: str,
        api_key: str | None = None,
        request_id: str | None = None,
        request_timeout: float | tuple[float, float] | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `AsyncOpenAI().fine_tunes.retrieve`."""
        reply: OpenAIObject = await CALLS.asend(
            fine_tunes.RETRIEVE,
            {"fine_tune_id": id, "api_key": api_key, "request_id": request_id, "request_timeout": request_timeout},
            params,
        )
        return reply

    @classmethod
    def cancel(
        cls,
        id: str,
        api_key: str | None = None,
        api_type: str | None = None,
        request_id: str | None = None,
        api_version: str | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `OpenAI().fine_tunes.cancel`."""
        reply: OpenAIObject = CALLS.send(
            fine_tunes.CANCEL,
            {
                "fine_tune_id": id,
                "api_key": api_key,
                "api_type": api_type,
                "request_id": request_id,
                "api_version": api_version,
            },
            params,
        )
        return reply

    @classmethod
    async def acancel(
        cls,
        id: str,
        api_key: str | None = None,
        api_type: str | None = None,
        request_id: str | None = None,
        api_version: str | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `AsyncOpenAI().fine_tunes.cancel`."""
        reply: OpenAIObject = await CALLS.asend(
            fine_tunes.CANCEL,
            {
                "fine_tune_id": id,
                "api_key": api_key,
                "api_type": api_type,
                "request_id": request_id,
                "api_version": api_version,
            },
            params,
        )
        return reply

    @classmethod
    def list_events(
        cls,
        id: str,
        api_key: str | None = None,
        request_id: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> Any:
        """Now `OpenAI().fine_tunes.list_events`."""
        reply: Any = CALLS.send(
            fine_tunes.LIST_EVENTS,
            {
                "fine_tune_id": id,
                "api_key": api_key,
                "request_id": request_id,
                "api_version": api_version,
                "organization": organization,
            },
            params,
        )
        return reply

    @classmethod
    async def alist_events(
        cls,
        id: str,
        api_key: str | None = None,
        request_id: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> Any:
        """Now `AsyncOpenAI().fine_tunes.list_events`."""
        reply: Any = await CALLS.asend(
            fine_tunes.LIST_EVENTS,
            {
                "fine_tune_id": id,
                "api_key": api_key,
                "request_id": request_id,
                "api_version": api_version,
                "organization": organization,
            },
            params,
        )
        return reply

    @classmethod
    def stream_events(
        cls,
        id: str,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        request_id: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> Any:
        """Now `OpenAI().fine_tunes.list_events`."""
        reply: Any = CALLS.send(
            fine_tunes.LIST_EVENTS,
            {
                "stream": True,
                "fine_tune_id": id,
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "request_id": request_id,
                "api_version": api_version,
                "organization": organization,
            },
            params,
        )
        return reply

    @classmethod
    async def astream_events(
        cls,
        id: str,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        request_id: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> Any:
        """Now `AsyncOpenAI().fine_tunes.list_events`."""
        reply: Any = await CALLS.asend(
            fine_tunes.LIST_EVENTS,
            {
                "stream": True,
                "fine_tune_id": id,
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "request_id": request_id,
                "api_version": api_version,
                "organization": organization,
            },
            params,
        )
        return reply


class Image(OpenAIObject):
    """The operations of images."""

    @classmethod
    def create(
        cls,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> Any:
        """Now `OpenAI().images.generate`."""
        reply: Any = CALLS.send(
            images.GENERATE,
            {
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "api_version": api_version,
                "organization": organization,
            },
            params,
        )
        return reply

    @classmethod
    async def acreate(
        cls,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> Any:
        """Now `AsyncOpenAI().images.generate`."""
        reply: Any = await CALLS.asend(
            images.GENERATE,
            {
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "api_version": api_version,
                "organization": organization,
            },
            params,
        )
        return reply

    @classmethod
    def create_edit(
        cls,
        image: Any,
        mask: Any = None,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> Any:
        """Now `OpenAI().images.edit`."""
        reply: Any = CALLS.send(
            images.EDIT,
            {
                "image": image,
                "mask": mask,
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "api_version": api_version,
                "organization": organization,
            },
            params,
        )
        return reply

    @classmethod
    async def acreate_edit(
        cls,
        image: Any,
        mask: Any = None,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> Any:
        """Now `AsyncOpenAI().images.edit`."""
        reply: Any = await CALLS.asend(
            images.EDIT,
            {
                "image": image,
                "mask": mask,
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "api_version": api_version,
                "organization": organization,
            },
            params,
        )
        return reply

    @classmethod
    def create_variation(
        cls,
        image: Any,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `OpenAI().images.create_variation`."""
        reply: OpenAIObject = CALLS.send(
            images.CREATE_VARIATION,
            {
                "image": image,
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "api_version": api_version,
                "organization": organization,
            },
            params,
        )
        return reply

    @classmethod
    async def acreate_variation(
        cls,
        image: Any,
        api_key: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `AsyncOpenAI().images.create_variation`."""
        reply: OpenAIObject = await CALLS.asend(
            images.CREATE_VARIATION,
            {
                "image": image,
                "api_key": api_key,
                "api_base": api_base,
                "api_type": api_type,
                "api_version": api_version,
                "organization": organization,
            },
            params,
        )
        return reply


class Model(OpenAIObject, kind="model"):
    """The operations of models."""

    @classmethod
    def list(
        cls,
        api_key: str | None = None,
        request_id: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `OpenAI().models.list`."""
        reply: OpenAIObject = CALLS.send(
            models.LIST,
            {
                "api_key": api_key,
                "request_id": request_id,
                "api_version": api_version,
                "organization": organization,
                "api_base": api_base,
                "api_type": api_type,
            },
            params,
        )
        return reply

    @classmethod
    async def alist(
        cls,
        api_key: str | None = None,
        request_id: str | None = None,
        api_version: str | None = None,
        organization: str | None = None,
        api_base: str | None = None,
        api_type: str | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `AsyncOpenAI().models.list`."""
        reply: OpenAIObject = await CALLS.asend(
            models.LIST,
            {
                "api_key": api_key,
                "request_id": request_id,
                "api_version": api_version,
                "organization": organization,
                "api_base": api_base,
                "api_type": api_type,
            },
            params,
        )
        return reply

    @classmethod
    def retrieve(
        cls,
        id: str,
        api_key: str | None = None,
        request_id: str | None = None,
        request_timeout: float | tuple[float, float] | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `OpenAI().models.retrieve`."""
        reply: OpenAIObject = CALLS.send(
            models.RETRIEVE,
            {"model": id, "api_key": api_key, "request_id": request_id, "request_timeout": request_timeout},
            params,
        )
        return reply

    @classmethod
    async def aretrieve(
        cls,
        id: str,
        api_key: str | None = None,
        request_id: str | None = None,
        request_timeout: float | tuple[float, float] | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `AsyncOpenAI().models.retrieve`."""
        reply: OpenAIObject = await CALLS.asend(
            models.RETRIEVE,
            {"model": id, "api_key": api_key, "request_id": request_id, "request_timeout": request_timeout},
            params,
        )
        return reply

    @classmethod
    def delete(
        cls,
        sid: str,
        api_type: str | None = None,
        api_version: str | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `OpenAI().models.delete`."""
        reply: OpenAIObject = CALLS.send(
            models.DELETE, {"model": sid, "api_type": api_type, "api_version": api_version}, params
        )
        return reply

    @classmethod
    async def adelete(
        cls,
        sid: str,
        api_type: str | None = None,
        api_version: str | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `AsyncOpenAI().models.delete`."""
        reply: OpenAIObject = await CALLS.asend(
            models.DELETE, {"model": sid, "api_type": api_type, "api_version": api_version}, params
        )
        return reply


class Moderation(OpenAIObject):
    """The operations of moderations."""

    @classmethod
    def create(
        cls,
        input: Any,
        model: Any = None,
        api_key: str | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `OpenAI().moderations.create`."""
        reply: OpenAIObject = CALLS.send(
            moderations.CREATE, {"input": input, "model": model, "api_key": api_key}, params
        )
        return reply

    @classmethod
    async def acreate(
        cls,
        input: Any,
        model: Any = None,
        api_key: str | None = None,
        **params: Any,
    ) -> OpenAIObject:
        """Now `AsyncOpenAI().moderations.create`."""
        reply: OpenAIObject = await CALLS.asend(
            moderations.CREATE, {"input": input, "model": model, "api_key": api_key}, params
        )
        return reply
