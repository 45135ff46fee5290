"""Security requirements name schemes that are declared."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.hints import nearest, shown
from specpress.openapi.index import Survey
from specpress.openapi.node import root


def check(survey: Survey) -> Iterator[Diagnostic]:
    """The document's requirements and those of each operation."""
    top = root(survey.document)
    components = top.get("components")
    declared = [name for name, _ in components.members("securitySchemes")] if components else []
    for holder in (top, *survey.of_kind("operation")):
        for requirement in holder.items("security"):
            for name, node in requirement.members():
                if name not in declared:
                    hint = nearest(name, declared, "declare it below components/securitySchemes")
                    yield Diagnostic(node.location, f"security scheme {shown(name)} is not declared", hint)
