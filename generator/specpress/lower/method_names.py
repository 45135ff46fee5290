"""The path of the resource and the name of the method for each operation, such as `chat.completions.create`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from specpress.lower.sources import Source
from specpress.naming import identifiers as names
from specpress.naming import reserved
from specpress.naming.calls import Call
from specpress.naming.operation_names import Names, names_of
from specpress.naming.renames import Renames
from specpress.naming.rules import Applied, NameRules
from specpress.openapi.node import Node, Unsupported, root

_SEPARATOR = re.compile(r"[./]")
# Each part of a resource's path is a folder or file of the package.
_MOST_FOLDERS = 20
_MOST_BYTES = 200
_MOST_BYTES_TOGETHER = 1_000
Key: TypeAlias = tuple[str, str]
"""Path and HTTP method."""


@dataclass(frozen=True, slots=True)
class MethodNames:
    """The method path of each operation, as its parts (`("chat", "completions", "create")`), by path and HTTP method.

    `ids` are the operationIds, cut as the methods are; `applied` is what rules cut to get these names.
    """

    paths: Mapping[Key, tuple[str, ...]]
    ids: Mapping[Key, str]
    applied: tuple[Applied, ...]


def method_names(sources: list[Source], rules: NameRules, renames: Renames, problems: list[Unsupported]) -> MethodNames:
    """The name of each operation that can have one.

    Operations that would share a name get the longer one that each of them has before a rule cuts it; in the end they
    are named by HTTP method and path, all of them, so that their order does not matter. A method that would share its
    name with a resource gets the HTTP method as a suffix.
    """
    found, applied = names_of([_call(source, rules) for source in sources], rules)
    applied += _applied_to_tags(sources, rules)
    chosen = _Chosen({_key(source): one for source, one in zip(sources, found, strict=True)})
    renamed = _renamed(sources, renames, chosen)
    chosen.tell_apart(frozenset(renamed))
    shared = chosen.shared()
    named = _named_by_path({key: path[:-1] for key, path in chosen.paths.items() if path in shared})
    paths = _free(sources, {**chosen.paths, **named, **renamed}, renames, problems)
    ids = {_key(one): chosen.name(_key(one)) for one in sources if one.node.text("operationId")}
    return MethodNames(paths, ids, tuple(chosen.counted(applied)))


def _call(source: Source, rules: NameRules) -> Call:
    node = source.node
    operation_id = node.text("operationId")
    is_list = not operation_id and source.method == "get" and _is_list(node)
    tags = () if rules.path_prefix and _names_application(node) else node.texts("tags")
    return Call(source.method, source.path, operation_id, tags, is_list, node.text("summary"))


def _names_application(operation: Node) -> bool:
    return operation.texts("tags")[:1] == (_application(operation),)


def _applied_to_tags(sources: list[Source], rules: NameRules) -> Iterator[Applied]:
    named = [source.node for source in sources if rules.path_prefix and _names_application(source.node)]
    if named:
        what = f"'{_application(named[0])}' makes no group for"
        yield Applied("path-prefix", what, len(named), len(sources), "operations")


def _application(node: Node) -> str:
    """What ASP.NET calls each operation without a controller: the program, as in the title `Shop.Api | v1`."""
    info = root(node.document).get("info")
    name, bar, _ = ("" if info is None else info.text("title")).partition(" | ")
    return name if bar else ""


def _is_list(operation: Node) -> bool:
    """Whether the first success of an operation is a JSON array."""
    for status, response in operation.members("responses"):
        if status.startswith("2"):
            for media_type, content in response.target_or_any().members("content"):
                schema = content.get("schema")
                if "json" in media_type and schema is not None:
                    return schema.target_or_any().text("type") == "array"
    return False


def _key(source: Source) -> Key:
    return source.path, source.method


class _Chosen:
    """The present name of each operation, out of its possible names."""

    def __init__(self, named: Mapping[Key, Names]) -> None:
        self.named = named
        self._levels = {key: len(one.names) - 1 for key, one in named.items()}
        self.paths = {key: self._path(key) for key in named}

    def _path(self, key: Key) -> tuple[str, ...]:
        return _method_path(self.name(key), self.named[key].group, key)

    def name(self, key: Key) -> str:
        """The name of an operation before it is made a Python one."""
        return self.named[key].names[self._levels[key]]

    def shared(self, apart: frozenset[Key] = frozenset()) -> set[tuple[str, ...]]:
        """The paths that several operations have, those `apart` not counted."""
        counted = Counter(path for key, path in self.paths.items() if key not in apart)
        return {path for path, count in counted.items() if count > 1}

    def tell_apart(self, apart: frozenset[Key]) -> None:
        """Give all that share a name their next longer one, as long as any of them has one."""
        while shared := self.shared(apart):
            longer = [key for key, path in self.paths.items() if path in shared and self._levels[key] > 0]
            if not longer:
                return
            for key in longer:
                self._levels[key] -= 1
                self.paths[key] = self._path(key)

    def counted(self, applied: list[Applied]) -> Iterator[Applied]:
        """The effects of the rules, each with the number of final names that it shortened."""
        kept = Counter(
            rule for key, one in self.named.items() for rule in dict.fromkeys(one.rules[: self._levels[key]])
        )
        for one in applied:
            count = one.count if one.things == "operations" and one.rule != "verbs" else kept[one.rule]
            if count:
                yield replace(one, count=count)


def _method_path(text: str, group: str, key: Key) -> tuple[str, ...]:
    parts = [part for part in _SEPARATOR.split(text) if part]
    *resource, name = parts or [f"{key[1]} {key[0]}"]
    return (
        *(names.snake_case(part, reserved=reserved.RESOURCES, prefix="resource") for part in resource or [group]),
        _method_name(name, key),
    )


def _renamed(sources: list[Source], renames: Renames, chosen: _Chosen) -> dict[Key, tuple[str, ...]]:
    """The paths that the user gives operations: whole ones, or the last part only."""
    found: dict[Key, tuple[str, ...]] = {}
    for source in sources:
        rename = renames.operations.get(source.node.pointer)
        if rename is not None:
            *resource, name = rename.name.split(".")
            found[_key(source)] = (*(resource or chosen.paths[_key(source)][:-1]), name)
    return found


def _free(
    sources: list[Source], named: Mapping[Key, tuple[str, ...]], renames: Renames, problems: list[Unsupported]
) -> dict[Key, tuple[str, ...]]:
    """The paths without conflicts; the conflicts of later operations are added to `problems`."""
    resources = {path[:length] for path in named.values() for length in range(1, min(len(path), _MOST_FOLDERS + 1))}
    found: dict[Key, tuple[str, ...]] = {}
    holders: dict[tuple[str, ...], Source] = {}
    # Renames of the user come last, so that messages can name the conflict of each.
    for source in sorted(sources, key=lambda one: one.node.pointer in renames.operations):
        path = named[_key(source)]
        rename = renames.operations.get(source.node.pointer)
        place = rename.node if rename is not None else source.node
        problem = _no_path(path[:-1])
        if problem:
            problems.append(place.unsupported(problem, "Give it a shorter operationId or tag, or fewer dots in it."))
            continue
        is_resource = path in resources
        free = (*path[:-1], f"{path[-1]}_{source.method}") if is_resource and rename is None else path
        if free in holders or free in resources:
            other = f"the one at {_place(holders[free].node, place)}" if free in holders else "a resource"
            message = f"this operation and {other} both become {'.'.join(free)}"
            problems.append(
                place.unsupported(message, "Give it another name." if rename else "Give it another operationId.")
            )
            continue
        holders[free] = source
        found[_key(source)] = free
    return {_key(source): found[_key(source)] for source in sources if _key(source) in found}


def _place(other: Node, one: Node) -> str:
    """The place of another operation, with its file if that is another one."""
    place = other.location
    return f"line {place.line}" if place.file == one.location.file else str(place)


def _no_path(resource: tuple[str, ...]) -> str:
    """Why a resource cannot be a path in a file system; empty if it can."""
    sizes = [len(part.encode()) for part in resource]
    if len(sizes) > _MOST_FOLDERS:
        return f"the resource of this operation lies {len(sizes):,} folders deep; {_MOST_FOLDERS} are the most"
    if max(sizes) > _MOST_BYTES or sum(sizes) > _MOST_BYTES_TOGETHER:
        return f"the name of this operation's resource takes {sum(sizes):,} bytes, more than file names may"
    return ""


def _named_by_path(resources: Mapping[Key, tuple[str, ...]]) -> dict[Key, tuple[str, ...]]:
    """Names by method and path; where several still share one, each tells more of its path.

    Parameters and a slash at the end come first (`/jobs/{id}/` as `get_jobs_by_id_slash`), then all that stands between
    words (`/a-b` as `get_a_dash_b`).
    """
    found: dict[Key, tuple[str, ...]] = {}
    wanting = list(resources)
    for words in (_plain, _full, _spelled_out):
        found |= {key: (*resources[key], _method_name(f"{key[1]} {words(key[0])}", key)) for key in wanting}
        count = Counter(found.values())
        wanting = [key for key, path in found.items() if count[path] > 1]
    return found


def _plain(path: str) -> str:
    return path


def _full(path: str) -> str:
    named = re.sub(r"\{([^{}]*)\}", r"by \1", path.strip("/"))
    return " ".join(named.split("/")) + (" slash" if path.endswith("/") and path != "/" else "")


def _spelled_out(path: str) -> str:
    return " ".join(names.spelled(word, "lower") for word in _full(path).split())


def _method_name(text: str, key: Key) -> str:
    return names.snake_case(text, reserved=reserved.METHODS, prefix=key[1])
