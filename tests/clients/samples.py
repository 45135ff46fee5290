"""The samples of the source documents, as they are printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.conftest import SHARED

SEEDS: Final = SHARED / "seeds"
# One document shows code without fences, and ends each sample with the call.
_BARE_NODE: Final = re.compile(
    r"^(?:node\.js;\n|const fs = [^\n]*\n)?const \{ Configuration, .*?^const response = .*?;$", re.MULTILINE | re.DOTALL
)
_LANGUAGES: Final = {
    "curl": re.compile(r"^curl ", re.MULTILINE),
    "python": re.compile(r"^import openai$", re.MULTILINE),
    "node": re.compile(r"\bOpenAIApi\b"),
}


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample: its document and place there, the language, and the text between the fences."""

    name: str
    language: str
    code: str


def samples(language: str) -> list[Sample]:
    """Every sample of a language, in the order of the documents; none where they are absent."""
    return [one for path in sorted(SEEDS.glob("*.txt")) for one in _of(path) if one.language == language]


def _of(path: Path) -> Iterator[Sample]:
    text = path.read_text(encoding="utf-8")
    for number, code in enumerate(_fenced(text) or _BARE_NODE.findall(text)):
        for language, sign in _LANGUAGES.items():
            if sign.search(code):
                yield Sample(f"{path.name[:3]}-{number}-{language}", language, code)


def _fenced(text: str) -> list[str]:
    """The texts between fences. Some fences are indented, so only their order tells opening from closing ones."""
    blocks, lines, is_open = list[str](), list[str](), False
    for line in text.splitlines():
        if not line.lstrip().startswith("```"):
            lines.append(line)
            continue
        if is_open:
            blocks.append("\n".join(lines) + "\n")
        is_open, lines = not is_open, []
    return blocks
