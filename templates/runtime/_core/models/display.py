"""A short form of any model for consoles and notebooks."""

from __future__ import annotations

import reprlib
from collections.abc import Callable, Iterable
from typing import Any, Final, NamedTuple

SHORT_REPR: Final = reprlib.Repr()
SHORT_REPR.maxstring = SHORT_REPR.maxother = 200
SHORT_REPR.maxlist = SHORT_REPR.maxdict = 10


class Pretty:
    """Gives models, but not their classes, the method that IPython prints with."""

    def __get__(self, instance: object, owner: type | None = None) -> Callable[[Any, bool], None]:  # Any: its printer
        if instance is None:
            raise AttributeError
        return lambda printer, cycle: printer.text(f"{type(instance).__name__}(…)" if cycle else repr(instance))


class _Shown(NamedTuple):
    """A value that prints as a shortened text."""

    text: str

    def __repr__(self) -> str:
        return self.text


def shown(members: Iterable[tuple[str, object]]) -> list[tuple[str, object]]:
    """Members with their values as `repr` shows them."""
    return [(name, _shown(value)) for name, value in members]


def _shown(value: object) -> object:
    """A short text or a number as it is; any other value as what prints as its `repr`, shortened."""
    text = SHORT_REPR.repr(value)
    is_short = value is None or (isinstance(value, (str, int, float)) and len(text) < SHORT_REPR.maxstring)
    return value if is_short else _Shown(text)


def html_table(name: str, members: Iterable[tuple[str, object]]) -> str:
    """A small table of the members."""
    from html import escape  # only notebooks need it

    rows = "".join(
        f"<tr><th>{escape(member)}</th><td><code>{escape(repr(value))}</code></td></tr>" for member, value in members
    )
    return f"<table><caption>{escape(name)}</caption>{rows}</table>"
