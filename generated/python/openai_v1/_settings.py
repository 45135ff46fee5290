# Generated from openapi.yaml by specpress. Do not edit.
"""What the document says about the package as a whole."""

from __future__ import annotations

from typing import Final, TypeAlias

from ._core.credentials.credential import Credential
from ._core.lazy import show_as_exported
from ._core.retry_rules import RetryRules


class OpenAIError(Exception):
    """Root of every error that this package raises on purpose."""


show_as_exported(__name__)

RootError: TypeAlias = OpenAIError

PACKAGE: Final = "openai_v1"
USER_AGENT: Final = "openai-v1-client/0.1.0"
BASE_URL: Final[str | None] = "https://api.openai.com/v1"
SERVER: Final[str | None] = None
BASE_URL_VARIABLE: Final[str | None] = "OPENAI_BASE_URL"
TRANSPORT_VARIABLE: Final = "OPENAI_TRANSPORT"
CREDENTIALS: Final[tuple[Credential, ...]] = (
    Credential(scheme="bearer", option="api_key", variable="OPENAI_API_KEY", kind="bearer", name="Authorization"),
    Credential(
        scheme="organization",
        option="organization",
        variable="OPENAI_ORG_ID",
        kind="header",
        name="OpenAI-Organization",
        required=False,
    ),
    Credential(
        scheme="project",
        option="project",
        variable="OPENAI_PROJECT_ID",
        kind="header",
        name="OpenAI-Project",
        required=False,
    ),
)
NEVER_RETRIED: Final[frozenset[str]] = frozenset(("insufficient_quota",))
RETRY: Final = RetryRules(
    methods=("POST",), statuses=("408", "409", "429", "5XX"), idempotency_header="Idempotency-Key"
)
SECURITY: Final[tuple[tuple[str, ...], ...] | None] = (
    ("bearer",),
    ("bearer", "organization"),
    ("bearer", "project"),
    ("bearer", "organization", "project"),
)
