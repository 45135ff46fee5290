"""A document as plain JSON values, and the parts that its references name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias
from urllib.parse import unquote

JSON: TypeAlias = "bool | int | float | str | list[JSON] | dict[str, JSON] | None"
GivenJSON: TypeAlias = "bool | int | float | str | Sequence[object] | Mapping[str, object] | None"
"""A value from a caller: it also fits variables with a narrower type than `JSON`, such as a dict of lists."""
Object: TypeAlias = "dict[str, JSON]"


class Document:
    """One OpenAPI document without references to other files; `root` must not be changed."""

    def __init__(self, root: Object) -> None:
        self.root = root
        self.is_3_0 = str(root.get("openapi", "")).startswith("3.0")
        self._found: dict[str, JSON] = {}

    def resolve(self, value: JSON) -> Object:
        """The object, or the target of its `$ref`; empty if the target is missing or is not an object."""
        seen = set[str]()
        while isinstance(value, dict) and isinstance(reference := value.get("$ref"), str):
            if reference in seen:
                return {}
            seen.add(reference)
            value = self.at(reference)
        return value if isinstance(value, dict) else {}

    def at(self, reference: str) -> JSON:
        """The value that a reference such as `#/components/schemas/Pet` names; None where there is none."""
        if reference not in self._found:
            self._found[reference] = self._find(reference)
        return self._found[reference]

    def _find(self, reference: str) -> JSON:
        value: JSON = self.root
        for part in unquote(reference).removeprefix("#").split("/")[1:]:
            key = part.replace("~1", "/").replace("~0", "~")
            if isinstance(value, dict):
                value = value.get(key)
            elif isinstance(value, list) and key.isdecimal() and int(key) < len(value):
                value = value[int(key)]
            else:
                return None
        return value


def member(value: JSON, key: str) -> Object:
    """The member of an object that is an object itself; empty where there is none."""
    inner = value.get(key) if isinstance(value, dict) else None
    return inner if isinstance(inner, dict) else {}


def items(value: JSON, key: str) -> list[JSON]:
    """The member of an object that is a list; empty where there is none."""
    inner = value.get(key) if isinstance(value, dict) else None
    return inner if isinstance(inner, list) else []


def text(value: JSON, key: str, default: str = "") -> str:
    """The member of an object that is a string."""
    inner = value.get(key) if isinstance(value, dict) else None
    return inner if isinstance(inner, str) else default
