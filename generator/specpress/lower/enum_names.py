"""Names and descriptions of single values: `x-enum-varnames`, `x-enumNames`, `x-enum-descriptions`, other spellings."""

from __future__ import annotations

import json
import keyword
import unicodedata
from collections.abc import Iterator
from typing import Final

from specpress import ir
from specpress.naming.identifiers import constant_name
from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.document import JSON
from specpress.openapi.node import Node

NAMES: Final = ("x-enum-varnames", "x-enumNames", "x-enum-names", "x-enum-var-names")
DESCRIPTIONS: Final = ("x-enum-descriptions", "x-enumDescriptions", "x-enum-description")


def read_constants(schema: Node) -> tuple[ir.Constant, ...]:
    """The values of an `enum` that have names; none where the names do not fit the values."""
    values, names = _values(schema), _texts(schema, NAMES)
    if names is None or _wrong_names(schema) is not None:
        return ()
    docs = _texts(schema, DESCRIPTIONS) or {}
    return tuple(
        ir.Constant(_identifier(names[index]), value, docs.get(index, ""))
        for index, value in enumerate(values)
        if value is not None and names.get(index)
    )


def value_list(schema: Node) -> str:
    """The values that have descriptions as a Markdown list; empty where they have names, which then have these."""
    if not schema.has("enum") or read_constants(schema):
        return ""
    docs = _texts(schema, DESCRIPTIONS) or {}
    shown = ((value, docs.get(index, "")) for index, value in enumerate(_values(schema)))
    return "\n".join(f"- {_code(value)}: {' '.join(doc.split())}" for value, doc in shown if doc)


def _code(value: JSON) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return f"`` {text} ``" if "`" in text else f"`{text}`"


def check_enum_names(schema: Node) -> Iterator[Diagnostic]:
    """Report names and descriptions of an enum that do not fit its values; they are ignored."""
    wrong = _wrong_names(schema)
    if wrong is not None:
        yield wrong
    found = _given(schema, DESCRIPTIONS)
    if found is not None and _texts(schema, DESCRIPTIONS) is None:
        yield Diagnostic(found.location, f"{found.key} does not fit the values of the enum, and is not used", _FITTING)


_FITTING: Final = "Write one text for each value, in their order."


def _wrong_names(schema: Node) -> Diagnostic | None:
    found = _given(schema, NAMES)
    if found is None:
        return None
    names = _texts(schema, NAMES)
    if names is None:
        return Diagnostic(found.location, f"{found.key} does not fit the values of the enum, and is not used", _FITTING)
    taken: dict[str, str] = {}
    for name in filter(None, names.values()):
        if (one := _identifier(name)) in taken:
            message = f"{found.key} has '{taken[one]}' and '{name}', which are one name in Python, and is not used"
            return Diagnostic(found.location, message, "Rename one of them.")
        taken[one] = name
    return None


def _given(schema: Node, keys: tuple[str, ...]) -> Node | None:
    return next((found for key in keys if (found := schema.get(key)) is not None), None) if schema.has("enum") else None


def _values(schema: Node) -> list[JSON]:
    return [node.value for node in schema.items("enum")]


def _texts(schema: Node, keys: tuple[str, ...]) -> dict[int, str] | None:
    """The text for each value by its index, from a list or from an object by value; None where they do not fit."""
    given, values = _given(schema, keys), _values(schema)
    if given is None:
        return None
    if isinstance(given.value, dict):
        by_value = {key: text for key, text in given.value.items() if isinstance(text, str)}
        found = {index: by_value[key] for index, value in enumerate(values) if (key := _key(value)) in by_value}
        return found if len(by_value) == len(given.value) == len(found) else None
    if not isinstance(given.value, list) or len(given.value) not in (len(values), len(values) - values.count(None)):
        return None
    # Some writers give null no name.
    places = [index for index, value in enumerate(values) if value is not None or len(given.value) == len(values)]
    texts = {index: text for index, text in zip(places, given.value, strict=True) if isinstance(text, str)}
    return texts if len(texts) == sum(text is not None for text in given.value) else None


def _key(value: JSON) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _identifier(name: str) -> str:
    is_plain = name.isidentifier() and unicodedata.is_normalized("NFKC", name) and not name.startswith("_")
    return name if is_plain and not keyword.iskeyword(name) else constant_name(name)
