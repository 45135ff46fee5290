"""Sites of documents that are not ours: every link leads somewhere, and nothing on a page is more than text."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from specpress.pipeline.options import Options
from specpress.pipeline.site import build_site
from specpress.site.links import relative_targets
from specpress.workers.deep_stack import with_deep_stack
from tests.site.reading import Page
from tests.site.strange import strange_document

FRAMEWORKS = sorted((Path(__file__).parents[1] / "frameworks" / "documents").glob("*.yaml"))
EMPTY = "openapi: 3.1.0\ninfo: {title: Nothing, version: '1'}\npaths: {}\n"
NO_PATHS = "openapi: 3.1.0\ninfo: {title: Types, version: '1'}\ncomponents: {schemas: {A: {properties: {a: {type: string}}}}}\n"
CORPUS = (
    "anthropic.yaml",
    "link-example.yaml",
    "museum.yaml",
    "train-travel.yaml",
    "uspto.yaml",
    "webhook-example.yaml",
)


def check(document: Path) -> None:
    """Every link and anchor of the site resolves, the twins' too, ids are unique, and only our scripts are loaded."""
    options = Options(accept_invalid=True, skip_unsupported=True)
    files = {one.path.as_posix(): one.text for one in with_deep_stack(lambda: build_site(document, options)).files}
    pages = {path: Page(path, text) for path, text in files.items() if path.endswith(".html")}
    for path, page in pages.items():
        assert page.unclosed == [], path
        assert len(set(page.ids)) == len(page.ids), path
        assert [tag for tag, _ in page.elements].count("script") == 2, path
        for link in page.links:
            if not re.match(r"https?:|mailto:", link):
                target, anchor = map(unquote, page.target(link))
                assert target in files, (path, link)
                assert not anchor or anchor in pages[target].ids, (path, link)
    for path in (one for one in files if one.endswith(".md")):
        for link in relative_targets(files[path]):
            target, _ = pages[path[:-2] + "html"].target(unquote(link))
            assert target in files, (path, link)


@pytest.mark.parametrize("text", [EMPTY, NO_PATHS, strange_document()], ids=["empty", "no-paths", "strange"])
def test_written_here(tmp_path: Path, text: str) -> None:
    document = tmp_path / "document.yaml"
    document.write_text(text, encoding="utf-8")
    check(document)


BARE = """\
openapi: 3.1.0
info: {title: Bare, version: '1'}
paths:
  /a:
    get: {operationId: plain.read, responses: {'200': {description: ''}, '404': {description: ''}, default: {description: ''}}}
  /b:
    get: {operationId: told.read, summary: Read it., responses: {'204': {description: ''}}}
    put: {operationId: told.write, responses: {'204': {description: ''}}}
"""


def test_what_a_document_does_not_say_leaves_nothing_empty(tmp_path: Path) -> None:
    document = tmp_path / "document.yaml"
    document.write_text(BARE, encoding="utf-8")
    files = {one.path.as_posix(): one.text for one in build_site(document).files}
    for path in (one for one in files if one.endswith(".html")):
        assert re.findall(r"<(?:code|p|li|th|h[1-6])\b[^>]*>\s*</", files[path]) == [], path
    assert files["resources/plain.html"].count("<td>no content</td>") == 2
    # A column is there where one row has something to say in it.
    plain, _, told = files["reference.md"].partition("## [`told`]")
    assert "| call | request |\n|---|---|\n| [`read`]" in plain
    assert "| call | request | summary |\n|---|---|---|\n| [`read`]" in told


@pytest.mark.parametrize("document", FRAMEWORKS, ids=[one.stem for one in FRAMEWORKS])
def test_written_by_frameworks(document: Path) -> None:
    check(document)


@pytest.mark.shared
@pytest.mark.slow
@pytest.mark.parametrize("name", CORPUS)
def test_published(shared: Path, name: str) -> None:
    check(shared / "corpus" / name)
