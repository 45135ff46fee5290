"""Fetches the files that references name and, if that is allowed, the URLs."""

from __future__ import annotations

import http.client
import os.path
import queue
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO
from urllib.parse import unquote, urljoin, urlsplit

from specpress.load.address import Address, is_loopback, origin_of, shown_url
from specpress.openapi.diagnostics import SpecpressError
from specpress.openapi.limits import Limits

_PIECE = 64 * 1024
_NAME_DOCUMENT = "name the address of the document itself, such as /openapi.json"


class FetchError(SpecpressError):
    """A referenced file cannot be read; the hint says what to do about it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Fetched:
    """The bytes of a file, and its address after redirects, which relative references are resolved against."""

    place: str
    content: bytes


@dataclass(slots=True)
class Fetcher:
    """Reads files in the folder of the main document and below; for a document from a server, those of the same origin.

    Counts the bytes of all files together, and the time since the first request.
    """

    folder: Path
    limits: Limits
    allow_remote_refs: bool
    origin: str = field(default="", init=False)
    authorization: str = field(default="", init=False)
    _read: int = field(default=0, init=False)
    _end: float | None = field(default=None, init=False)

    def absolute(self, base: str, name: str) -> str:
        """The absolute path or URL of a name in a reference."""
        try:
            scheme = urlsplit(name).scheme
            if _is_remote(base):
                return urljoin(base, name)
            if _is_remote(name) or scheme:
                return name
        except ValueError as error:
            raise FetchError(f"it is no address: {error}", "correct it") from None
        return os.path.normpath(Path(base).parent / unquote(name))

    def read_main(self, address: Address) -> Fetched:
        """Fetch the main document from a server on this machine, or from any server if that is allowed."""
        url = address.request
        scheme = urlsplit(url).scheme.lower()
        if scheme not in ("http", "https") or not origin_of(url):
            raise FetchError("this is no address of a document", "name a file, an http or https URL, or - for stdin")
        if not (self.allow_remote_refs or is_loopback(url)):
            raise FetchError(
                "this leads to another machine, which is not asked by default",
                "run with --allow-remote-refs, or save the document as a file",
            )
        self.origin, self.authorization = origin_of(url), address.authorization
        found = self._counted(self._in_time(url, is_loopback))
        self.origin = origin_of(found.place)
        if found.content.lstrip()[:1] == b"<":
            raise FetchError("this is a page of HTML or XML, not an OpenAPI document", _NAME_DOCUMENT)
        return Fetched(shown_url(found.place), found.content)

    def read(self, place: str) -> Fetched:
        """Read a file or URL. Raises `FetchError` if it is missing or not allowed."""
        if urlsplit(place).scheme or _is_remote(place):
            found = self._remote(place)
        else:
            found = Fetched(place, self._local(Path(place)))
        return self._counted(found)

    def _counted(self, found: Fetched) -> Fetched:
        self._read += len(found.content)
        if self._read > self.limits.max_bytes:
            raise FetchError(
                f"the files of the document are larger than {self.limits.max_bytes} bytes",
                "raise the limit with --max-bytes",
            )
        return found

    def _local(self, path: Path) -> bytes:
        try:
            real = path.resolve(strict=True)
            if not real.is_relative_to(self.folder.resolve()):
                raise FetchError("it leads out of the document's folder", "copy the file into that folder")
            if not real.is_file():
                raise FetchError("it leads to something that is no file", "name a file")
            with real.open("rb") as file:
                return file.read(self.limits.max_bytes + 1)
        except (OSError, ValueError, RuntimeError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            raise FetchError(
                f"the file cannot be read: {reason.lower()}", "check the path; parts of this file begin with #/"
            ) from None

    def _remote(self, address: str) -> Fetched:
        scheme = urlsplit(address).scheme.lower()
        if not (self.allow_remote_refs or self._is_beside(address)):
            raise FetchError(
                "it leads to another machine, which is never asked",
                "copy the part into this document's components, or run with --allow-remote-refs",
            )
        if scheme == "file":
            raise FetchError("it is a file: address, which is never followed", "name the file by a relative path")
        if scheme not in ("http", "https"):
            raise FetchError("only http and https are fetched", "copy the part into this document's components")
        return self._in_time(address, self._is_beside)

    def _is_beside(self, address: str) -> bool:
        return bool(self.origin) and origin_of(address) == self.origin

    def _in_time(self, address: str, may_ask: Callable[[str], bool]) -> Fetched:
        if self._end is None:
            self._end = time.monotonic() + self.limits.max_fetch_seconds
        authorization = self.authorization if self._is_beside(address) else ""
        redirects = _Redirects(lambda url: self.allow_remote_refs or may_ask(url))
        return self._within(_Question(address, authorization, redirects), self._end - time.monotonic())

    def _within(self, question: _Question, seconds: float) -> Fetched:
        """Read the response within the time limit: a server may send single bytes for ever."""
        answer: queue.Queue[Fetched | Exception] = queue.Queue(1)

        def ask() -> None:
            try:
                answer.put(_fetch(question, seconds, self.limits.max_bytes + 1))
            except Exception as error:  # noqa: BLE001 - told to the waiting thread
                answer.put(error)

        if seconds > 0:
            threading.Thread(target=ask, name="specpress fetch", daemon=True).start()
        try:
            found = answer.get(timeout=max(seconds, 0.0))
        except queue.Empty:
            raise FetchError(
                f"what other machines hold did not arrive within {self.limits.max_fetch_seconds} seconds",
                "raise the limit with --max-fetch-seconds, or keep a copy beside this document",
            ) from None
        if isinstance(found, OSError | ValueError | http.client.HTTPException):
            raise FetchError(
                f"it cannot be fetched: {_reason(found)}", "start the server, or check the address"
            ) from None
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


@dataclass(frozen=True, slots=True)
class _Question:
    """What to ask a server for."""

    address: str
    authorization: str
    redirects: _Redirects


def _fetch(question: _Question, seconds: float, most: int) -> Fetched:
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


def _opener(question: _Question) -> urllib.request.OpenerDirector:
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
        question.redirects,
    ):
        opener.add_handler(handler)
    return opener


def _is_remote(place: str) -> bool:
    return place.startswith(("http://", "https://", "//"))
