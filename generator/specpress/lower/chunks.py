"""Modules of types that would be too large for a type checker → chunks that import each other in one direction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from specpress import ir

LARGEST_MODULE = 10_000
"""The most fields of one module; pyright gives up at about 30,000 statements."""


def in_chunks(
    placed: Iterable[ir.Declaration], mentioned: Callable[[ir.Declaration], Iterator[str]]
) -> list[ir.Declaration]:
    """The declarations, those of too large modules in modules below: `webhooks` becomes `webhooks.part_a` and so on."""
    every = list(placed)
    modules: dict[tuple[str, ...], dict[str, ir.Declaration]] = {}
    for one in every:
        modules.setdefault(one.module, {})[one.name] = one
    final: dict[str, tuple[str, ...]] = {}
    for path, members in modules.items():
        if sum(map(_size, members.values())) > LARGEST_MODULE:
            final |= _chunks(path, members, mentioned)
    return [replace(one, module=final.get(one.name, one.module)) for one in every] if final else every


def _chunks(
    path: tuple[str, ...], members: dict[str, ir.Declaration], mentioned: Callable[[ir.Declaration], Iterator[str]]
) -> dict[str, tuple[str, ...]]:
    """The module of each member."""
    found: dict[str, tuple[str, ...]] = {}
    chunk, filled = 0, 0
    for group in _circles(members, mentioned):
        size = sum(_size(members[name]) for name in group)
        if filled and filled + size > LARGEST_MODULE:
            chunk, filled = chunk + 1, 0
        filled += size
        found |= dict.fromkeys(group, (*path, f"part_{_letters(chunk)}"))
    return found


def _size(one: ir.Declaration) -> int:
    if isinstance(one, ir.Alias):
        return 1
    forms = 1 + (one.usage.request or one.usage.body)
    return forms * (1 + len(one.fields))


def _circles(
    members: dict[str, ir.Declaration], mentioned: Callable[[ir.Declaration], Iterator[str]]
) -> Iterator[list[str]]:
    """Strongly connected groups of declarations, each after the groups that it mentions (Tarjan's algorithm)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    unfinished: list[str] = []
    # A stack of our own: chains of mentions may be longer than Python's. A name without mentions has not been entered.
    stack: list[tuple[str, Iterator[str] | None]] = [(name, None) for name in reversed(members)]
    while stack:
        name, rest = stack.pop()
        if rest is None:
            if name in index:
                continue
            index[name] = low[name] = len(index)
            unfinished.append(name)
            rest = (other for other in list(mentioned(members[name])) if other in members)
        below = next((other for other in rest if other not in index), None)
        if below is not None:
            stack += [(name, rest), (below, None)]
            continue
        for other in mentioned(members[name]):
            if other in members and other in low:
                low[name] = min(low[name], low[other])
        if low[name] == index[name]:
            start = unfinished.index(name)
            circle, unfinished = unfinished[start:], unfinished[:start]
            for one in circle:
                low[one] = len(members)
            yield circle


def _letters(number: int) -> str:
    return chr(ord("a") + number) if number < 26 else _letters(number // 26 - 1) + chr(ord("a") + number % 26)
