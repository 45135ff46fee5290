"""Operations, as far as their names go."""

from __future__ import annotations

import re
from dataclasses import dataclass

from specpress.naming.identifiers import words

_DOTTED = re.compile(r"[./]")


@dataclass(frozen=True, slots=True)
class Call:
    """The parts of an operation that names are made of; `is_list`: its response is a list; `title` is its summary."""

    method: str
    path: str
    id: str
    tags: tuple[str, ...]
    is_list: bool = False
    title: str = ""

    @property
    def segments(self) -> tuple[str, ...]:
        """The parts of the path, parameters in braces."""
        return tuple(part for part in self.path.partition("#")[0].split("/") if part)

    @property
    def literals(self) -> tuple[str, ...]:
        """The parts of the path that are no parameters."""
        return tuple(part for part in self.segments if "{" not in part)

    @property
    def is_dotted(self) -> bool:
        """Whether the operationId is the path of a method, written so by its author."""
        return len([part for part in _DOTTED.split(self.id) if part]) > 1


def lower_words(text: str) -> tuple[str, ...]:
    """The words of a name in lower case."""
    return tuple(word.lower() for word in words(text)) if text else ()
