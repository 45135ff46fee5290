"""Operations of Spring Data REST, which springdoc calls by the kind of resource: `getCollectionResource-bank-get`."""

from __future__ import annotations

import re
from typing import Final

from specpress.naming.calls import Call, lower_words

_OPERATION: Final = re.compile(
    r"((?:get|post|put|patch|delete)(?:Collection|Item)Resource|executeSearch|(?:follow|create|delete)PropertyReference)"
    r"-.+-[a-z]+(?:_\d+)?"
)
_VERBS: Final = {
    "getCollectionResource": "list",
    "postCollectionResource": "create",
    "getItemResource": "get",
    "putItemResource": "replace",
    "patchItemResource": "update",
    "deleteItemResource": "delete",
}
_REFERENCES: Final = {"get": "get", "put": "replace", "patch": "add", "post": "add", "delete": "delete"}
_ENDS: Final = (("entity",), ("search",), ("property", "reference"))
"""What follows the entity in a tag, before `controller`."""


def is_of_data_rest(call: Call) -> bool:
    """Whether an operationId is one that only the kind of resource and the entity make."""
    return _OPERATION.fullmatch(call.id) is not None


def own_name(call: Call) -> str | None:
    """`list`, `create` … of an entity, the search in the path, `get_owner` of what an entity refers to."""
    found = _OPERATION.fullmatch(call.id)
    if found is None:
        return None
    if found[1] in _VERBS:
        return _VERBS[found[1]]
    if found[1] == "executeSearch":
        return call.literals[-1] if call.literals else None
    verb = _REFERENCES.get(call.method)
    item = f" by {call.segments[-1].strip('{}')}" if call.segments[-1:] != call.literals[-1:] else ""
    return f"{verb} {call.literals[-1]}{item}" if verb and len(call.literals) > 1 else None


def entity_of(tag: str) -> str:
    """`bank` of `bank-entity-controller`; empty if the tag is another one."""
    parts = lower_words(tag)
    for end in _ENDS:
        if parts[-len(end) - 1 :] == (*end, "controller"):
            return " ".join(parts[: -len(end) - 1])
    return ""
