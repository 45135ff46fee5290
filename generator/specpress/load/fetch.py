"""The files and, if that is allowed, the other machines that a document's references lead to."""

from __future__ import annotations

import os.path
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from specpress.diagnostics import SpecpressError
from specpress.load.limits import Limits

_TIMEOUT = 30.0


class FetchError(SpecpressError):
    """What a reference names cannot be had; the hint says what to do about it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(slots=True)
class Fetcher:
    """Reads what stands beside the main document, and never above it; counts the bytes of all files together."""

    folder: Path
    limits: Limits
    allow_remote_refs: bool
    _read: int = field(default=0, init=False)

    def absolute(self, base: str, name: str) -> str:
        """What a name in a reference means in a file: a path, or the address of something elsewhere."""
        if _is_remote(base):
            return urljoin(base, name)
        if _is_remote(name) or urlsplit(name).scheme:
            return name
        return os.path.normpath(Path(base).parent / unquote(name))

    def read(self, place: str) -> bytes:
        """The bytes there; `FetchError` if they are out of reach."""
        content = self._remote(place) if urlsplit(place).scheme or _is_remote(place) else self._local(Path(place))
        self._read += len(content)
        if self._read > self.limits.max_bytes:
            raise FetchError(
                f"the files of the document are larger than {self.limits.max_bytes} bytes",
                "raise the limit with --max-bytes",
            )
        return content

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

    def _remote(self, address: str) -> bytes:
        if not self.allow_remote_refs:
            raise FetchError(
                "it leads to another machine, which is never asked",
                "copy the part into this document's components, or run with --allow-remote-refs",
            )
        if urlsplit(address).scheme not in ("http", "https"):
            raise FetchError("only http and https are fetched", "copy the part into this document's components")
        try:
            # The scheme is checked above, and again by the handlers of the opener: it has none for files.
            with _opener().open(address, timeout=_TIMEOUT) as reply:
                content: bytes = reply.read(self.limits.max_bytes + 1)
        except (OSError, ValueError, urllib.error.URLError) as error:
            raise FetchError(f"it cannot be fetched: {error}", "check the address") from None
        return content


def _opener() -> urllib.request.OpenerDirector:
    """Speaks http and https only, also after a redirect."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler,
        urllib.request.HTTPHandler,
        urllib.request.HTTPSHandler,
        urllib.request.HTTPDefaultErrorHandler,
        urllib.request.HTTPErrorProcessor,
        urllib.request.HTTPRedirectHandler,
    ):
        opener.add_handler(handler())
    return opener


def _is_remote(place: str) -> bool:
    return place.startswith(("http://", "https://", "//"))
