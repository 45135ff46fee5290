# Generated from spec.yaml by specpress. Do not edit.
"""What the document says about the package as a whole."""

from __future__ import annotations

from typing import Final, TypeAlias

from ._core.credentials.credential import Credential
from ._core.lazy import show_as_exported
from ._core.retry_rules import RetryRules


class SecuritySchemesError(Exception):
    """Root of every error that this package raises on purpose."""


show_as_exported(__name__)

RootError: TypeAlias = SecuritySchemesError

PACKAGE: Final = "security_schemes"
USER_AGENT: Final = "security-schemes/1.0.0"
BASE_URL: Final[str | None] = "https://api.example.com/v1"
SERVER: Final[str | None] = None
BASE_URL_VARIABLE: Final[str | None] = "SECURITY_SCHEMES_BASE_URL"
TRANSPORT_VARIABLE: Final = "SECURITY_SCHEMES_TRANSPORT"
CREDENTIALS: Final[tuple[Credential, ...]] = (
    Credential(
        scheme="django", option="django", variable="SECURITY_SCHEMES_DJANGO", kind="http", name="Token", required=False
    ),
    Credential(
        scheme="aspnet",
        option="aspnet",
        variable="SECURITY_SCHEMES_ASPNET",
        kind="bearer",
        name="Authorization",
        required=False,
    ),
    Credential(
        scheme="raw", option="raw", variable="SECURITY_SCHEMES_RAW", kind="header", name="Authorization", required=False
    ),
    Credential(
        scheme="header",
        option="header",
        variable="SECURITY_SCHEMES_HEADER",
        kind="header",
        name="X-Key",
        required=False,
    ),
    Credential(
        scheme="query", option="query", variable="SECURITY_SCHEMES_QUERY", kind="query", name="api key", required=False
    ),
    Credential(
        scheme="cookie", option="cookie", variable="SECURITY_SCHEMES_COOKIE", kind="cookie", name="sid", required=False
    ),
    Credential(
        scheme="basic",
        option="basic",
        variable="SECURITY_SCHEMES_BASIC",
        kind="basic",
        name="Authorization",
        required=False,
    ),
    Credential(
        scheme="bearer",
        option="bearer",
        variable="SECURITY_SCHEMES_BEARER",
        kind="bearer",
        name="Authorization",
        required=False,
    ),
    Credential(
        scheme="token", option="token", variable="SECURITY_SCHEMES_TOKEN", kind="http", name="Token", required=False
    ),
    Credential(
        scheme="openid",
        option="openid",
        variable="SECURITY_SCHEMES_OPENID",
        kind="openid",
        name="Authorization",
        required=False,
    ),
)
NEVER_RETRIED: Final[frozenset[str]] = frozenset(())
RETRY: Final = RetryRules()
SECURITY: Final[tuple[tuple[str, ...], ...] | None] = (("header",), ())
