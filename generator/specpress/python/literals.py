"""Text from a document as Python source; nothing else in the generator quotes text for Python."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterable

from specpress import ir
from specpress.openapi.document import JSON

WIDTH = 117
"""How long a line of a docstring may be, the quotes after the last one not counted."""
_ESCAPED_QUOTE = '\\"'
_BLOCK = re.compile(r"^\s*([-*+]\s|\d+[.)]\s|>|\||#|```|~~~| {4}|\t)")


def literal(value: JSON) -> str:
    """A Python literal of a JSON value; text that could deceive a reader is escaped."""
    match value:
        case str():
            return _quoted(value)
        case list():
            return "[" + ", ".join(literal(item) for item in value) + "]"
        case dict():
            return "{" + ", ".join(f"{literal(key)}: {literal(item)}" for key, item in value.items()) + "}"
        case _:
            return repr(value)


def security(alternatives: tuple[tuple[str, ...], ...] | None) -> str:
    """The tuples of scheme names that the runtime reads."""
    if alternatives is None:
        return "None"
    return _tuple([_tuple([literal(name) for name in one]) for one in alternatives])


def retry_arguments(retry: ir.Retry) -> str:
    """The arguments of the runtime's `RetryRules`."""
    parts = [f"methods={_tuple([literal(one) for one in retry.methods])}"] if retry.methods else []
    if retry.statuses is not None:
        parts.append(f"statuses={_tuple([literal(one) for one in retry.statuses])}")
    if retry.idempotency_header is not None:
        parts.append(f"idempotency_header={literal(retry.idempotency_header)}")
    return ", ".join(parts)


def texts(values: Iterable[str]) -> str:
    """A tuple of strings."""
    return _tuple([literal(value) for value in values])


def _tuple(parts: list[str]) -> str:
    return f"({', '.join(parts)}{',' if len(parts) == 1 else ''})"


def docstring(text: str, indent: int = 0) -> str:
    """A triple-quoted string of prose, wrapped; `indent` counts the spaces before it."""
    lines = _wrapped(text.strip(), WIDTH - indent)
    if len(lines) == 1:
        body = lines[0].rstrip('"')
        one = _inside_quotes(body) + _ESCAPED_QUOTE * (len(lines[0]) - len(body))
        if len(one) <= WIDTH - indent - 3:
            return f'"""{one}"""'
        return f'"""{one}\n{" " * indent}"""'
    safe = [_inside_quotes(line) for line in lines] or [""]
    margin = " " * indent
    body = "\n".join(f"{margin}{line}".rstrip() for line in safe[1:])
    return f'"""{safe[0]}\n{body}\n{margin}"""'


def comment(text: str) -> str:
    """One comment line."""
    return "# " + _visible(" ".join(text.split()))


def _wrapped(text: str, width: int) -> list[str]:
    lines: list[str] = []
    for block in re.split(r"\n\s*\n", text.replace("\r\n", "\n").replace("\r", "\n")):
        rows = block.split("\n")
        if lines:
            lines.append("")
        lines += _wrapped_block(rows, width - 3 if not lines else width)
    return lines


def _wrapped_block(rows: list[str], width: int) -> list[str]:
    if any(_BLOCK.match(row) for row in rows):
        return [part for row in rows for part in _fold(row, width, _hanging(row))]
    return _fold(" ".join(row.strip() for row in rows), width)


def _fold(text: str, width: int, hanging: str = "") -> list[str]:
    return textwrap.wrap(text, width, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False) or [""]


def _hanging(row: str) -> str:
    indent = len(row) - len(row.lstrip())
    marker = re.match(r"([-*+]|\d+[.)])\s+", row.lstrip())
    if marker is None and re.match(r" {4}\w+: ", row):
        return " " * (indent + 4)
    return " " * (indent + (len(marker[0]) if marker else 0))


def _inside_quotes(line: str) -> str:
    return _visible(line.replace("\\", "\\\\")).replace('"""', '\\"\\"\\"')


def _quoted(text: str) -> str:
    inner = _visible(text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t"))
    # Whichever takes fewer backslashes, as black has it.
    quote = "'" if text.count('"') > text.count("'") else '"'
    return quote + inner.replace(quote, f"\\{quote}") + quote


def _visible(text: str) -> str:
    return text if text.isascii() and text.isprintable() else text.translate(_ESCAPES)


class _Escapes(dict[int, str]):
    """A table of escapes, which is filled when a character is first met."""

    def __missing__(self, number: int) -> str:
        character = chr(number)
        self[number] = character if _is_harmless(character) else _escape(character)
        return self[number]


_ESCAPES = _Escapes()


def _is_harmless(character: str) -> bool:
    # Letters, marks, numbers, punctuation, symbols and the plain space; no controls, formats (bidi), separators,
    # surrogates or unassigned ones.
    return character == " " or unicodedata.category(character)[0] in "LMNPS"


def _escape(character: str) -> str:
    number = ord(character)
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
