"""Security requirements name schemes that are declared, and these are of a type that OpenAPI has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.document import JSON
from specpress.openapi.hints import listed, nearest, shown
from specpress.openapi.index import Index
from specpress.openapi.node import Node, root
from specpress.openapi.remedies import Put, Remedy, Rename, left_out, taken_as

_NAMED: Final = {
    "bearer": ("bearer", "bearerauth", "bearertoken", "httpbearer", "jwt", "jwtauth"),
    "basic": ("basic", "basicauth", "httpbasic"),
}
"""Names, without case and punctuation, that say which scheme of HTTP is meant."""
_TYPES: Final = ("apiKey", "http", "mutualTLS", "oauth2", "openIdConnect")


def check(index: Index) -> Iterator[Diagnostic]:
    """The document's requirements and those of each operation."""
    top = root(index.document)
    components = top.get("components")
    declared = dict(components.members("securitySchemes")) if components else {}
    for holder in (top, *index.of_kind("operation")):
        for requirement in holder.items("security"):
            for name, node in requirement.members():
                if name not in declared:
                    hint = nearest(name, declared, "declare it below components/securitySchemes")
                    message = f"security scheme {shown(name)} is not declared"
                    yield Diagnostic(node.location, message, hint, _meant(node, name, declared, top))
    for scheme in index.of_kind("security scheme"):
        yield from _check_type(scheme)


def _meant(node: Node, name: str, declared: Mapping[str, Node], top: Node) -> Remedy:
    """NestJS: `security: [{bearer: []}]` where `addBearerAuth` is missing, or has declared another name."""
    word = _letters(name)
    scheme = next((known for known, names in _NAMED.items() if word in names), None)
    same = [one for one in declared if _letters(one) == word]
    if not same and scheme is not None:
        same = [one for one, holder in declared.items() if _is_of_scheme(holder.target_or_any(), scheme)]
    if len(same) == 1:
        return Remedy(f"it is taken as {shown(same[0])}", (Rename(node.pointer, same[0]),))
    if same or scheme is None:
        return left_out(node.pointer, "it asks for nothing")
    return _declared(top, name, scheme)


def _letters(name: str) -> str:
    return "".join(character for character in name.lower() if character.isalnum())


def _is_of_scheme(node: Node, scheme: str) -> bool:
    if node.text("type") == "http":
        return node.text("scheme").lower() == scheme
    is_header = node.text("in") == "header" and node.text("name").lower() == "authorization"
    return scheme == "bearer" and (node.text("type") == "oauth2" or (node.text("type") == "apiKey" and is_header))


def _declared(top: Node, name: str, scheme: str) -> Remedy:
    """The remedy that declares a scheme of HTTP."""
    value: JSON = {"type": "http", "scheme": scheme}
    assumption = f"it is taken for the {scheme} scheme of HTTP"
    components = top.get("components")
    if components is None:
        return taken_as(("components",), {"securitySchemes": {name: value}}, assumption)
    schemes = components.get("securitySchemes")
    if schemes is None or schemes.value is None:
        return taken_as(("components", "securitySchemes"), {name: value}, assumption)
    return taken_as(("components", "securitySchemes", name), value, assumption)


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
