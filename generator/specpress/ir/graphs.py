"""Names that lead to other names; iterative, since chains of them may be longer than Python's stack."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping


def in_circles(graph: Mapping[str, Collection[str]]) -> frozenset[str]:
    """The names that lead back to themselves, by Tarjan's algorithm."""
    order: dict[str, int] = {}
    lowest: dict[str, int] = {}
    open_names: list[str] = []
    is_open: set[str] = set()
    found: set[str] = set()
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
                    circle = _taken_off(open_names, name)
                    is_open.difference_update(circle)
                    if len(circle) > 1 or name in graph.get(name, ()):
                        found.update(circle)
    return frozenset(found)


def _taken_off(names: list[str], last: str) -> list[str]:
    taken = [names.pop()]
    while taken[-1] != last:
        taken.append(names.pop())
    return taken


def leading_to(ends: Iterable[str], graph: Mapping[str, Collection[str]]) -> frozenset[str]:
    """Some names, and all that lead to one of them."""
    users: dict[str, list[str]] = {}
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
