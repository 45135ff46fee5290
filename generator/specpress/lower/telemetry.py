"""`x-telemetry` of an operation: the attributes of its spans in a trace."""

from __future__ import annotations

from specpress import ir
from specpress.openapi.extensions import TELEMETRY, own_block
from specpress.openapi.node import Node


def read_telemetry(operation: Node) -> ir.Telemetry | None:
    """The attributes and where they come from."""
    block = own_block(operation, TELEMETRY)
    if block is None:
        return None
    return ir.Telemetry(
        name=block.texts("name"),
        attributes=tuple((name, node.value) for name, node in block.members("attributes")),
        request=_paths(block, "request"),
        response=_paths(block, "reply"),
    )


def _paths(block: Node, key: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, str(node.value)) for name, node in block.members(key))
