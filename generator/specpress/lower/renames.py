"""Conflicts between names of the user and names from the document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from specpress import ir
from specpress.naming import reserved
from specpress.naming.renames import Rename, Renames
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.document import from_text
from specpress.openapi.location import Location
from specpress.openapi.node import Node, Unsupported


def meets(rename: Rename, what: str, place: Location) -> Diagnostic:
    """The error for a name that is already taken."""
    where = f"line {place.line}" if place.file == rename.node.location.file else str(place)
    return Diagnostic(
        rename.node.location, f"'{rename.name}' is the name of {what} ({where}) already", "Choose another name."
    )


def inline_names(
    declarations: Mapping[ir.DeclarationName, ir.Declaration],
    components: Iterable[str],
    renames: Renames,
    final: Mapping[ir.DeclarationName, ir.DeclarationName],
) -> dict[ir.DeclarationName, ir.DeclarationName]:
    """The names that the user gives to inline schemas, by those that they have; Diagnostics where one is taken."""
    own = frozenset(components)
    places = {from_text(one.location.pointer): one.name for one in declarations.values() if one.name not in own}
    known = {from_text(one.location.pointer) for one in declarations.values()}
    found: dict[ir.DeclarationName, ir.DeclarationName] = {}
    problems: list[Diagnostic] = []
    for pointer, rename in renames.types.items():
        if pointer in places:
            found[places[pointer]] = ir.DeclarationName(rename.name)
        elif pointer not in known:
            message = "this schema becomes no type with a name"
            problems.append(Diagnostic(rename.node.location, message, "Leave it out here."))
    taken: dict[str, ir.Declaration] = {
        final.get(name, name): one for name, one in declarations.items() if name not in found
    }
    for pointer, rename in renames.types.items():
        name = places.get(pointer)
        if name is None:
            continue
        twice = [old for old, new in found.items() if new == rename.name and old != name]
        other = taken.get(rename.name) or (declarations[twice[0]] if twice else None)
        if other is not None:
            problems.append(meets(rename, "another type", other.location))
    if problems:
        raise Diagnostics(problems)
    return found


def renamed_properties(
    properties: Mapping[str, tuple[Node, ...]], usual: Mapping[str, str], renames: Renames
) -> Mapping[str, str]:
    """The names of properties by those on the wire; Unsupported where the user gives one a name that is taken."""
    pointers = renames.fields
    found = {
        wire_name: next((pointers[part.pointer] for part in parts if part.pointer in pointers), None)
        for wire_name, parts in properties.items()
    }
    chosen = {wire_name: usual[wire_name] if rename is None else rename.name for wire_name, rename in found.items()}
    for wire_name, rename in found.items():
        if rename is None:
            continue
        if rename.name in reserved.FIELDS:
            raise rename.node.unsupported(f"'{rename.name}' means something to every model", "Choose another name.")
        other = next((one for one, name in chosen.items() if name == rename.name and one != wire_name), None)
        if other is not None:
            raise Unsupported(meets(rename, "another property", properties[other][-1].location))
    return chosen
