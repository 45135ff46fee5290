"""The group of each operation: its first tag, or else the first part of its path that other paths do not share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from specpress.naming.calls import Call, lower_words
from specpress.naming.data_rest import entity_of, is_of_data_rest
from specpress.naming.rules import Applied, NameRules

_COMMON_START: Final = re.compile(r"apis?|rest|v\d+([._]\d+)*((alpha|beta|rc)\d*)?", re.IGNORECASE)
_KINDS: Final = frozenset({"controller", "resource", "api", "router", "handler", "service"})
UNGROUPED: Final = "api"
"""The group of operations that neither a tag nor a path gives one."""


@dataclass(frozen=True, slots=True)
class Group:
    """The group of one operation; `prefix` is what was cut from its path.

    `from_path`: the first own segment gave it, not an author; `tag` is the whole tag that did.
    """

    name: str
    prefix: tuple[str, ...] = ()
    from_path: bool = False
    tag: str = ""


def groups_of(calls: Sequence[Call], rules: NameRules) -> tuple[list[Group], list[Applied]]:
    """A group for each operation, and what was cut to get them."""
    prefixes = _prefixes(calls) if rules.path_prefix else [() for _ in calls]
    suffix = _kind_of_all(calls) if rules.group else frozenset[str]()
    groups = [_group(call, prefix, suffix, rules) for call, prefix in zip(calls, prefixes, strict=True)]
    applied: list[Applied] = []
    cut = [prefix for prefix, group in zip(prefixes, groups, strict=True) if prefix and group.from_path]
    if cut:
        shown = ", ".join(f"/{'/'.join(prefix)}" for prefix in dict.fromkeys(cut))
        what = f"{shown} makes no group for"
        applied.append(Applied("path-prefix", what, len(cut), len(calls), "operations"))
    named = [call.tags[0] for call, group in zip(calls, groups, strict=True) if _is_cut_tag(call, group)]
    if named:
        what = f"cut '{lower_words(named[0])[-1]}' from the groups of"
        applied.append(Applied("group", what, len(named), len(calls), "operations"))
    return groups, applied


def _is_cut_tag(call: Call, group: Group) -> bool:
    return bool(call.tags) and not group.from_path and group.name != call.tags[0] and "::" not in call.tags[0]


# What paths begin with


def _prefixes(calls: Sequence[Call]) -> list[tuple[str, ...]]:
    """The leading segments of each path that are no group: `api`, versions, then what all the paths have in common."""
    started = [_start(call.literals) for call in calls]
    rests = [call.literals[len(start) :] for call, start in zip(calls, started, strict=True)]
    shared = _shared(rests)
    return [
        call.literals[: len(start) + len(shared)] if len(rest) > len(shared) else start
        for call, start, rest in zip(calls, started, rests, strict=True)
    ]


def _start(literals: tuple[str, ...]) -> tuple[str, ...]:
    count = 0
    while count < len(literals) - 1 and _COMMON_START.fullmatch(literals[count]):
        count += 1
    return literals[:count]


def _shared(rests: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The common start of all paths, if their next parts form several groups, at least one with several operations."""
    found: tuple[str, ...] = ()
    while rests and all(
        len(rest) > len(found) + 1 and rest[: len(found) + 1] == rests[0][: len(found) + 1] for rest in rests
    ):
        found = rests[0][: len(found) + 1]
    following = Counter(rest[len(found)] for rest in rests) if found else Counter[str]()
    return found if len(following) > 1 and max(following.values()) > 1 else ()


# Tags


def _group(call: Call, prefix: tuple[str, ...], suffixes: frozenset[str], rules: NameRules) -> Group:
    tag = call.tags[0] if call.tags else ""
    if tag and not _says_nothing(tag, call, prefix, rules):
        entity = entity_of(tag) if is_of_data_rest(call) else ""
        return Group((entity or _own_part(tag, suffixes)) if rules.group else tag, prefix, tag=tag)
    own = call.literals[len(prefix) :]
    return Group(own[0] if own else UNGROUPED, prefix, from_path=True)


def _says_nothing(tag: str, call: Call, prefix: tuple[str, ...], rules: NameRules) -> bool:
    """Whether a tag only says again how the path begins (DRF), or which HTTP method it is (Robyn)."""
    told = lower_words(tag)
    if any(told == lower_words(segment) for segment in prefix):
        return True
    return rules.method and told == (call.method,)


def _own_part(tag: str, suffixes: frozenset[str]) -> str:
    plain = tag.rpartition("::")[2] or tag
    parts = lower_words(plain)
    return " ".join(parts[:-1]) if len(parts) > 1 and parts[-1] in suffixes else plain


def _kind_of_all(calls: Sequence[Call]) -> frozenset[str]:
    """The last word of tags that says what kind of thing a group is; one that all have, and `controller`."""
    tags = {call.tags[0] for call in calls if call.tags}
    last = {lower_words(tag)[-1] for tag in tags if len(lower_words(tag)) > 1}
    only = last if len(last) == 1 and all(len(lower_words(tag)) > 1 for tag in tags) and len(tags) > 1 else set[str]()
    return frozenset({"controller", *(only & _KINDS)})
