"""Names that the user gave, where they meet those that the document gives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from specpress import ir
from specpress.naming.identifiers import FIELD_RESERVED
from specpress.naming.renames import Rename, Renames
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.document import Pointer, from_text
from specpress.openapi.location import Location
from specpress.openapi.node import Unsupported


def meets(rename: Rename, what: str, place: Location) -> Diagnostic:
    """The refusal of a name that something else has."""
    where = f"line {place.line}" if place.file == rename.node.location.file else str(place)
    return Diagnostic(
        rename.node.location, f"'{rename.name}' is the name of {what} ({where}) already", "Choose another name."
    )


def inline_names(
    declarations: Mapping[str, ir.Declaration], components: Iterable[str], renames: Renames, final: Mapping[str, str]
) -> dict[str, str]:
    """The names that the user gives to inline schemas, by those that they have; Diagnostics where one is taken."""
    own = frozenset(components)
    places = {from_text(one.location.pointer): one.name for one in declarations.values() if one.name not in own}
    known = {from_text(one.location.pointer) for one in declarations.values()}
    found: dict[str, str] = {}
    problems: list[Diagnostic] = []
    for pointer, rename in renames.types.items():
        if pointer in places:
            found[places[pointer]] = rename.name
        elif pointer not in known:
            message = "this schema becomes no type with a name"
            problems.append(Diagnostic(rename.node.location, message, "Leave it out here."))
    taken = {final.get(name, name): one for name, one in declarations.items() if name not in found}
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


def property_name(renames: Renames, parts: Iterable[Pointer], others: Mapping[str, ir.Field]) -> str:
    """The name that the user gives to a property, which several schemas may describe; empty if none."""
    rename = next((renames.fields[pointer] for pointer in parts if pointer in renames.fields), None)
    if rename is None:
        return ""
    if rename.name in others:
        raise Unsupported(meets(rename, "another property", others[rename.name].location))
    if rename.name in FIELD_RESERVED:
        raise rename.node.unsupported(f"'{rename.name}' means something to every model", "Choose another name.")
    return rename.name
