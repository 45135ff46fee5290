"""The server of `specpress site --serve`: files of a folder on loopback, and a word to open pages when they changed."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final

_PREFIX: Final = "/_serve/"
_SCRIPT: Final = b"""new EventSource("/_serve/changes").onmessage = () => location.reload();\n"""
_TAG: Final = b'<script src="/_serve/reload.js" defer></script>\n</head>'
_PATIENCE: Final = 15.0
"""Seconds after which an open page is told that the server is still there."""


class Changed:
    """Lets threads wait for the next change."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._count = 0

    def tell(self) -> None:
        """Wake all that wait."""
        with self._condition:
            self._count += 1
            self._condition.notify_all()

    def wait(self, seconds: float) -> bool:
        """Whether there was a change within some seconds."""
        with self._condition:
            count = self._count
            return self._condition.wait_for(lambda: self._count != count, seconds)


class _Handler(SimpleHTTPRequestHandler):
    """Files, pages with the script that waits for changes, and these changes."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, changed: Changed, directory: str) -> None:
        self._changed = changed
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type] # what socketserver gives

    def do_GET(self) -> None:
        """One request."""
        path = self.path.partition("?")[0]
        if path == f"{_PREFIX}changes":
            self._stream()
        elif path == f"{_PREFIX}reload.js":
            self._send(_SCRIPT, "text/javascript")
        elif path.endswith(("/", ".html")):
            self._page(Path(self.translate_path(path)))
        else:
            super().do_GET()

    def end_headers(self) -> None:
        """No page may come from the cache of the browser: it may be an old one."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the base class calls it that
        """Say nothing of requests."""

    def _page(self, path: Path) -> None:
        path = path / "index.html" if path.is_dir() else path
        try:
            content = path.read_bytes()
        except OSError:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self._send(content.replace(b"</head>", _TAG, 1), "text/html; charset=utf-8")

    def _send(self, content: bytes, media_type: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _stream(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        try:
            while True:
                self.wfile.write(b"data: changed\n\n" if self._changed.wait(_PATIENCE) else b": still here\n\n")
                self.wfile.flush()
        except OSError:
            return  # the page was closed


class SiteServer:
    """Serves a folder on 127.0.0.1 from threads that end with the process."""

    def __init__(self, folder: Path, port: int) -> None:
        self._changed = Changed()
        handler = partial(_Handler, changed=self._changed, directory=str(folder))
        self._server = ThreadingHTTPServer(("127.0.0.1", port), handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}/"

    def start(self) -> None:
        """Begin to answer."""
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def reload(self) -> None:
        """Let open pages load themselves again."""
        self._changed.tell()


def states_of(paths: Iterable[Path]) -> Mapping[Path, tuple[int, int]]:
    """Time and size of each file, those of folders too; files that are not there are left out."""
    found: dict[Path, tuple[int, int]] = {}
    for path in paths:
        for one in (path, *path.rglob("*")) if path.is_dir() else (path,):
            try:
                state = one.stat()
            except OSError:
                continue
            found[one] = (state.st_mtime_ns, state.st_size)
    return found
