# Generated from openapi.yaml by specpress. Do not edit.
"""OAuth 2.0 credentials that become tokens: those of a client (RFC 6749, 4.4) and a user's password (4.3)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NoReturn, TypeAlias

from ..._settings import RootError
from ..lazy import show_as_exported
from .credential import PLACEHOLDER, Secret

__all__ = ["ClientCredentials", "PasswordCredentials"]

_EARLY = 60.0


class ClientCredentials:
    """An OAuth client id and secret. The API client exchanges them for tokens, and renews these before they expire.

    Args:
        scopes: The scopes to request; none leaves the choice to the server.
        token_url: The URL of the token endpoint; by default that of the document.
        sent_in: Send id and secret in the Authorization header, as the standard prefers, or in the body.
        extra: More form fields for the token endpoint, such as `audience`.
    """

    __slots__ = ("__secret", "client_id", "extra", "scopes", "sent_in", "token_url")

    def __init__(
        self,
        client_id: str,
        client_secret: str,
        *,
        scopes: tuple[str, ...] | list[str] = (),
        token_url: str | None = None,
        sent_in: Literal["header", "body"] = "header",
        extra: Mapping[str, str] | None = None,
    ) -> None:
        if not client_id.strip() or not client_secret.strip():
            raise RootError("ClientCredentials needs a client_id and a client_secret that are not blank.")
        self.client_id = client_id
        self.__secret = client_secret
        self.scopes = tuple(scopes)
        self.token_url = token_url
        self.sent_in = sent_in
        self.extra = dict(extra or {})

    def reveal(self) -> str:
        """The client secret in plain text."""
        return self.__secret

    def secrets(self) -> tuple[str, ...]:
        """Every value that no message may show."""
        return (self.__secret,)

    def grant(self) -> dict[str, str]:
        """The form fields that the flow has beside scopes and the client's own id."""
        return {"grant_type": "client_credentials"}

    def __repr__(self) -> str:
        return f"ClientCredentials({self.client_id!r}, {PLACEHOLDER!r})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("Credentials are not pickled: create them anew where they are needed.")


class PasswordCredentials:
    """A user's name and password. The API client exchanges them for tokens, and renews these before they expire.

    Args:
        scopes: The scopes to request; none leaves the choice to the server.
        token_url: The URL of the token endpoint; by default that of the document.
        client_id: The id of the program, where the server asks for one.
        client_secret: The secret of the program, where the server asks for one.
        sent_in: Send id and secret in the Authorization header, as the standard prefers, or in the body.
        extra: More form fields for the token endpoint, such as `audience`.
    """

    __slots__ = ("__password", "__secret", "client_id", "extra", "scopes", "sent_in", "token_url", "username")

    def __init__(
        self,
        username: str,
        password: str,
        *,
        scopes: tuple[str, ...] | list[str] = (),
        token_url: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        sent_in: Literal["header", "body"] = "header",
        extra: Mapping[str, str] | None = None,
    ) -> None:
        if not username.strip() or not password:
            raise RootError("PasswordCredentials needs a username and a password that are not blank.")
        if client_secret is not None and client_id is None:
            raise RootError("PasswordCredentials needs a client_id beside its client_secret.")
        self.username = username
        self.__password = password
        self.scopes = tuple(scopes)
        self.token_url = token_url
        self.client_id = client_id
        self.__secret = client_secret
        self.sent_in = sent_in
        self.extra = dict(extra or {})

    def reveal(self) -> str | None:
        """The client secret in plain text; None if there is none."""
        return self.__secret

    def secrets(self) -> tuple[str, ...]:
        """Every value that no message may show."""
        return (self.__password,) if self.__secret is None else (self.__password, self.__secret)

    def grant(self) -> dict[str, str]:
        """The form fields that the flow has beside scopes and the client's own id."""
        return {"grant_type": "password", "username": self.username, "password": self.__password}

    def __repr__(self) -> str:
        return f"PasswordCredentials({self.username!r}, {PLACEHOLDER!r})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("Credentials are not pickled: create them anew where they are needed.")


TokenCredentials: TypeAlias = ClientCredentials | PasswordCredentials
"""Credentials that a token endpoint exchanges for tokens."""


class HeldToken:
    """Credentials and the current token that they were exchanged for, shared by all copies of an API client."""

    __slots__ = ("_expires", "_token", "credentials", "locks", "token_url")

    def __init__(self, credentials: TokenCredentials, token_url: str | None) -> None:
        self.credentials = credentials
        self.token_url = credentials.token_url or token_url
        self.locks: dict[object, object] = {}
        self._token: Secret | None = None
        self._expires = 0.0
        if not self.token_url:
            raise RootError(f"The token endpoint is missing: pass token_url=… to {type(credentials).__name__}.")

    def current(self, now: float) -> Secret | None:
        """The token; None if there is none or it expires soon. `now` is a time of the monotonic clock."""
        return self._token if now < self._expires else None

    def keep(self, token: Secret, lifetime: float, now: float) -> None:
        """Store a token with a lifetime in seconds; it is used until shortly before the end of that."""
        self._token = token
        self._expires = now + max(lifetime - _EARLY, lifetime / 2)

    def forget(self) -> None:
        """Drop the token, because the server refused it."""
        self._expires = 0.0

    def address(self, base_url: str) -> str:
        """The URL of the token endpoint; a relative one is resolved against the base URL of the client."""
        from urllib.parse import urljoin, urlsplit  # here and below: every client loads this module

        url = urljoin(f"{base_url}/", self.token_url or "")
        if urlsplit(url).scheme not in ("http", "https"):
            raise RootError(f"The token endpoint must begin with http:// or https://, not {url[:100]!r}.")
        return url

    def form(self) -> tuple[dict[str, str], bytes]:
        """The headers and the form-encoded body of the request for a token."""
        from base64 import b64encode
        from urllib.parse import quote_plus, urlencode

        given = self.credentials
        client_id, secret = given.client_id, given.reveal()
        fields = {**given.grant(), **given.extra}
        fields |= {"scope": " ".join(given.scopes)} if given.scopes else {}
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
        if client_id is not None and (secret is None or given.sent_in == "body"):
            fields |= {"client_id": client_id} if secret is None else {"client_id": client_id, "client_secret": secret}
        elif client_id is not None and secret is not None:
            pair = f"{quote_plus(client_id)}:{quote_plus(secret)}"
            headers["Authorization"] = f"Basic {b64encode(pair.encode()).decode()}"
        content = urlencode(fields).encode()
        return {**headers, "Content-Length": str(len(content))}, content


show_as_exported(__name__)
