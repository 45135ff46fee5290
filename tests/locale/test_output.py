"""What is generated in Chinese: the same pages, samples and names as in English, and builds that fit together."""

from __future__ import annotations

import json
import posixpath
import re
from functools import cache
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

import pytest
import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from specpress.edit.apply_overlays import apply_overlays
from specpress.load import load, read
from specpress.openapi.limits import DEFAULT
from tests.docs.examples import DOCS, english_pages
from tests.locale.translations import LANGUAGE, ROOT

READER: Final = MarkdownIt("commonmark", {"html": True}).enable("table")
BUILDS: Final = ROOT / "generated" / "spec"
PAGES: Final = [path.relative_to(DOCS).as_posix() for path in english_pages()]
CHINESE: Final = DOCS / LANGUAGE
KEPT: Final = ("fence", "heading_open", "tr_open", "th_open", "td_open", "bullet_list_open", "code_inline")


def flat(tokens: list[Token]) -> list[Token]:
    return [one for token in tokens for one in (token, *flat(token.children or []))]


@cache
def parsed(path: Path) -> list[Token]:
    return flat(READER.parse(path.read_text(encoding="utf-8")))


def test_every_page_is_there_in_chinese() -> None:
    assert sorted(path.relative_to(CHINESE).as_posix() for path in CHINESE.rglob("*.md")) == sorted(PAGES)
    assert (CHINESE / "llms.txt").is_file()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_the_same_samples_tables_and_headings(page: str) -> None:
    english, chinese = parsed(DOCS / page), parsed(CHINESE / page)
    assert [one.content for one in chinese if one.type == "fence"] == [
        one.content for one in english if one.type == "fence"
    ]
    assert [(one.type, one.tag) for one in chinese if one.type in KEPT[1:-1]] == [
        (one.type, one.tag) for one in english if one.type in KEPT[1:-1]
    ]
    assert sorted(one.content for one in chinese if one.type == "code_inline") == sorted(
        one.content for one in english if one.type == "code_inline"
    )


@pytest.mark.parametrize("page", PAGES)
def test_each_page_leads_to_itself_in_the_other_language(page: str) -> None:
    for own, other in ((DOCS / page, CHINESE / page), (CHINESE / page, DOCS / page)):
        line = own.read_text(encoding="utf-8").split("\n")[4]
        target = re.search(r"\]\((.*)\)", line)
        assert target is not None
        assert (own.parent / target[1]).resolve() == other.resolve()
        assert line.count(" · ") == 1


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page: str) -> None:
    for one in parsed(CHINESE / page):
        target = str(one.attrs.get("href", ""))
        if one.type == "link_open" and not target.startswith("http"):
            path, _, anchor = unquote(target).partition("#")
            place = (
                CHINESE / posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else CHINESE / page
            )
            assert place.is_file(), target
            assert not anchor or anchor in anchors(place), target


def anchors(path: Path) -> set[str]:
    titles = re.findall(r"^#+ (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def test_pages_have_no_english_sentence_left() -> None:
    plain = re.compile(r"`[^`]*`|\]\([^)]*\)|<!--.*?-->|^```.*?^```$", re.MULTILINE | re.DOTALL)
    words = re.compile(r"(?:\b[A-Za-z]{2,}\b[ ,]*){4,}")
    left = {page: words.findall(plain.sub("", (CHINESE / page).read_text(encoding="utf-8"))) for page in PAGES}
    assert {page: found for page, found in left.items() if found} == {}


@pytest.mark.parametrize("kind", ["3.0", "3.1", "3.2"])
@pytest.mark.parametrize("overlays", ["", "-later"])
def test_a_translated_build_differs_in_prose_alone(kind: str, overlays: str) -> None:
    english, chinese = (BUILDS / f"openapi-{kind}{overlays}{end}.json" for end in ("", f"-{LANGUAGE}"))
    text = chinese.read_text(encoding="utf-8")
    assert "\\u" not in text.replace("\\u0000", "")
    assert "列出模型。" in text

    def shape(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: shape(member, name) for name, member in value.items()}
        if isinstance(value, list):
            return [shape(item) for item in value]
        return "" if key in ("title", "summary", "description", "x-later") and isinstance(value, str) else value

    assert shape(json.loads(text)) == shape(json.loads(english.read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", ["", "later-"])
def test_the_overlay_gives_the_translated_build(name: str) -> None:
    path = BUILDS / f"{name}{LANGUAGE}.overlay.yaml"
    text = path.read_text(encoding="utf-8")
    assert "列出模型。" in text
    assert "\\u" not in text
    document = load(BUILDS / yaml.safe_load(text)["extends"])
    found = apply_overlays(document, [read(path, DEFAULT)], DEFAULT)
    assert found.warnings == ()
    wanted = json.loads(Path(document.file.replace(".json", f"-{LANGUAGE}.json")).read_text(encoding="utf-8"))
    assert found.root == wanted
