"""Asks a server for a file, over http or https only."""

from __future__ import annotations

import http.client
import queue
import threading
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO

from specpress.load.address import is_loopback, shown_url
from specpress.load.fetched import Fetched, FetchError
from specpress.openapi.limits import Limits

_PIECE = 64 * 1024


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask a server for; `may_follow` says whether it may redirect to an address."""

    address: str
    authorization: str
    may_follow: Callable[[str], bool]


def fetch(question: Question, seconds: float, limits: Limits) -> Fetched:
    """Read the response within some seconds: a server may send single bytes for ever. Raises `FetchError`."""
    answer: queue.Queue[Fetched | Exception] = queue.Queue(1)

    def ask() -> None:
        try:
            answer.put(_fetch(question, seconds, limits.max_bytes + 1))
        except Exception as error:  # noqa: BLE001 - told to the waiting thread
            answer.put(error)

    if seconds > 0:
        threading.Thread(target=ask, name="specpress fetch", daemon=True).start()
    try:
        found = answer.get(timeout=max(seconds, 0.0))
    except queue.Empty:
        raise FetchError(
            f"what other machines hold did not arrive within {limits.max_fetch_seconds} seconds",
            "raise the limit with --max-fetch-seconds, or keep a copy beside this document",
        ) from None
    if isinstance(found, OSError | ValueError | http.client.HTTPException):
        raise FetchError(f"it cannot be fetched: {_reason(found)}", "start the server, or check the address") from None
    if isinstance(found, Exception):
        raise found
    return found


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a redirect only where the new address may be asked."""

    def __init__(self, may_ask: Callable[[str], bool]) -> None:
        self._may_ask = may_ask

    def redirect_request(  # noqa: PLR0917 - as in the base class
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        if not self._may_ask(newurl):
            fp.close()
            raise FetchError(
                f"it is redirected to another machine, {shown_url(newurl)}, which is not asked by default",
                "run with --allow-remote-refs, or name the address that it leads to",
            )
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _fetch(question: Question, seconds: float, most: int) -> Fetched:
    request = urllib.request.Request(question.address)  # noqa: S310 - the opener has no handlers of other schemes
    if question.authorization:
        request.add_unredirected_header("Authorization", question.authorization)
    # Only http and https are asked, by the handlers of the opener also after a redirect.
    with _opener(question).open(request, timeout=seconds) as response:
        content = bytearray()
        while len(content) < most and (piece := response.read(min(_PIECE, most - len(content)))):
            content += piece
        missing = response.length
        if len(content) < most and missing:
            raise http.client.IncompleteRead(bytes(content), missing)
        final: str = response.geturl()
    return Fetched(final.partition("#")[0], bytes(content))


def _reason(error: Exception) -> str:
    if isinstance(error, urllib.error.URLError) and isinstance(error.reason, OSError) and error.reason.strerror:
        return error.reason.strerror.lower()
    return " ".join(str(error).split()) or type(error).__name__


def _opener(question: Question) -> urllib.request.OpenerDirector:
    """Speaks http and https only, also after a redirect; this machine is asked without a proxy."""
    opener = urllib.request.OpenerDirector()
    proxies: dict[str, str] | None = {} if is_loopback(question.address) else None
    for handler in (
        urllib.request.ProxyHandler(proxies),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.UnknownHandler(),
        urllib.request.HTTPErrorProcessor(),
        _Redirects(question.may_follow),
    ):
        opener.add_handler(handler)
    return opener
