"""The alternatives of `oneOf` and `anyOf`: their combinations, and a distinctive label for each."""

from __future__ import annotations

from collections import Counter
from itertools import product
from math import prod

from specpress.lower.merge import Merged, merge, types_of
from specpress.openapi.node import Node

MOST_COMBINATIONS = 16
"""The most models for one object with several choices; above that it is one model with all properties."""


def combinations(base: Merged) -> list[tuple[Node, ...]] | None:
    """One alternative of each choice of an object, in every combination; None if they are too many."""
    groups = [[variant for variant in group if _may_be_object(variant)] for group in base.unions]
    groups = [group for group in groups if group]
    if prod(len(group) for group in groups) > MOST_COMBINATIONS:
        return None
    return [tuple(chosen) for chosen in product(*groups)]


def joint(base: Merged, *chosen: Node) -> Merged:
    """An object with what some alternatives add; a choice inside these only adds optional properties."""
    whole = Merged(
        properties=dict(base.properties),
        required=set(base.required),
        additional=list(base.additional),
        kinds=base.kinds,
        layers=list(base.layers),
    )
    for one in chosen:
        whole.add(merge(one))
    inner, whole.unions = whole.unions, []
    for group in inner:
        _add_optional(whole, group)
    return whole


def folded(base: Merged) -> Merged:
    """An object with the properties of all alternatives; required is what the object itself or every one requires."""
    whole = joint(base)
    for group in base.unions:
        _add_optional(whole, group)
    return whole


def _add_optional(whole: Merged, group: tuple[Node, ...]) -> None:
    found = [joint(Merged(), variant) for variant in group if _may_be_object(variant)]
    for one in found:
        # Alternatives may say different things of one property, so that only the first of them can be kept.
        for name, parts in one.properties.items():
            whole.properties.setdefault(name, parts)
        whole.additional += one.additional
    if found:
        whole.required |= found[0].required.intersection(*(one.required for one in found[1:]))


def _may_be_object(variant: Node) -> bool:
    kinds = types_of(variant.target_or_any())
    return not kinds or "object" in kinds


def labels(variants: tuple[Node, ...]) -> tuple[str, ...]:
    """Words that distinguish each variant: its name or title, a fixed value, a property of its own, or its type."""
    named = [_name_of(variant) for variant in variants]
    counted = Counter(named)
    if all(label and counted[label] == 1 for label in named):
        return tuple(named)
    merged = [merge(variant) for variant in variants]
    shared = Counter(name for one in merged for name in one.properties)
    found = [
        label if label and counted[label] == 1 else _told_apart(one, shared)
        for label, one in zip(named, merged, strict=True)
    ]
    counted = Counter(found)
    return tuple(label if counted[label] == 1 else f"{label} {_ordinal(index)}" for index, label in enumerate(found))


def _name_of(variant: Node) -> str:
    return variant.target_or_any().key if variant.has("$ref") else variant.text("title") if _is_short(variant) else ""


def _is_short(variant: Node) -> bool:
    return 0 < len(variant.text("title")) <= 40


def _told_apart(merged: Merged, shared: Counter[str]) -> str:
    """The words for one variant; `shared` counts, for each property name, the variants that have it."""
    for parts in merged.properties.values():
        value = merge(*parts).last("const") or _single(merge(*parts).last("enum"))
        if value is not None and isinstance(value.value, str) and value.value:
            return value.value[:40]
    own = [name for name in merged.properties if shared[name] == 1]
    if own:
        return f"with {next((name for name in own if name in merged.required), own[0])}"
    kinds = merged.value_kinds
    return {"array": "list", "object": "fields"}.get(kinds[0], kinds[0]) if kinds else "option"


def _single(enum: Node | None) -> Node | None:
    items = list(enum.items()) if enum is not None else []
    return items[0] if len(items) == 1 else None


def _ordinal(index: int) -> str:
    """`A` to `Z`, then `AA`: the label of a variant by its index, if nothing else distinguishes it."""
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def single_model(merged: Merged) -> Merged | None:
    """The members of a component that becomes a class; None if it is only a name for a type."""
    if not merged.properties or merged.fixed or merged.value_kinds != ("object",):
        return None
    chosen = combinations(merged)
    if chosen is None:
        return folded(merged)
    return joint(merged, *chosen[0]) if len(chosen) == 1 else None
