"""The names that operations can have, from the longest to the one that a person would choose.

A rule counts only where the operationIds of the whole document show that they were made by its pattern, so that names
that an author chose are left alone.
"""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from specpress.naming import data_rest
from specpress.naming import operation_ids as ids
from specpress.naming.calls import Call, lower_words
from specpress.naming.groups import UNGROUPED, Group, groups_of
from specpress.naming.http_verbs import collections_of, path_below, told_once, verb_name
from specpress.naming.rules import Applied, NameRules

_HALF: Final = 0.5
_MOST: Final = 0.75


@dataclass(frozen=True, slots=True)
class Names:
    """The possible names of one operation in its group, the longest first; `rules` made each name after the first."""

    group: str
    names: tuple[str, ...]
    rules: tuple[str, ...]


@dataclass(slots=True)
class _Draft:
    """The operations of a document on their way through the rules."""

    calls: list[Call]
    groups: list[Group]
    names: list[list[str]]
    rules: list[list[str]]
    told: list[tuple[str, str, str]] = field(default_factory=list[tuple[str, str, str]])

    @property
    def named(self) -> list[int]:
        """The operations that have an operationId which is one name."""
        return [index for index, names in enumerate(self.names) if names and names[-1]]

    def cut(self, rule: str, what: str, sign: str, share: float, read: Callable[[int], str | None]) -> bool:
        """Apply a reader to all operations, if it can read at least a share of their operationIds."""
        named = self.named
        found = {index: text for index in named if (text := read(index))}
        if not found or len(found) < share * len(named):
            return False
        for index, text in found.items():
            self.names[index].append(text)
            self.rules[index].append(rule)
        self.told.append((rule, what, sign))
        return True


def names_of(calls: Sequence[Call], rules: NameRules) -> tuple[list[Names], list[Applied]]:
    """The names of each operation, and what the rules cut from the paths and tags of their groups."""
    groups, applied = groups_of(calls, rules)
    draft = _Draft(
        [_without_telling_nothing(call, calls, rules) for call in calls],
        groups,
        [[] for _ in calls],
        [[] for _ in calls],
    )
    for index, call in enumerate(draft.calls):
        is_made = "~" in call.id or (rules.module and ids.controller_of(call.id) is not None)
        if call.id and (is_made or not call.is_dotted):
            draft.names[index].append(call.id)
    _cut_ids(draft, rules)
    _name_the_nameless(draft, rules)
    return [_finished(draft, index) for index in range(len(draft.calls))], applied + _told(draft)


def _cut_ids(draft: _Draft, rules: NameRules) -> None:
    calls, groups, names = draft.calls, draft.groups, draft.names
    if rules.path:
        sign = "FastAPI's default"
        # Nobody writes a long path and the HTTP method into a name by hand, so one such operationId is enough.
        is_long = any(len(call.segments) > 1 and ids.without_path_after(call) for call in calls)
        what, share = "the path and the HTTP method", 0 if is_long else _HALF
        if draft.cut("path", what, sign, share, lambda i: ids.without_path_after(calls[i])):
            draft.cut("path", what, sign, 0, lambda i: _only_if(ids.without_long_path_after(calls[i]), draft, i))
            _add_names_with_paths(draft)
            _cut_namespaces(draft, rules)
        draft.cut("path", "the path", "Litestar's default", _MOST, lambda i: ids.without_path_before(calls[i]))
    if rules.method:
        what = "the kind of resource and the HTTP method"
        draft.cut("method", what, "Spring Data REST's default", 0, lambda i: data_rest.own_name(calls[i]))
        draft.cut("method", "the HTTP method", "springfox's default", _HALF, lambda i: ids.without_using(calls[i]))
        sign = "Sanic's default" if any("~" in call.id for call in calls) else "APIFlask's default"
        draft.cut("method", "the HTTP method", sign, _MOST, lambda i: ids.without_method(calls[i], groups[i]))
    if not (rules.module and _cut_controllers(draft)):
        _cut_groups(draft, rules)
        # Each class of FastEndpoints may be written in its own way, in the same namespaces.
        share = 0 if _cut_repeats(draft, rules) else _MOST
        _cut_modules(draft, rules)
        _cut_groups(draft, rules, share)
        _cut_actions(draft, rules)
    if rules.number:
        every = frozenset(call.id for call in calls)
        draft.cut("number", "the number", "springdoc's default", 0, lambda i: ids.without_number(names[i][-1], every))


