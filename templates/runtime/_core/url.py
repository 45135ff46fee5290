"""The URLs that clients, requests and responses show."""

from __future__ import annotations


class URL(str):
    """A URL as text, with the parts that the URL of an HTTP library has."""

    __slots__ = ()

    @property
    def scheme(self) -> str:
        """`http` or `https`."""
        return self.partition("://")[0].lower()

    @property
    def host(self) -> str:
        """The name or address of the server, without a port."""
        from urllib.parse import urlsplit  # loaded only when it is asked for, as below

        return urlsplit(self).hostname or ""

    @property
    def port(self) -> int | None:
        """The port; None for the usual one of the scheme."""
        from urllib.parse import urlsplit

        found = urlsplit(self).port
        return None if found == {"http": 80, "https": 443}.get(self.scheme) else found

    @property
    def path(self) -> str:
        """The path, percent-encoded."""
        from urllib.parse import urlsplit

        return urlsplit(self).path
