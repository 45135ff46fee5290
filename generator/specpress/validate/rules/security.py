"""Security requirements name schemes that are declared, and these are of a type that OpenAPI has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.hints import listed, nearest, shown
from specpress.openapi.index import Index
from specpress.openapi.node import Node, root
from specpress.openapi.remedies import Put, Remedy, left_out, taken_as

_TYPES: Final = ("apiKey", "http", "mutualTLS", "oauth2", "openIdConnect")


def check(index: Index) -> Iterator[Diagnostic]:
    """The document's requirements and those of each operation."""
    top = root(index.document)
    components = top.get("components")
    declared = [name for name, _ in components.members("securitySchemes")] if components else []
    for holder in (top, *index.of_kind("operation")):
        for requirement in holder.items("security"):
            for name, node in requirement.members():
                if name not in declared:
                    hint = nearest(name, declared, "declare it below components/securitySchemes")
                    message = f"security scheme {shown(name)} is not declared"
                    yield Diagnostic(node.location, message, hint, left_out(node.pointer, "it asks for nothing"))
    for scheme in index.of_kind("security scheme"):
        yield from _check_type(scheme)


def _check_type(scheme: Node) -> Iterator[Diagnostic]:
    kind = scheme.get("type")
    if kind is None or not isinstance(kind.value, str):
        return
    if kind.value not in _TYPES:
        word = kind.value.lower()
        meant = next((one for one in _TYPES if one.lower() == word), None)
        if meant is not None:
            remedy = taken_as(kind.pointer, meant, f"it is taken as {meant}")
        elif word in ("basic", "bearer"):
            edits = (Put(kind.pointer, "http"), Put((*scheme.pointer, "scheme"), word))
            remedy = Remedy(f"it is taken as http with the scheme {word}", edits)
        else:
            remedy = left_out(scheme.pointer, "the security scheme is left out")
        hint = nearest(kind.value, _TYPES, f"the types are {listed(_TYPES)}")
        yield Diagnostic(kind.location, f"unknown type of security scheme {shown(kind.value)}", hint, remedy)
    elif kind.value == "oauth2" and not scheme.has("flows"):
        remedy = taken_as((*scheme.pointer, "flows"), {}, "the caller of the client gives a token")
        yield Diagnostic(
            scheme.location, "an oauth2 scheme needs the key 'flows'", "say where tokens come from", remedy
        )
