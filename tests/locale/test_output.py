"""Output in Chinese: the same pages, samples and names as in English, and consistent builds."""

from __future__ import annotations

import json
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
from tests.docs.examples import DOCS
from tests.locale.translations import LANGUAGE, NUMBER, ROOT

READER: Final = MarkdownIt("commonmark", {"html": True}).enable("table")
BUILDS: Final = ROOT / "generated" / "spec"
CHINESE: Final = DOCS / LANGUAGE
PAGES: Final = [
    path.relative_to(DOCS).as_posix() for path in sorted(DOCS.rglob("*.md")) if not path.is_relative_to(CHINESE)
]
PACKAGE: Final = ROOT / "generated" / "python"
README: Final = (PACKAGE / "README.md", PACKAGE / f"README.{LANGUAGE}.md")
PAIRS: Final = [*((DOCS / page, CHINESE / page) for page in PAGES), README]
KEPT: Final = ("fence", "heading_open", "tr_open", "th_open", "td_open", "bullet_list_open", "code_inline")


def flat(tokens: list[Token]) -> list[Token]:
    return [one for token in tokens for one in (token, *flat(token.children or []))]


@cache
def parsed(path: Path) -> list[Token]:
    return flat(READER.parse(path.read_text(encoding="utf-8")))


def test_every_page_is_there_in_chinese() -> None:
    assert sorted(path.relative_to(CHINESE).as_posix() for path in CHINESE.rglob("*.md")) == sorted(PAGES)
    assert (CHINESE / "llms.txt").is_file()


@pytest.fixture(params=PAIRS, ids=lambda pair: f"{pair[0].parent.name}/{pair[0].stem}")
def pair(request: pytest.FixtureRequest) -> tuple[Path, Path]:
    english, chinese = request.param
    assert isinstance(english, Path)
    assert isinstance(chinese, Path)
    return english, chinese


def test_a_page_has_the_same_samples_tables_and_headings(pair: tuple[Path, Path]) -> None:
    english, chinese = map(parsed, pair)
    assert [one.content for one in chinese if one.type == "fence"] == [
        one.content for one in english if one.type == "fence"
    ]
    assert [(one.type, one.tag) for one in chinese if one.type in KEPT[1:-1]] == [
        (one.type, one.tag) for one in english if one.type in KEPT[1:-1]
    ]
    assert sorted(one.content for one in chinese if one.type == "code_inline") == sorted(
        one.content for one in english if one.type == "code_inline"
    )


def test_a_page_has_the_same_numbers_and_links(pair: tuple[Path, Path]) -> None:
    english, chinese = map(parsed, pair)
    assert numbers(chinese) == numbers(english)
    # The switch leads from each to the other.
    assert len(targets(chinese)) == len(targets(english))
    assert {one for one in targets(chinese) if one.startswith("http")} == {
        one for one in targets(english) if one.startswith("http")
    }


def numbers(tokens: list[Token]) -> list[str]:
    return sorted(number for one in tokens if one.type == "text" for number in NUMBER.findall(one.content))


def targets(tokens: list[Token]) -> list[str]:
    return [unquote(str(one.attrs.get("href", ""))) for one in tokens if one.type == "link_open"]


def test_each_page_leads_to_itself_in_the_other_language(pair: tuple[Path, Path]) -> None:
    for own, other in (pair, pair[::-1]):
        line = next(one for one in own.read_text(encoding="utf-8").split("\n")[:6] if " · " in one)
        target = re.search(r"\]\((.*)\)", line)
        assert target is not None
        assert (own.parent / target[1]).resolve() == other.resolve()
        assert line.count(" · ") == 1


def test_every_link_leads_somewhere(pair: tuple[Path, Path]) -> None:
    own = pair[1]
    for target in targets(parsed(own)):
        if not target.startswith("http"):
            path, _, anchor = target.partition("#")
            place = own.parent / path if path else own
            assert place.is_file(), target
            assert not anchor or anchor in anchors(place), target
            assert (
                place.resolve().is_relative_to(CHINESE) or place.resolve() == pair[0]
            ), "a Chinese page, or the switch"


def anchors(path: Path) -> set[str]:
    titles = re.findall(r"^#+ (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def test_pages_have_no_english_sentence_left() -> None:
    plain = re.compile(r"`[^`]*`|\]\([^)]*\)|<!--.*?-->|^```.*?^```$", re.MULTILINE | re.DOTALL)
    words = re.compile(r"(?:\b[A-Za-z]{2,}\b[ ,]*){4,}")
    left = {str(chinese): words.findall(plain.sub("", chinese.read_text(encoding="utf-8"))) for _, chinese in PAIRS}
    assert {page: found for page, found in left.items() if found} == {}
    listed = (CHINESE / "llms.txt").read_text(encoding="utf-8")
    assert words.findall(plain.sub("", listed.partition("```")[0])) == []


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