def _add_names_with_paths(draft: _Draft) -> None:
    """Give each function longer names, by its HTTP method and by the path below its group, where several share one."""
    with_slash = [
        index for index, rules in enumerate(draft.rules) if rules and _is_with_and_without_slash(draft, index)
    ]
    for index in with_slash:
        draft.names[index][-1] = _in_words(draft.names[index][-1], "slash")
    for call, group, names, rules in zip(draft.calls, draft.groups, draft.names, draft.rules, strict=True):
        if rules:
            below = path_below(call, group)
            texts = [segment for segment in below if "{" not in segment]
            whole = [f"by {segment.strip('{}')}" if "{" in segment else segment for segment in below]
            names[-1:-1] = [_in_words(names[-1], *more) for more in (whole, texts, [call.method])]
            rules += ["path", "path", "path"]


def _is_with_and_without_slash(draft: _Draft, index: int) -> bool:
    """Whether a function is at this path, which ends with a slash, and at the one without it."""
    call, name = draft.calls[index], draft.names[index][-1]
    return call.path.endswith("/") and any(
        (other.method, other.path, names[-1:]) == (call.method, call.path[:-1], [name])
        for other, names in zip(draft.calls, draft.names, strict=True)
    )


def _only_if(text: str | None, draft: _Draft, index: int) -> str | None:
    """The name inside an operationId, unless another rule has cut it already."""
    return None if draft.rules[index] else text


def _cut_groups(draft: _Draft, rules: NameRules, share: float = _MOST) -> None:
    names, groups = draft.names, draft.groups
    if rules.group:
        draft.cut("group", "the group", "", share, lambda i: ids.without_group(names[i][-1], groups[i]))


def _cut_namespaces(draft: _Draft, rules: NameRules) -> None:
    calls, groups, names = draft.calls, draft.groups, draft.names
    if rules.group:
        sign = "fastapi-users' default"
        draft.cut(
            "group", "the group", sign, 0, lambda i: ids.without_namespace(names[i][-1], calls[i].title, groups[i])
        )


def _cut_repeats(draft: _Draft, rules: NameRules) -> bool:
    """Cut what the namespaces of FastEndpoints say that the class of each operation says again."""
    calls, names = draft.calls, draft.names
    if not rules.module or sum(ids.is_of_endpoint(calls[i].id) for i in draft.named) < _MOST * len(draft.named):
        return False
    sign = "FastEndpoints' default"
    return draft.cut("module", "the repeated words", sign, _HALF, lambda i: ids.without_repeats(names[i][-1]))


def _cut_actions(draft: _Draft, rules: NameRules) -> None:
    """Cut the suffix that drf-spectacular writes for the HTTP method, if the path names an action."""
    calls, names = draft.calls, draft.names
    actions = [index for index in draft.named if ids.ends_with_action(calls[index])]
    if not rules.method or len(actions) < _MOST * len(draft.named):
        return
    paths = [call.path.rstrip("/") for call in calls]

    def without(index: int) -> str | None:
        path = paths[index]
        is_shared = paths.count(path) > 1 or any(other.startswith(f"{path}/{{") for other in paths)
        return None if is_shared else ids.without_action(names[index][-1], calls[index])

    draft.cut("method", "the HTTP method", "DRF's default", 0, without)


def _cut_controllers(draft: _Draft) -> bool:
    """The method of each controller, and the controller as the group of operations without a tag."""
    names = draft.names

    def method_of_controller(index: int) -> str | None:
        found = ids.controller_of(names[index][-1])
        return found[1] if found else None

    is_nest = not any(call.is_dotted or re.search("::|@", call.id) for call in draft.calls)
    sign = "NestJS's default" if is_nest else ""
    if not draft.cut("module", "the controller", sign, _HALF, method_of_controller):
        return False
    for index, call in enumerate(draft.calls):
        found = ids.controller_of(call.id)
        if found and draft.groups[index].from_path:
            draft.groups[index] = dataclasses.replace(draft.groups[index], name=found[0], from_path=False)
    draft.cut("module", "the version", "NestJS's default", _HALF, lambda i: ids.without_version(names[i][-1]))
    return True


