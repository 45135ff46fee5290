"""Untrusted documents: their text runs no script, makes no unsafe link, and does not change the page around it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest

from specpress import ir
from specpress.locale.languages import ENGLISH
from specpress.pipeline.options import Options
from specpress.pipeline.site import build_site
from specpress.site.options import Edition, Site
from specpress.site.prose import Reader
from specpress.site.render import render_site
from tests.docs.small_api import API
from tests.site.reading import Page

PROBES = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](java\tscript:alert(1))",
    "[a](&#106;avascript:alert(1))",
    "[a](data:text/html,<script>alert(1)</script>)",
    "[a](vbscript:x)",
    "[a](file:///etc/passwd)",
    "[a](//evil.example/x)",
    "[a](\\\\evil.example/x)",
    "[a](../../../x.html)",
    "![a](https://evil.example/pixel.png)",
    "![a](javascript:alert(1))",
    "<javascript:alert(1)>",
    "[a]: javascript:alert(1)\n\n[a]",
    "</code></pre></main></body><script src=//evil.example></script>",
    '```"><script>\nx\n```',
    '```js title="</div><script>alert(1)</script>"\nx\n```',
    "{{ 7 * 7 }}{% raw %}",
    "\u202eevil\u2066",
    "a\n\n---\n\nb  \nc",
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(lambda *_: ())


@pytest.mark.parametrize("probe", PROBES)
@pytest.mark.parametrize("kind", ["block", "inline", "page"])
def test_a_description_is_harmless(reader: Reader, probe: str, kind: str) -> None:
    text = reader.page(probe).html if kind == "page" else getattr(reader, kind)(probe)
    page = Page("x.html", f"<main>{text}</main>")
    assert page.unclosed == []
    assert {tag for tag, _ in page.elements} <= {
        *("main", "p", "a", "pre", "code", "div", "button", "span", "h1", "hr", "br")
    }
    assert not [name for _, given in page.elements for name in given if name.startswith("on")]
    for link in page.links:
        assert re.match(r"https?://|mailto:", link) or (
            kind == "page" and not re.match(r"[a-z]+:|//|\\", link, re.IGNORECASE)
        )
    assert "49" not in text
    assert "\u202e" not in text or kind == "page"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("see [docs](https://example.com/a?b=c&d)", '<p>see <a href="https://example.com/a?b=c&amp;d">docs</a></p>\n'),
        ("<someone@example.com>", '<p><a href="mailto:someone@example.com">someone@example.com</a></p>\n'),
        ("# Title\n\n`x`", '<p class="heading">Title</p>\n<p><code>x</code></p>\n'),
        ("![a](https://e.com/a.png)", '<p><a href="https://e.com/a.png">a</a></p>\n'),
        ("[![b](https://e.com/a.png)](https://e.com)", '<p><a href="https://e.com">b</a></p>\n'),
    ],
)
def test_a_description_keeps_what_is_useful(reader: Reader, text: str, html: str) -> None:
    assert reader.block(text) == html


def test_hostile_text_in_every_place_of_an_api() -> None:
    text = "</title><script>alert(1)</script>"
    api = replace(API, title=text, version=text, source=text, doc=ir.Doc(text, text))
    for file in chain.from_iterable(render_site(Site((Edition(ENGLISH, api),), title=text))):
        if file.path.suffix == ".html":
            page = Page(file.path.as_posix(), file.text)
            assert page.unclosed == []
            assert [given.get("src", "") for tag, given in page.elements if tag == "script"] == [
                f"{'../' * (len(file.path.parts) - 1)}assets/{name}" for name in ("early.js", "site.js")
            ]


SAMPLES = """\
openapi: 3.1.0
info: {title: Birds, version: 1.0.0}
paths:
  /birds:
    get:
      operationId: birds.list
      x-codeSamples:
        - {lang: PHP, source: "<?php echo 1;"}
        - {lang: cURL, label: curl, source: "curl -X GET </code><script>alert(1)</script>"}
        - {lang: '"><script>', label: '</button><script>alert(1)</script>', source: "a\\u202eb"}
        - {lang: Go, label: 示例, source: "x := 1"}
        - {lang: Go, label: 另一个, source: "x := 2"}
        - {lang: Empty}
        - {lang: 3, source: [1]}
        - nonsense
      x-code-samples: [{lang: Ruby, source: puts 1}]
      responses: {'200': {description: The birds.}}
"""


def test_samples_of_a_document_are_further_tabs(tmp_path: Path) -> None:
    path = tmp_path / "birds.yaml"
    path.write_text(SAMPLES, encoding="utf-8")
    [text] = [one.text for one in build_site(path, Options()).files if one.path.as_posix() == "resources/birds.html"]
    page = Page("resources/birds.html", text)
    assert page.unclosed == []
    assert [tag for tag, _ in page.elements].count("script") == 2
    tabs = {one.tab: one.code for one in page.samples}
    assert len(tabs) == len(page.samples) == 9
    assert list(tabs)[:5] == ["curl", "python", "python-async", "php", "curl-2"]
    assert tabs["php"] == "<?php echo 1;"
    assert tabs["curl-2"] == "curl -X GET </code><script>alert(1)</script>"
    assert tabs["ruby"] == "puts 1"
    assert "x := 1" in tabs.values()
    assert "x := 2" in tabs.values()
    assert "\u202e" not in text


@pytest.mark.shared
@pytest.mark.slow
@pytest.mark.parametrize(
    "name",
    [
        "103-docs-script-tag",
        "107-docs-markdown-structure-injection",
        "37-tag-path-traversal",
        "39-schema-name-path-traversal",
        "89-enum-50000-values",
    ],
)
def test_evil_documents(shared: Path, name: str) -> None:
    files = build_site(
        shared / "evil-specs" / f"{name}.yaml", Options(accept_invalid=True, skip_unsupported=True)
    ).files
    for file in files:
        assert ".." not in file.path.parts
        assert not file.path.is_absolute()
        if file.path.suffix == ".html":
            page = Page(file.path.as_posix(), file.text)
            assert page.unclosed == []
            assert [tag for tag, _ in page.elements].count("script") == 2
            assert len(file.text) < 500_000
