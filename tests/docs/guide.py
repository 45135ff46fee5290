"""The programs of a guide, and the output that each page shows for them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from markdown_it import MarkdownIt

_ORDER: Final = re.compile(r"<!-- mock: (\S+) (\{.*\}) -->")


@dataclass(frozen=True, slots=True)
class Order:
    """An order for the mock server: the arguments of its method `respond`, for the next call of an operation."""

    operation: str
    arguments: dict[str, Any]  # JSON of a comment


@dataclass(frozen=True, slots=True)
class Program:
    """One program of a page; `printed` is the text below it, where `…` stands for anything."""

    page: str
    number: int
    code: str
    orders: tuple[Order, ...] = ()
    printed: str | None = None

    def __str__(self) -> str:
        return f"{self.page}-{self.number}"

    def prints(self, text: str) -> bool:
        """Whether the page promises this output."""
        pattern = ".*?".join(re.escape(part) for part in (self.printed or "").rstrip("\n").split("…"))
        return self.printed is None or re.fullmatch(pattern, text.rstrip("\n"), re.DOTALL) is not None


@dataclass(slots=True)
class _Reading:
    """The programs of a page that were read so far, and the orders for the next one."""

    programs: list[Program] = field(default_factory=list[Program])
    orders: list[Order] = field(default_factory=list[Order])
    follows_program: bool = False


def programs_of(page: str, text: str) -> list[Program]:
    """All programs of a page, in their order.

    `<!-- mock: operation {…} -->` before a program is an order for the mock server, and a block of the language `text`
    directly behind it is what it prints.
    """
    reading = _Reading()
    for token in MarkdownIt().parse(text):
        if token.type == "html_block":
            reading.orders += [Order(name, json.loads(values)) for name, values in _ORDER.findall(token.content)]
        elif token.type == "fence" and token.info == "python":
            number = len(reading.programs) + 1
            reading.programs.append(Program(page, number, token.content, tuple(reading.orders)))
            reading.orders = []
            reading.follows_program = True
            continue
        elif token.type == "fence" and token.info == "text" and reading.follows_program:
            last = reading.programs.pop()
            reading.programs.append(Program(last.page, last.number, last.code, last.orders, token.content))
        reading.follows_program = False
    return reading.programs


def guide(folder: Path) -> list[Program]:
    """The programs of all pages of a folder."""
    return [
        one for path in sorted(folder.glob("*.md")) for one in programs_of(path.stem, path.read_text(encoding="utf-8"))
    ]
