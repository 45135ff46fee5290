# Generated from spec.yaml by specpress. Do not edit.
"""What the document says about the package as a whole."""

from __future__ import annotations

from typing import Final, TypeAlias

from ._core.credentials.credential import Credential
from ._core.lazy import show_as_exported


class OAuthTwoError(Exception):
    """Root of every error that this package raises on purpose."""


show_as_exported(__name__)

RootError: TypeAlias = OAuthTwoError

PACKAGE: Final = "o_auth_two"
USER_AGENT: Final = "o-auth-two/1.0.0"
BASE_URL: Final[str | None] = "https://api.example.com/v1"
SERVER: Final[str | None] = None
BASE_URL_VARIABLE: Final[str | None] = "O_AUTH_TWO_BASE_URL"
CREDENTIALS: Final[tuple[Credential, ...]] = (
    Credential(
        scheme="account",
        option="account",
        variable="O_AUTH_TWO_ACCOUNT",
        kind="oauth2",
        name="Authorization",
        token_url="/oauth/token",
    ),
)
NEVER_RETRIED: Final[frozenset[str]] = frozenset(())
SECURITY: Final[tuple[tuple[str, ...], ...] | None] = (("account",),)
