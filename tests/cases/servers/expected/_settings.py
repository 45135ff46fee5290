# Generated from spec.yaml by specpress. Do not edit.
"""What the document says about the package as a whole."""

from __future__ import annotations

from typing import Final, TypeAlias

from ._core.credentials.credential import Credential
from ._core.lazy import show_as_exported
from ._core.retry_rules import RetryRules


class ServersError(Exception):
    """Root of every error that this package raises on purpose."""


show_as_exported(__name__)

RootError: TypeAlias = ServersError

PACKAGE: Final = "servers"
USER_AGENT: Final = "servers/1.0.0"
BASE_URL: Final[str | None] = "https://api.example.com:8443/eu/v1/short"
SERVER: Final[str | None] = "{scheme}://{host}:{port}/{region}/{base}/{timeout}"
BASE_URL_VARIABLE: Final[str | None] = "SERVERS_BASE_URL"
TRANSPORT_VARIABLE: Final = "SERVERS_TRANSPORT"
CREDENTIALS: Final[tuple[Credential, ...]] = ()
NEVER_RETRIED: Final[frozenset[str]] = frozenset(())
RETRY: Final = RetryRules()
SECURITY: Final[tuple[tuple[str, ...], ...] | None] = None
