"""Follows redirects: only those of a GET, to the same scheme, host and port."""

from __future__ import annotations

from typing import Final
from urllib.parse import urljoin

import msgspec

from ..errors import APIStatusError, status_error_class
from ..headers import Headers
from ..request.origin import same_origin
from ..request.request import Request
from ..response.http_response import HTTPResponse
from ..url import URL

MOST_REDIRECTS: Final = 5
_STATUSES: Final = frozenset((301, 302, 303, 307, 308))


def is_redirect(status_code: int, headers: Headers) -> bool:
    """Whether a response is a redirect."""
    return status_code in _STATUSES and "location" in headers


def redirected(request: Request, status_code: int, headers: Headers, followed: int) -> Request:
    """The request for the new URL. Raises APIStatusError with that URL if the redirect must not be followed."""
    location = headers["location"].strip()
    try:
        target = urljoin(request.url, location)
    except ValueError:
        raise _error(request, status_code, headers, location, "it is no address") from None
    if request.method != "GET":
        reason = f"a {request.method} is not sent to another place"
    elif not same_origin(target, request.url):
        reason = "the credentials stay with the server of the base URL"
    elif followed >= MOST_REDIRECTS:
        reason = f"{MOST_REDIRECTS} redirects were followed already"
    else:
        url = target.partition("#")[0]
        return msgspec.structs.replace(request, url=url, shown_url=url.partition("?")[0])
    raise _error(request, status_code, headers, target, reason)


def _error(request: Request, status_code: int, headers: Headers, target: str, reason: str) -> APIStatusError:
    shown = target.partition("?")[0][:500]
    response = HTTPResponse(status_code=status_code, headers=headers, method=request.method, url=URL(request.shown_url))
    pointed = f"{request.method} {request.shown_url}: the server points to {shown!r}, which is not followed"
    message = f"{pointed} (status {status_code}): {reason}. If that is the right place, set the base URL to it."
    return status_error_class(status_code)(message, response=response)
