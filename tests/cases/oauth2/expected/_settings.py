# Generated from spec.yaml by specpress. Do not edit.
"""What the document says about the package as a whole."""

from __future__ import annotations

from typing import Final, TypeAlias

from ._core.credentials.credential import Credential
from ._core.lazy import show_as_exported
from ._core.retry_rules import RetryRules


class OAuthTwoError(Exception):
    """Root of every error that this package raises on purpose."""


show_as_exported(__name__)

RootError: TypeAlias = OAuthTwoError

PACKAGE: Final = "oauth_two"
USER_AGENT: Final = "oauth-two/1.0.0"
BASE_URL: Final[str | None] = "https://api.example.com/v1"
SERVER: Final[str | None] = None
BASE_URL_VARIABLE: Final[str | None] = "OAUTH_TWO_BASE_URL"
TRANSPORT_VARIABLE: Final = "OAUTH_TWO_TRANSPORT"
CREDENTIALS: Final[tuple[Credential, ...]] = (
    Credential(
        scheme="account",
        option="account",
        variable="OAUTH_TWO_ACCOUNT",
        kind="oauth2",
        name="Authorization",
        token_url="/oauth/token",
        password_token_url="sign-in",
    ),
)
NEVER_RETRIED: Final[frozenset[str]] = frozenset(())
RETRY: Final = RetryRules()
SECURITY: Final[tuple[tuple[str, ...], ...] | None] = (("account",),)