def _cut_modules(draft: _Draft, rules: NameRules) -> None:
    names = draft.names
    if not rules.module:
        return
    is_ninja = all(draft.calls[index].id.islower() for index in draft.named)
    sign = "django-ninja's default" if is_ninja else ""
    if draft.cut("module", "the module", sign, _MOST, lambda i: ids.without_module(names[i][-1])):
        return
    start = ids.common_start([names[index][-1] for index in draft.named])
    if start in {lower_words(group.name) for group in draft.groups}:
        return
    what = f"'{'_'.join(start)}', which they have in common,"
    draft.cut("module", what, "", _MOST, lambda i: ids.without_start(names[i][-1], start))


def _name_the_nameless(draft: _Draft, rules: NameRules) -> None:
    collections = collections_of(call.path for call in draft.calls)
    read = frozenset(call.path for call in draft.calls if call.method == "get")
    nameless = [index for index, call in enumerate(draft.calls) if not call.id]
    by_verbs = rules.verbs and len(nameless) > _HALF * len(draft.calls)
    for index in nameless:
        call, group = draft.calls[index], draft.groups[index]
        draft.names[index].append(_in_words(call.method, *call.path.split("/")))
        if by_verbs:
            draft.names[index].append(_in_words(verb_name(call, group, collections, is_read=call.path in read)))
            draft.rules[index].append("verbs")
        elif group.prefix:
            own = call.path.split("/")
            for segment in group.prefix:
                own.remove(segment)
            draft.names[index].append(_in_words(call.method, *own))
            draft.rules[index].append("path-prefix")
    if by_verbs:
        _say_methods_once(draft, nameless)
        draft.told.append(("verbs", "", ""))


def _say_methods_once(draft: _Draft, nameless: Sequence[int]) -> None:
    """Shorten names whose path says the HTTP method again, where no other operation of the group has the short one."""
    short = {index: text for index in nameless if (text := told_once(draft.calls[index], draft.groups[index]))}
    every = [(index, draft.names[index][-1]) for index in draft.named] + list(short.items())
    count = Counter((draft.groups[index].name, lower_words(text)) for index, text in every)
    for index, text in short.items():
        if count[draft.groups[index].name, lower_words(text)] == 1:
            draft.names[index][-1] = _in_words(text)


def _in_words(*parts: str) -> str:
    """Text without the dots and slashes that would make it a path of resources."""
    return re.sub(r"[./]", " ", " ".join(parts))


def _without_telling_nothing(call: Call, calls: Sequence[Call], rules: NameRules) -> Call:
    """Drop an operationId without a name; and all of a document if all only repeat HTTP methods and paths."""
    if (rules.verbs and ids.is_digest(call.id)) or (rules.path and ids.is_of_unnamed_function(call)):
        return dataclasses.replace(call, id="")
    named = [one for one in calls if one.id]
    is_shown = (
        any("{" in one.path for one in named)
        and any(len(one.literals) > 1 for one in named)
        and all(ids.says_only_path(one) for one in named)
    )
    return dataclasses.replace(call, id="") if rules.verbs and is_shown else call


def _finished(draft: _Draft, index: int) -> Names:
    group, names = draft.groups[index], draft.names[index]
    call = draft.calls[index]
    name = group.name
    if group.from_path and names and _is_alone(draft, index) and lower_words(names[-1]) == lower_words(name):
        name = UNGROUPED
    return Names(name, tuple(names) or (call.id,), tuple(draft.rules[index]))


def _is_alone(draft: _Draft, index: int) -> bool:
    return sum(group.name == draft.groups[index].name for group in draft.groups) == 1


def _told(draft: _Draft) -> list[Applied]:
    named = [index for index, call in enumerate(draft.calls) if call.id]
    found: list[Applied] = []
    for rule, what, sign in {one[0]: one for one in reversed(draft.told)}.values():
        count = sum(rule in rules for rules in draft.rules)
        if rule == "verbs":
            found.append(
                Applied(
                    rule,
                    "named by HTTP method",
                    count,
                    len(draft.calls),
                    "operations",
                    "which have no names of their own",
                )
            )
        else:
            found.append(Applied(rule, f"cut {what} from", count, len(named), "operationIds", sign))
    return found
