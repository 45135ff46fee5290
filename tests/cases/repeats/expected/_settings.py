# Generated from spec.yaml by specpress. Do not edit.
"""What the document says about the package as a whole."""

from __future__ import annotations

from typing import Final, TypeAlias

from ._core.credentials.credential import Credential
from ._core.lazy import show_as_exported
from ._core.retry_rules import RetryRules


class RepeatsError(Exception):
    """Root of every error that this package raises on purpose."""


show_as_exported(__name__)

RootError: TypeAlias = RepeatsError

PACKAGE: Final = "repeats"
USER_AGENT: Final = "repeats/1.0.0"
BASE_URL: Final[str | None] = "https://api.example.com/v1"
SERVER: Final[str | None] = None
BASE_URL_VARIABLE: Final[str | None] = "REPEATS_BASE_URL"
TRANSPORT_VARIABLE: Final = "REPEATS_TRANSPORT"
CREDENTIALS: Final[tuple[Credential, ...]] = ()
NEVER_RETRIED: Final[frozenset[str]] = frozenset(())
RETRY: Final = RetryRules()
SECURITY: Final[tuple[tuple[str, ...], ...] | None] = None
