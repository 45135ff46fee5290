"""The spec as plain values, and the functions that its tests share for reading it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

import yaml

JSON: TypeAlias = "bool | int | float | str | list[JSON] | dict[str, JSON] | None"
Object: TypeAlias = "dict[str, JSON]"

SPEC = Path(__file__).parents[2] / "spec" / "openapi.yaml"
# The parser in C, which most builds of PyYAML have, takes a tenth of the time.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def load(path: Path) -> Object:
    """The YAML document at `path`."""
    return an_object(yaml.load(path.read_text(encoding="utf-8"), _LOADER))  # one of the safe loaders


def an_object(value: JSON) -> Object:
    """The value, which must be an object."""
    assert isinstance(value, dict), value
    return value


def a_list(value: JSON) -> list[JSON]:
    """The value, which must be a list."""
    assert isinstance(value, list), value
    return value


def a_text(value: JSON) -> str:
    """The value, which must be text."""
    assert isinstance(value, str), value
    return value


def at(value: JSON, *keys: str) -> Object:
    """The object at the end of `keys`; an empty one if a key is missing."""
    for key in keys:
        if not isinstance(value, dict):
            return {}
        value = value.get(key)
    return value if isinstance(value, dict) else {}


def resolve(document: Object, value: JSON) -> Object:
    """The target of a `$ref` of the document; an object without `$ref` is returned itself."""
    found = an_object(value)
    while "$ref" in found:
        target: JSON = document
        for part in a_text(found["$ref"]).removeprefix("#/").split("/"):
            target = an_object(target)[part.replace("~1", "/").replace("~0", "~")]
        found = an_object(target)
    return found


def operations(document: Object) -> Iterator[tuple[str, str, Object]]:
    """Method, path and operation, in document order; each operation has the parameters of its path, too."""
    for path, value in an_object(document["paths"]).items():
        item = an_object(value)
        for method in METHODS:
            if method in item:
                operation = dict(an_object(item[method]))
                shared = a_list(item.get("parameters", []))
                operation["parameters"] = [*shared, *a_list(operation.get("parameters", []))]
                yield method.upper(), path, operation


def walk(value: JSON, pointer: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], JSON]]:
    """Every value of the document with its pointer."""
    yield pointer, value
    members: Mapping[str, JSON] = {}
    if isinstance(value, dict):
        members = value
    elif isinstance(value, list):
        members = {str(index): item for index, item in enumerate(value)}
    for key, member in members.items():
        yield from walk(member, (*pointer, key))
