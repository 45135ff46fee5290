"""Viewers in a headless chromium: a page must show every operation, ask no other machine, and log no error."""

from __future__ import annotations

import functools
import json
import re
import shutil
import tempfile
import threading
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Route, sync_playwright

from interop.programs import BUILDS, NPM, ROOT, npm_version
from interop.row import Row

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
_SECONDS = 240
_LETTERS_OF_DESCRIPTION = 40


@dataclass(frozen=True, slots=True)
class _Viewer:
    """`page` is a file of `interop/viewers`; its `operations()` gives the texts of the operations that are shown.

    `refused` are addresses that the viewer asks for whatever its options say; they are not let through, and named in
    the row.
    """

    tool: str
    package: str
    page: str
    kinds: tuple[str, ...] = ("3.1", "3.0")
    refused: tuple[str, ...] = ()


_VIEWERS = (
    _Viewer("Redoc", "redoc", "redoc.html", refused=("https://cdn.redoc.ly/redoc/logo-mini.svg",)),
    _Viewer("Swagger UI", "swagger-ui-dist", "swagger-ui.html", ("3.2", "3.1", "3.0")),
    _Viewer("Scalar", "@scalar/api-reference", "scalar.html", ("3.2", "3.1", "3.0")),
    _Viewer("RapiDoc", "rapidoc", "rapidoc.html"),
    _Viewer("Elements", "@stoplight/elements", "elements.html"),
)


@dataclass(slots=True)
class Shown:
    """What a page shows of a document."""

    missing: list[str]
    errors: list[str] = field(default_factory=list[str])
    outside: list[str] = field(default_factory=list[str])


def rows() -> Iterator[Row]:
    """A row for every viewer and every build that it reads, after a check that this test of a viewer can fail."""
    with _browser() as context:
        for viewer in _VIEWERS:
            builds = [BUILDS / f"openapi-{kind}.json" for kind in viewer.kinds]
            blindness = _blindness(context, viewer, builds[0])
            for build in builds:
                row = _row(context, viewer, build)
                yield replace(row, result=blindness, passed=False) if blindness else row


def _blindness(context: BrowserContext, viewer: _Viewer, build: Path) -> str | None:
    """A fault if nothing is missing although the viewer got a document without one operation."""
    document = json.loads(build.read_text(encoding="utf-8"))
    method, path, _ = _operations(build)[-1]
    del document["paths"][path][method]
    dropped = f"{method} {path}"
    with tempfile.TemporaryDirectory() as folder:
        shortened = Path(folder, build.name)
        shortened.write_text(json.dumps(document), encoding="utf-8")
        shown = show(context, viewer.page, shortened, wanted=build, lacking=(dropped,))
    return None if shown.missing == [dropped] else f"without {dropped}, this is missed: {', '.join(shown.missing)}"


def _row(context: BrowserContext, viewer: _Viewer, build: Path) -> Row:
    total = len(_operations(build))
    shown = show(context, viewer.page, build)
    unexpected = [address for address in shown.outside if address not in viewer.refused]
    result = f"{total - len(shown.missing)} of {total} operations"
    if viewer.refused:
        result += f"; asks for {', '.join(viewer.refused)}, which is refused here"
    problems = [f"lacks {', '.join(shown.missing)}"] if shown.missing else []
    problems += [f"asks for {one}" for one in unexpected] + shown.errors
    passed = not problems and total > 0
    result = result if passed else f"{result}; {problems[0][:160]}"
    return Row("view", viewer.tool, npm_version("view", viewer.package), build.name, result, passed=passed)


def show(
    context: BrowserContext, page_name: str, build: Path, *, wanted: Path | None = None, lacking: tuple[str, ...] = ()
) -> Shown:
    """Open a page on a document, and wait until it shows every operation, or for four minutes.

    `wanted` is the document whose operations are looked for, if it is another one; `lacking` are those that cannot be
    there.
    """
    with _serving(build) as origin:
        page = context.new_page()
        page.set_default_timeout(_SECONDS * 1000)
        shown = Shown([])

        def route(asked: Route) -> None:
            if asked.request.url.startswith(f"{origin}/"):
                asked.continue_()
                return
            shown.outside.append(asked.request.url)
            asked.fulfill(status=204)

        page.route("**/*", route)
        page.on("console", lambda one: shown.errors.append(one.text) if one.type == "error" else None)
        page.on("pageerror", lambda one: shown.errors.append(str(one)))
        page.goto(f"{origin}/{page_name}")
        deadline = time.monotonic() + _SECONDS
        while True:
            texts: list[str] = page.evaluate("window.operations()")
            shown.missing = missing(wanted or build, texts)
            if shown.missing == [*lacking] or time.monotonic() > deadline:
                break
            page.wait_for_timeout(200)  # not `sleep`, because requests must be answered meanwhile
        page.close()
        return shown


def missing(build: Path, texts: list[str]) -> list[str]:
    """The operations of a document that no text shows: method, path, summary, and how the description begins."""
    plain = [_plain(text) for text in texts]
    return [
        f"{method} {path}"
        for method, path, operation in _operations(build)
        if not any(_is_shown(text, method, path, operation) for text in plain)
    ]


def _is_shown(text: str, method: str, path: str, operation: Any) -> bool:
    described = _plain(operation.get("description", ""))[:_LETTERS_OF_DESCRIPTION]
    wanted = (method, _plain(path), _plain(operation.get("summary", "")), described)
    return all(one in text for one in wanted)


def _plain(text: str) -> str:
    """A text without what viewers change: spaces, where lines may break, marks of Markdown, upper case."""
    return re.sub(r"[\s\u200b\u00ad`*_]", "", text).lower()


def _operations(build: Path) -> list[tuple[str, str, Any]]:
    document = json.loads(build.read_text(encoding="utf-8"))
    return [
        (method, path, item[method])
        for path, item in document["paths"].items()
        for method in _METHODS
        if method in item
    ]


@contextmanager
def _browser() -> Generator[BrowserContext]:
    program = shutil.which("chromium")
    if program is None:
        raise FileNotFoundError("there is no chromium: sh scripts/chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser.new_context(viewport={"width": 1400, "height": 3000})
        browser.close()


class _Files(SimpleHTTPRequestHandler):
    def __init__(self, build: Path, *arguments: Any) -> None:
        self._build = build
        super().__init__(*arguments)

    def translate_path(self, path: str) -> str:
        """The document, the pages, and the packages below `/npm/`."""
        path = path.partition("?")[0]
        if path == "/openapi.json":
            return str(self._build)
        if path.startswith("/npm/"):
            return str(NPM / "view" / "node_modules" / path.removeprefix("/npm/"))
        return str(ROOT / "interop" / "viewers" / path.removeprefix("/"))

    def log_message(self, format: str, *arguments: Any) -> None:  # noqa: A002 - the name that the base class gives it
        """Log nothing."""


@contextmanager
def _serving(build: Path) -> Generator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Files, build)) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
