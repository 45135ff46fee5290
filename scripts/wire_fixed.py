"""Values that a client may send although nobody passed them: consts, and defaults of required properties."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from wire_styles import is_list, is_object

Allows = Callable[[Mapping[str, Any]], bool]  # Any, here and below: parts of a document, and JSON values


def nothing(_added: Mapping[str, Any]) -> bool:
    """Reject every member that was not passed."""
    return False


def fixed_members(document: Mapping[str, Any], resolved: Callable[[Any], Any]) -> Allows:
    """Whether all added members have the values that one object schema of the document fixes for them."""
    objects = [found for one in _objects(document) if (found := _fixed(one, resolved))]

    def allows(added: Mapping[str, Any]) -> bool:
        return any(all(name in one and one[name] == value for name, value in added.items()) for one in objects)

    return allows


def _objects(value: Any) -> Iterator[Mapping[str, Any]]:
    if is_object(value):
        if is_object(value.get("properties")):
            yield value
        for inner in value.values():
            yield from _objects(inner)
    elif is_list(value):
        for inner in value:
            yield from _objects(inner)


def _fixed(schema: Mapping[str, Any], resolved: Callable[[Any], Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    required = schema.get("required", ())
    for name, given in schema["properties"].items():
        member = resolved(given)
        if not is_object(member):
            continue
        if "const" in member:
            found[name] = member["const"]
        elif is_list(member.get("enum")) and len(member["enum"]) == 1:
            found[name] = member["enum"][0]
        elif "default" in member and is_list(required) and name in required:
            found[name] = member["default"]
    return found
