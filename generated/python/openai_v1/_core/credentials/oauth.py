# Generated from openapi.yaml by specpress. Do not edit.
"""OAuth 2.0 client credentials (RFC 6749, 4.4): what is asked of the token endpoint, and how long its answer holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NoReturn

from ..._settings import RootError
from .credential import Secret

_EARLY = 60.0


class ClientCredentials:
    """A client's own name and secret, for which the client fetches tokens, and new ones before they expire.

    Args:
        scopes: What the token is asked to allow; none leaves it to the server.
        token_url: Where tokens are given; by default the one that the document names.
        sent_in: Whether name and secret go into the Authorization header, as the standard prefers, or into the body.
        extra: More fields for the token endpoint, such as `audience`.
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
        """The client's secret, for the request."""
        return self.__secret

    def __repr__(self) -> str:
        return f"ClientCredentials({self.client_id!r}, '[redacted]')"

    def __reduce__(self) -> NoReturn:
        raise TypeError("Credentials are not pickled: create them anew where they are needed.")


class HeldToken:
    """Credentials of a client, and the token that they last brought; shared by its copies."""

    __slots__ = ("_expires", "_token", "credentials", "locks", "token_url")

    def __init__(self, credentials: ClientCredentials, token_url: str | None) -> None:
        self.credentials = credentials
        self.token_url = credentials.token_url or token_url
        self.locks: dict[object, object] = {}
        self._token: Secret | None = None
        self._expires = 0.0
        if not self.token_url:
            raise RootError("The token endpoint is missing: pass token_url=… to ClientCredentials.")

    def current(self, now: float) -> Secret | None:
        """The token, if it still holds."""
        return self._token if now < self._expires else None

    def keep(self, token: Secret, lifetime: float, now: float) -> None:
        """Use this token until shortly before it expires."""
        self._token = token
        self._expires = now + max(lifetime - _EARLY, lifetime / 2)

    def forget(self) -> None:
        """Fetch a new token next time; for a token that the server refuses."""
        self._expires = 0.0

    def address(self, base: str) -> str:
        """The token endpoint; a relative one begins where the service is."""
        from urllib.parse import urljoin, urlsplit  # here and below: every client loads this module

        url = urljoin(base, self.token_url or "")
        if urlsplit(url).scheme not in ("http", "https"):
            raise RootError(f"The token endpoint must begin with http:// or https://, not {url[:100]!r}.")
        return url

    def form(self) -> tuple[dict[str, str], bytes]:
        """Headers and body of the request for a token."""
        from base64 import b64encode
        from urllib.parse import quote_plus, urlencode

        given = self.credentials
        fields = {"grant_type": "client_credentials", **given.extra}
        fields |= {"scope": " ".join(given.scopes)} if given.scopes else {}
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
        if given.sent_in == "body":
            fields |= {"client_id": given.client_id, "client_secret": given.reveal()}
        else:
            pair = f"{quote_plus(given.client_id)}:{quote_plus(given.reveal())}"
            headers["Authorization"] = f"Basic {b64encode(pair.encode()).decode()}"
        content = urlencode(fields).encode()
        return {**headers, "Content-Length": str(len(content))}, content
