"""The server of `specpress site --serve`: files of a folder on loopback, and news of builds for open pages."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final

_PREFIX: Final = "/_serve/"
_SCRIPT: Final = Path(__file__).with_name("site_reload.js")
_TAG: Final = '<script src="/_serve/reload.js" data-state="{state}" defer></script>\n</head>'
_PATIENCE: Final = 15.0
"""Seconds after which an open page is told that the server is still there."""


class Builds:
    """The news for open pages: the number of the last build, and why the build after it failed, if it did.

    Numbers are larger than those of earlier processes, so that a page of one of these loads itself again too.
    """

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self.number = time.time_ns() // 1_000_000
        self.problem = ""

    def built(self, *, changed: bool) -> None:
        """A build is done; `changed` says whether it wrote anything."""
        with self._condition:
            self.number += changed
            self.problem = ""
            self._condition.notify_all()

    def failed(self, problem: str) -> None:
        """A build failed, and the pages are those of the last one."""
        with self._condition:
            self.problem = problem
            self._condition.notify_all()

    def wait(self, number: int, problem: str, seconds: float) -> bool:
        """Whether, within some seconds, there is another build than this number or another problem."""
        with self._condition:
            return self._condition.wait_for(lambda: (self.number, self.problem) != (number, problem), seconds)


class _Handler(SimpleHTTPRequestHandler):
    """Files, pages with the script that waits for changes, and these changes."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, builds: Builds, directory: str) -> None:
        self._builds = builds
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type] # what socketserver gives

    def do_GET(self) -> None:
        """One request."""
        path, _, query = self.path.partition("?")
        if path == f"{_PREFIX}changes":
            self._stream(int(query) if query.isascii() and query.isdigit() else self._builds.number)
        elif path == f"{_PREFIX}reload.js":
            self._send(_SCRIPT.read_bytes(), "text/javascript")
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
        tag = _TAG.format(state=self._builds.number)
        try:
            content = path.read_bytes()
        except OSError:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self._send(content.replace(b"</head>", tag.encode(), 1), "text/html; charset=utf-8")

    def _send(self, content: bytes, media_type: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _stream(self, number: int) -> None:
        """Tell a page that shows the build of a number what came after it."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        problem = ""
        try:
            while self._builds.number == number:
                if not self._builds.wait(number, problem, _PATIENCE):
                    self.wfile.write(b": still here\n\n")
                elif problem != self._builds.problem:
                    problem = self._builds.problem
                    self.wfile.write(f"event: problem\ndata: {json.dumps(problem)}\n\n".encode())
                self.wfile.flush()
            self.wfile.write(b"data: changed\n\n")
        except OSError:
            return  # the page was closed


class SiteServer:
    """Serves a folder on 127.0.0.1 from threads that end with the process."""

    def __init__(self, folder: Path, port: int) -> None:
        self.builds = Builds()
        handler = partial(_Handler, builds=self.builds, directory=str(folder))
        self._server = ThreadingHTTPServer(("127.0.0.1", port), handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}/"

    def start(self) -> None:
        """Begin to answer."""
        threading.Thread(target=self._server.serve_forever, daemon=True).start()


def states_of(paths: Iterable[Path]) -> dict[Path, tuple[int, int]]:
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
