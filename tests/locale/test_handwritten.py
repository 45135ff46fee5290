"""Handwritten pages say the same in both languages: READMEs, changelog, `docs/zh-CN` and the guide."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from tests.locale.test_chinese import misprints
from tests.locale.translations import CJK, CODE, LANGUAGE, LINK, NUMBER, ROOT

# Code, and the comment with its order for the mock server.
BLOCK: Final = re.compile(r"^```.*?^```$|(?:^    [^\n]*\n)+|^<!--[^\n]*-->$", re.MULTILINE | re.DOTALL)


_BESIDE: Final = re.compile(r"(?<=\S)(?: +# | {4,}).*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Page:
    """A page in one language."""

    path: Path

    @property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @property
    def prose(self) -> str:
        return BLOCK.sub("", self.text)

    def blocks(self) -> list[str]:
        """The blocks of code; what stands beside the lines of a shell or of a listing may be in another language."""
        return [
            one if one.startswith(("```python", "```text", "<!--")) else _BESIDE.sub("", one)
            for one in BLOCK.findall(self.text)
        ]

    def links(self) -> list[str]:
        """The targets of the links, the same for both languages; anchors are left out, because headings differ."""
        return sorted(map(self._place, LINK.findall(self.text)))

    def _place(self, target: str) -> str:
        if target.startswith("http"):
            return target
        folder = self.path.parent.relative_to(ROOT).as_posix()
        path = posixpath.normpath(posixpath.join(folder, target.partition("#")[0] or self.path.name))
        return path.replace(f"/{LANGUAGE}/", "/").replace(f".{LANGUAGE}.", ".")


@dataclass(frozen=True, slots=True)
class Pair:
    """A page in both languages."""

    english: Page
    chinese: Page


PAIRS: Final = [
    *(
        Pair(Page(path.with_name(path.name.replace(f".{LANGUAGE}", ""))), Page(path))
        for folder in (ROOT, ROOT / "examples")
        for path in sorted(folder.glob(f"*.{LANGUAGE}.md"))
    ),
    *(
        Pair(Page(path.parents[1] / path.name), Page(path))
        for folder in (ROOT / "docs", ROOT / "docs" / "guide")
        for path in sorted((folder / LANGUAGE).glob("*.md"))
    ),
]


@pytest.fixture(params=PAIRS, ids=lambda pair: f"{pair.english.path.parent.name}/{pair.english.path.stem}")
def pair(request: pytest.FixtureRequest) -> Pair:
    found = request.param
    assert isinstance(found, Pair)
    return found


def test_headings_agree(pair: Pair) -> None:
    levels = [re.findall(r"^#+(?= )", one.prose, re.MULTILINE) for one in (pair.english, pair.chinese)]
    assert levels[0] == levels[1]


def test_code_agrees(pair: Pair) -> None:
    assert pair.chinese.blocks() == pair.english.blocks()
    inline = [sorted(CODE.findall(one.prose.replace("\n", " "))) for one in (pair.english, pair.chinese)]
    assert inline[0] == inline[1]


def test_links_and_numbers_agree(pair: Pair) -> None:
    assert pair.chinese.links() == pair.english.links()
    numbers = [sorted(NUMBER.findall(CODE.sub("", one.prose))) for one in (pair.english, pair.chinese)]
    assert numbers[0] == numbers[1]


def test_every_link_leads_somewhere(pair: Pair) -> None:
    targets = [one.partition("#")[0] for one in LINK.findall(pair.chinese.text) if not one.startswith("http")]
    assert [one for one in targets if not (pair.chinese.path.parent / one).exists()] == []


def test_each_leads_to_the_other(pair: Pair) -> None:
    for own, other in ((pair.english, pair.chinese), (pair.chinese, pair.english)):
        switch = next(line for line in own.text.splitlines() if " · " in line)
        assert [(own.path.parent / one).resolve() for one in LINK.findall(switch)] == [other.path]


def test_typography(pair: Pair) -> None:
    prose = re.sub(r"\]\([^)]*\)", "]", pair.chinese.prose).replace("[", "").replace("]", "")
    cells = [cell.strip() for line in prose.splitlines() for cell in line.split(" | ")]
    lines = [re.sub(r"^(?:[-#|]+|\d+\.) ", "", cell.removesuffix(" |")) for cell in cells]
    assert [(line, found) for line in lines if (found := list(misprints(CODE.sub("`x`", line))))] == []


def test_lines_end_where_no_space_shows(pair: Pair) -> None:
    """A line break is shown as a space, which Chinese has neither between two characters nor inside a word."""
    assert re.findall(rf".*[{CJK}]\n *[{CJK}].*", pair.chinese.prose) == []


def test_the_pages_that_the_site_shows_are_all_there() -> None:
    names = {pair.english.path.relative_to(ROOT).as_posix() for pair in PAIRS}
    guide = {path.relative_to(ROOT).as_posix() for path in (ROOT / "docs" / "guide").glob("*.md")}
    assert {"README.md", "CHANGELOG.md", "docs/mock.md", "examples/README.md", *guide} <= names
