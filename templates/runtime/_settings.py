"""The document's settings of the package. The generator writes this module; this one is a sample."""

from __future__ import annotations

from typing import Final, TypeAlias

from ._core.credentials.credential import Credential
from ._core.lazy import show_as_exported
from ._core.retry_rules import RetryRules


class SampleError(Exception):
    """Root of every error that this package raises on purpose."""


show_as_exported(__name__)

RootError: TypeAlias = SampleError

PACKAGE: Final = "sample"
USER_AGENT: Final = "sample/0.0.0"
BASE_URL: Final[str | None] = "http://127.0.0.1/v1"
SERVER: Final[str | None] = None
BASE_URL_VARIABLE: Final[str | None] = "SAMPLE_BASE_URL"
TRANSPORT_VARIABLE: Final = "SAMPLE_TRANSPORT"
CREDENTIALS: Final[tuple[Credential, ...]] = (
    Credential(scheme="apiKey", option="api_key", variable="SAMPLE_API_KEY", kind="bearer", name="Authorization"),
)
NEVER_RETRIED: Final[frozenset[str]] = frozenset()
RETRY: Final = RetryRules()
SECURITY: Final[tuple[tuple[str, ...], ...] | None] = None
