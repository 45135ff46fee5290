"""The README says the same in both languages."""

from __future__ import annotations

import re
from typing import Final

from tests.locale.test_chinese import misprints
from tests.locale.translations import CODE, LANGUAGE, LINK, NUMBER, ROOT

ENGLISH: Final = (ROOT / "README.md").read_text(encoding="utf-8")
CHINESE: Final = (ROOT / f"README.{LANGUAGE}.md").read_text(encoding="utf-8")
BLOCK: Final = re.compile(r"^```.*?^```$|(?:^    [^\n]*\n)+", re.MULTILINE | re.DOTALL)


def blocks(text: str) -> list[str]:
    """The blocks of code; what a comment of a shell says may be in another language."""
    return [without_comments(block) for block in BLOCK.findall(text)]


def without_comments(block: str) -> str:
    return block if block.startswith("```") else re.sub(r" +# .*$", "", block, flags=re.MULTILINE)


def links(text: str) -> list[str]:
    """Where links lead, in either language."""
    return sorted(target.replace(f"/{LANGUAGE}/", "/").replace(f".{LANGUAGE}.", ".") for target in LINK.findall(text))


def test_headings_agree() -> None:
    levels = [[len(mark) for mark in re.findall(r"^(#+) ", text, re.MULTILINE)] for text in (ENGLISH, CHINESE)]
    assert levels[0] == levels[1]


def test_code_agrees() -> None:
    assert blocks(CHINESE) == blocks(ENGLISH)
    inline = [sorted(CODE.findall(BLOCK.sub("", text).replace("\n", " "))) for text in (ENGLISH, CHINESE)]
    assert inline[0] == inline[1]


def test_links_and_numbers_agree() -> None:
    assert links(CHINESE) == links(ENGLISH)
    numbers = [sorted(NUMBER.findall(CODE.sub("", BLOCK.sub("", text)))) for text in (ENGLISH, CHINESE)]
    assert numbers[0] == numbers[1]


def test_each_leads_to_the_other() -> None:
    assert f"English · [中文](README.{LANGUAGE}.md)" in ENGLISH.splitlines()
    assert "[English](README.md) · 中文" in CHINESE.splitlines()


def test_typography() -> None:
    prose = re.sub(r"\]\([^)]*\)", "]", BLOCK.sub("", CHINESE)).replace("[", "").replace("]", "")
    lines = [re.sub(r"^[-#]+ ", "", line) for line in prose.splitlines()]
    assert [(line, found) for line in lines if (found := list(misprints(CODE.sub("`x`", line))))] == []
