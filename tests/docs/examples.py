"""The code blocks of the Markdown reference."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

Language: TypeAlias = Literal["curl", "python", "python async"]

DOCS = Path(__file__).parents[2] / "generated" / "docs"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^##+ (.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Example:
    """A code block; `number` counts those of its language in one section of a page."""

    page: str
    section: str
    language: Language
    number: int
    code: str

    def __str__(self) -> str:
        return f"{self.page}-{self.section}-{self.language}-{self.number}"


def load_examples() -> list[Example]:
    """All examples of all English pages, in their order; `tests/locale` compares those in other languages with them."""
    return [example for path in english_pages() for example in _read_page(path)]


def english_pages() -> list[Path]:
    """The pages that are not in the folder of another language; `test_guide` runs those of the guide."""
    return [path for path in sorted(DOCS.rglob("*.md")) if path.relative_to(DOCS).parts[0] not in ("zh-CN", "guide")]


def _read_page(path: Path) -> list[Example]:
    text = path.read_text(encoding="utf-8")
    headings = list(HEADING.finditer(_blank_blocks(text)))
    examples: list[Example] = []
    counts: dict[tuple[str, Language], int] = {}
    for block in BLOCK.finditer(text):
        language = _language_of(block[1], block[2])
        if language is None:
            continue
        section = next(
            (
                heading[1]
                for heading in reversed(headings)
                if heading.start() < block.start() and heading[0].startswith("## ")
            ),
            "",
        )
        number = counts[section, language] = counts.get((section, language), 0) + 1
        examples.append(Example(path.stem, section, language, number, block[2]))
    return examples


def _blank_blocks(text: str) -> str:
    """The text with code replaced by blanks, so that comments in it are no headings."""
    return BLOCK.sub(lambda block: re.sub(r"[^\n]", " ", block[0]), text)


def _language_of(tag: str, code: str) -> Language | None:
    if tag in ("bash", "sh", "shell", "console") and "curl" in code:
        return "curl"
    if tag == "python":
        return "python async" if "await " in code or "async " in code else "python"
    return None
