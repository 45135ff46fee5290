"""Fetches the files that references name and, if that is allowed, the URLs."""

from __future__ import annotations

import os.path
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from specpress.load.address import Address, is_loopback, origin_of, shown_url
from specpress.load.fetched import Fetched, FetchError
from specpress.openapi.limits import Limits

_NAME_DOCUMENT = "name the address of the document itself, such as /openapi.json"


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
        # Imported here because most documents are files, and it brings much with it.
        from specpress.load.http_fetch import Question, fetch

        question = Question(address, authorization, lambda url: self.allow_remote_refs or may_ask(url))
        return fetch(question, self._end - time.monotonic(), self.limits)


def _is_remote(place: str) -> bool:
    return place.startswith(("http://", "https://", "//"))
