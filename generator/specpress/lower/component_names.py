"""The class of each component schema."""

from __future__ import annotations

from collections.abc import Mapping

from specpress.lower.renames import meets
from specpress.naming.renames import Renames
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.document import Pointer
from specpress.openapi.node import Node


def name_components(schemas: list[Node], chosen: Mapping[str, str], renames: Renames) -> dict[Pointer, str]:
    """The class name of each component. Raises `Diagnostics` if two get the same one."""
    holders: dict[str, Node] = {}
    found: dict[Pointer, str] = {}
    problems: list[Diagnostic] = []
    for node in schemas:
        rename = renames.types.get(node.pointer)
        name = rename.name if rename is not None else chosen[node.key]
        other = holders.setdefault(name, node)
        met = rename or renames.types.get(other.pointer)
        if other is not node and met is not None:
            problems.append(meets(met, "another schema", (other if met is rename else node).location))
        elif other is not node:
            message = (
                f"schema {node.key!r} and schema {other.key!r} (line {other.location.line}) both become class {name}"
            )
            problems.append(Diagnostic(node.location, message, "Rename one of them."))
        found[node.pointer] = name
    if problems:
        raise Diagnostics(problems)
    return found
