"""Discriminator Objects."""

from __future__ import annotations

from specpress import ir
from specpress.lower.merge import Merged
from specpress.openapi.document import Pointer
from specpress.openapi.node import Node


def read_discriminator(merged: Merged, variants: dict[Pointer, ir.Type]) -> ir.Discriminator | None:
    """Which value means which variant: as `mapping` says, else the name of the variant's component."""
    found = merged.last("discriminator")
    if found is None:
        return None
    targets: dict[Pointer, ir.DeclarationName] = {}
    for pointer, one in variants.items():
        inner = one.inner if isinstance(one, ir.Nullable) else one
        if isinstance(inner, ir.Reference):
            targets[found.at(pointer).target_or_any().pointer] = inner.name
    mapping: list[tuple[str, ir.DeclarationName]] = []
    for value, target in found.members("mapping"):
        text = target.value if isinstance(target.value, str) else ""
        full = text if "/" in text else f"#/components/schemas/{text}"
        pointer = Node(found.document, target.pointer, {"$ref": full}).target_or_any().pointer
        if pointer in targets:
            mapping.append((value, targets[pointer]))
    known, values = {name for _, name in mapping}, {value for value, _ in mapping}
    named = [(pointer[-1], name) for pointer, name in targets.items() if len(pointer) == 3]
    mapping += [(value, name) for value, name in named if name not in known]
    also = tuple((value, name) for value, name in named if name in known and value not in values)
    return ir.Discriminator(found.text("propertyName"), tuple(mapping), also)
