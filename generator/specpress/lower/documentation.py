"""`documentation` of the `x-specpress` block → the additions of the documentation to the API."""

from __future__ import annotations

from specpress import ir
from specpress.openapi.extensions import PACKAGE
from specpress.openapi.node import Node


def read_documentation(top: Node) -> ir.Documentation:
    """The table of a valid document; nothing where there is none."""
    block = top.get(PACKAGE)
    table = block.get("documentation") if block is not None else None
    if table is None:
        return ir.Documentation()
    package = table.get("javascript")
    return ir.Documentation(
        first_call=table.text("first-call"),
        javascript=(
            ir.JavaScriptClient(package.text("package"), package.text("client"), package.texts("by-path"))
            if package is not None
            else None
        ),
        servers=tuple(
            ir.CompatibleServer(
                name=server.text("name"),
                url=server.text("url").rstrip("/"),
                arguments=tuple((name, str(node.value)) for name, node in server.members("arguments")),
            )
            for server in table.items("servers")
        ),
    )
