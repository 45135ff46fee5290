# Generated from spec.yaml by specpress. Do not edit.
"""What the document says about the package as a whole."""

from __future__ import annotations

from typing import Final, TypeAlias

from ._core.credentials.credential import Credential
from ._core.lazy import show_as_exported
from ._core.retry_rules import RetryRules


class ConnectionsError(Exception):
    """Root of every error that this package raises on purpose."""


show_as_exported(__name__)

RootError: TypeAlias = ConnectionsError

PACKAGE: Final = "connections"
USER_AGENT: Final = "connections/1.0.0"
BASE_URL: Final[str | None] = "https://api.example.com/v1"
SERVER: Final[str | None] = None
BASE_URL_VARIABLE: Final[str | None] = "CONNECTIONS_BASE_URL"
TRANSPORT_VARIABLE: Final = "CONNECTIONS_TRANSPORT"
CREDENTIALS: Final[tuple[Credential, ...]] = (
    Credential(scheme="key", option="key", variable="CONNECTIONS_KEY", kind="header", name="X-Key"),
    Credential(
        scheme="mtls",
        option="client_cert",
        variable="CONNECTIONS_CLIENT_CERT",
        kind="certificate",
        name="",
        required=False,
    ),
    Credential(scheme="digest", option="", kind="challenge", name="Digest"),
)
NEVER_RETRIED: Final[frozenset[str]] = frozenset(())
RETRY: Final = RetryRules()
SECURITY: Final[tuple[tuple[str, ...], ...] | None] = (("key",),)
