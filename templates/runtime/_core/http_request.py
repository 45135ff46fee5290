"""The request that a response answers, as exceptions and raw responses show it."""

from __future__ import annotations

import msgspec

from .url import URL


class HTTPRequest(msgspec.Struct, frozen=True):
    """Method and URL of a request. The URL has no query, and there are no headers: keys are in them."""

    method: str
    url: URL
