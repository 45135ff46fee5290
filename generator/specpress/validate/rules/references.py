"""Every `$ref` leads to an object of the kind that is needed where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from specpress.openapi.diagnostics import Diagnostic, Remedy
from specpress.openapi.hints import nearest, shown
from specpress.openapi.index import Found, Survey
from specpress.openapi.node import Node
from specpress.openapi.objects import REFERABLE, SHAPES, Kind
from specpress.openapi.refs import RefError, find, follow

_REMEDIES: Final[dict[Kind, Remedy]] = {
    "schema": "remove",  # the value may be anything then
    "example": "remove holder",
    "link": "remove holder",
    "header": "remove holder",
    "callback": "remove holder",
}


def check(survey: Survey) -> Iterator[Diagnostic]:
    """References and discriminator mappings."""
    yield from survey.document.faults
    for found in survey.objects:
        if found.kind in REFERABLE and isinstance(found.node.value, dict) and "$ref" in found.node.value:
            yield from _check_reference(survey, found)
        if found.kind == "discriminator":
            yield from _check_mapping(survey, found.node)


def _check_reference(survey: Survey, found: Found) -> Iterator[Diagnostic]:
    node = found.node.get("$ref")
    if node is None:
        return
    if not isinstance(node.value, str):
        yield Diagnostic(node.location, f"$ref is text, not {shown(node.value)}", "write it as '#/components/…'")
        return
    try:
        target = find(survey.document, node.value)
        follow(survey.document, found.node.value, found.node.pointer)
    except RefError as error:
        if _is_known(survey, node):
            return
        yield Diagnostic(node.location, error.message, error.hint, _REMEDIES.get(found.kind) if error.dangles else None)
        return
    kind = survey.kinds.get(target.pointer)
    if kind != found.kind:
        message = f"$ref {shown(node.value)} leads to {_article(kind)}, but {_article(found.kind)} is needed here"
        section = next(key for key, one in SHAPES["components"].named.items() if one == found.kind)
        yield Diagnostic(node.location, message, f"name something below #/components/{section}")


def _is_known(survey: Survey, node: Node) -> bool:
    """Whether loading has said already what is wrong there."""
    return any(str(one.location) == str(node.location) for one in survey.document.faults)


def _article(kind: str | None) -> str:
    if kind is None:
        return "something else"
    return f"an {kind}" if kind[0] in "aeio" else f"a {kind}"


def _check_mapping(survey: Survey, node: Node) -> Iterator[Diagnostic]:
    components = Node(survey.document, (), survey.document.root).get("components")
    names = {name for name, _ in components.members("schemas")} if components else set[str]()
    for _, value in node.members("mapping"):
        if not isinstance(value.value, str) or value.value in names:
            continue
        if "#" not in value.value and "/" not in value.value:
            hint = nearest(value.value, names, "name one of components/schemas")
            yield Diagnostic(value.location, f"there is no schema {shown(value.value)}", hint, "remove")
            continue
        try:
            find(survey.document, value.value)
        except RefError as error:
            if _is_known(survey, value):
                continue
            remedy: Remedy | None = "remove" if error.dangles else None
            yield Diagnostic(value.location, error.message.replace("$ref", "mapping"), error.hint, remedy)
