"""Names of methods from HTTP methods and paths, for documents whose operations have no names."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from specpress.naming.calls import Call, lower_words
from specpress.naming.english import ACTIONS
from specpress.naming.groups import Group
from specpress.naming.plurals import singular

_VERBS: Final = {"put": "replace", "patch": "update"}
_SAID: Final = {
    "get": ("get", "list"),
    "put": ("put", "replace", "update"),
    "patch": ("patch", "update"),
    "delete": ("delete", "remove"),
}
"""Words at the end of a path that say the HTTP method already."""


def collections_of(paths: Iterable[str]) -> frozenset[str]:
    """The paths that have the paths of items below them."""
    found = (path.rstrip("/").rpartition("/") for path in paths)
    return frozenset(before for before, _, last in found if "{" in last)


def verb_name(call: Call, group: Group, collections: Collection[str], *, is_read: bool) -> str:
    """`list`, `create`, `get`, `replace`, `update` or `delete`, and the rest of the path after the group.

    A path that ends in a verb, or in one and a parameter, is that verb: of a POST, and of a PUT or PATCH if nothing can
    be read there (`is_read`).
    """
    below = path_below(call, group)
    literals = [segment for segment in below if "{" not in segment]
    is_item = bool(below) and "{" in below[-1]
    is_collection = not is_item and call.path.rstrip("/") in collections
    acts = call.method == "post" or (call.method in ("put", "patch") and not is_read)
    is_last = not is_item or below[-2:-1] == literals[-1:]
    if acts and literals and not is_collection and is_last and _begins_with_verb(literals[-1]):
        return " ".join(literals)
    verb = _verb(call, is_item=is_item, is_collection=is_collection)
    told = [*literals[:-1], _one(literals[-1]) if is_item or verb == "create" else literals[-1]] if literals else []
    return " ".join([verb, *told])


def told_once(call: Call, group: Group) -> str | None:
    """`delete` of `DELETE /library/delete`, `get bookmarks` of `GET /reader/get-bookmarks`; None for other paths."""
    below = path_below(call, group)
    literals = [segment for segment in below if "{" not in segment]
    is_last = bool(literals) and literals[-1] in below[-2:]
    says_method = is_last and lower_words(literals[-1])[:1] in {(word,) for word in _SAID.get(call.method, ())}
    return " ".join(literals) if says_method else None


def path_below(call: Call, group: Group) -> list[str]:
    """The parts of a path after its group."""
    rest = list(call.segments)
    for segment in group.prefix:
        rest.remove(segment)
    named = next((index for index, one in enumerate(rest) if _is_group(one, group)), None)
    return rest if named is None else rest[named + 1 :]


def _verb(call: Call, *, is_item: bool, is_collection: bool) -> str:
    if call.method == "get":
        return "list" if not is_item and (is_collection or call.is_list) else "get"
    if call.method == "post":
        return "create" if is_collection else "post"
    return _VERBS.get(call.method, call.method)


def _is_group(segment: str, group: Group) -> bool:
    return [singular(word) for word in lower_words(segment)] == [singular(word) for word in lower_words(group.name)]


def _begins_with_verb(segment: str) -> bool:
    return lower_words(segment)[:1] != () and lower_words(segment)[0] in ACTIONS


def _one(segment: str) -> str:
    parts = lower_words(segment)
    return " ".join((*parts[:-1], singular(parts[-1])))
