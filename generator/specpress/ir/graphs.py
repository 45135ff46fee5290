"""Graphs of names. The algorithms are iterative, since chains may be longer than Python's stack."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TypeVar

Name = TypeVar("Name", bound=str)


def in_circles(graph: Mapping[Name, Collection[Name]]) -> frozenset[Name]:
    """The names that lead back to themselves."""
    return frozenset(
        name for group in groups_of(graph) for name in group if len(group) > 1 or name in graph.get(name, ())
    )


def groups_of(graph: Mapping[Name, Collection[Name]]) -> Iterator[tuple[Name, ...]]:
    """The strongly connected components, by Tarjan's algorithm; each comes after all that it leads to."""
    order: dict[Name, int] = {}
    lowest: dict[Name, int] = {}
    open_names: list[Name] = []
    is_open: set[Name] = set()
    for start in graph:
        waiting = [] if start in order else [(start, iter(graph[start]))]
        while waiting:
            name, others = waiting[-1]
            if name not in order:
                order[name] = lowest[name] = len(order)
                open_names.append(name)
                is_open.add(name)
            for other in others:
                if other not in order:
                    waiting.append((other, iter(graph.get(other, ()))))
                    break
                if other in is_open:
                    lowest[name] = min(lowest[name], order[other])
            else:
                waiting.pop()
                if waiting:
                    above = waiting[-1][0]
                    lowest[above] = min(lowest[above], lowest[name])
                if lowest[name] == order[name]:
                    group = _taken_off(open_names, name)
                    is_open.difference_update(group)
                    yield tuple(group)


def _taken_off(names: list[Name], last: Name) -> list[Name]:
    taken = [names.pop()]
    while taken[-1] != last:
        taken.append(names.pop())
    return taken


def leading_to(ends: Iterable[Name], graph: Mapping[Name, Collection[Name]]) -> frozenset[Name]:
    """Some names, and all names from which one of them can be reached."""
    users: dict[Name, list[Name]] = {}
    for name, others in graph.items():
        for other in others:
            users.setdefault(other, []).append(name)
    found = set(ends)
    waiting = list(found)
    while waiting:
        for user in users.get(waiting.pop(), ()):
            if user not in found:
                found.add(user)
                waiting.append(user)
    return frozenset(found)
