"""Every page of the site: it is well-formed, every link has its target, and it loads nothing of another origin."""

from __future__ import annotations

import posixpath
import re

import pytest
from markdown_it import MarkdownIt

from tests.site.reading import Page

OPERATIONS = 26
MOST_BYTES = 100_000


def test_every_operation_has_one_anchor(pages: dict[str, Page]) -> None:
    anchors = [
        f"{path}#{given['id']}"
        for path, page in pages.items()
        for tag, given in page.elements
        if tag == "h2" and path.startswith("resources/")
    ]
    assert len(anchors) == len(set(anchors)) == OPERATIONS
    assert "resources/chat.completions.html#chatcompletionscreate" in anchors


def test_every_link_leads_to_a_file_and_an_anchor(pages: dict[str, Page], files: dict[str, str]) -> None:
    judged = 0
    for page in pages.values():
        for link in page.links:
            if re.match(r"(https?|mailto):", link):
                continue
            path, anchor = page.target(link)
            judged += 1
            assert path in files, (page.path, link)
            assert not anchor or anchor in pages[path].ids, (page.path, link)
    assert judged > 1000


def test_links_of_the_twins_lead_to_twins(files: dict[str, str]) -> None:
    reader = MarkdownIt("commonmark").enable("table")
    judged = 0
    for path, text in files.items():
        if not path.endswith(".md"):
            continue
        for token in reader.parse(text):
            for child in token.children or ():
                target = str(child.attrs.get("href", "")) if child.type == "link_open" else ""
                if target and not target.startswith(("https://", "http://", "#")):
                    found = posixpath.normpath(posixpath.join(posixpath.dirname(path), target.partition("#")[0]))
                    judged += 1
                    assert found in files, (path, target)
    assert judged > 200


def test_every_page_has_a_twin_and_names_it(pages: dict[str, Page], files: dict[str, str]) -> None:
    for path, page in pages.items():
        assert path.removesuffix(".html") + ".md" in files
        [twin] = [
            given["href"] for tag, given in page.elements if tag == "link" and given.get("type") == "text/markdown"
        ]
        assert page.target(twin)[0] == path.removesuffix(".html") + ".md"


def test_a_page_loads_nothing_from_elsewhere(pages: dict[str, Page], files: dict[str, str]) -> None:
    for page in pages.values():
        assert len(page.loaded) == 4
        for address in page.loaded:
            assert page.target(address)[0] in files, (page.path, address)


def test_a_page_has_a_strict_policy_and_no_script_of_its_own(pages: dict[str, Page]) -> None:
    for page in pages.values():
        [policy] = [given["content"] for _, given in page.elements if "http-equiv" in given]
        assert policy.startswith("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';")
        assert "unsafe-inline" not in policy
        assert all("src" in given for tag, given in page.elements if tag == "script")
        attributes = {name for _, given in page.elements for name in given}
        assert not [name for name in attributes if name.startswith("on") or name == "style"]


def test_a_page_is_well_formed_and_its_ids_are_unique(pages: dict[str, Page]) -> None:
    for page in pages.values():
        assert page.unclosed == [], page.path
        assert len(page.ids) == len(set(page.ids)), page.path
        assert [tag for tag, _ in page.elements].count("h1") == 1, page.path


def test_a_page_is_light(pages: dict[str, Page], files: dict[str, str]) -> None:
    assets = sum(len(files[f"assets/{name}"].encode()) for name in ("site.css", "site.js", "early.js"))
    heavy = {path: len(page.text.encode()) + assets for path, page in pages.items()}
    assert {path: size for path, size in heavy.items() if size > MOST_BYTES} == {}


def test_what_came_later_is_marked(pages: dict[str, Page]) -> None:
    text = pages["resources/chat.completions.html"].text
    field = text[text.index('<code class="field-name">max_completion_tokens</code>') :]
    assert text[: text.index('<code class="field-name">max_completion_tokens</code>')].endswith(
        '<li class="field" data-later>\n<p class="head">'
    )
    assert '<span class="mark later">later</span>' in field[: field.index("</p>")]
    assert '<li class="field">\n<p class="head"><code class="field-name">model</code>' in text


def test_llms_txt_lists_every_twin(files: dict[str, str]) -> None:
    for folder in ("", "zh-CN/"):
        listed = {folder + path for path in re.findall(r"\]\(([^)]+\.md)\)", files[f"{folder}llms.txt"])}
        assert listed == {path for path in files if path.endswith(".md") and path.startswith("zh-CN/") is bool(folder)}
    assert "# `chat.completions`" in files["llms-full.txt"]


def test_the_start_leads_to_a_stream(pages: dict[str, Page]) -> None:
    tabs = [sample.tab for sample in pages["index.html"].samples if sample.section == "streaming"]
    assert tabs == ["curl", "python", "python-async", "node-js"]
    assert "stream=True" in "".join(one.code for one in pages["index.html"].samples if one.section == "streaming")


@pytest.mark.parametrize("name", ["openapi-3.0-later.json", "openapi-3.1-later.json", "openapi-3.2-later.json"])
def test_the_builds_of_the_document_are_there(files: dict[str, str], pages: dict[str, Page], name: str) -> None:
    assert f"spec/{name}" in files
    assert f"spec/{name}" in pages["downloads.html"].links
