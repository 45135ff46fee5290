"""Values that the runtime fills into dicts of callers."""

from __future__ import annotations

from collections.abc import Iterator

from specpress import ir
from specpress.ir.walk import references_of
from specpress.python.annotations import Annotator
from specpress.python.literals import literal


def fills(content: ir.Content, body: ir.Body, annotator: Annotator) -> Iterator[str]:
    """The arguments of a descriptor for the values that are filled into a body."""
    if content.kind not in ("json", "form", "multipart", "lines"):
        return
    if body.fields is None or content.type != body.contents[0].type:
        if _has_fills(content.type, annotator):
            yield f"type={annotator.request(content.type)}"
        return
    types = [(one.wire_name, annotator.request(one.type)) for one in body.fields if _has_fills(one.type, annotator)]
    if types:
        yield f"types={{{', '.join(f'{literal(name)}: {one}' for name, one in types)}}}"
    # The arguments of a body that must be there have these values as their defaults.
    constants = {one.wire_name: one.fill.json for one in body.fields if one.fill is not None}
    if constants and not body.required:
        yield f"constants={literal(constants)}"


def _has_fills(one: ir.Type, annotator: Annotator) -> bool:
    """Whether an object that a value of the type may hold has something to fill in."""
    seen: set[str] = set()
    waiting = list(references_of(one))
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        declaration = annotator.declarations.by_name[name]
        if isinstance(declaration, ir.Alias):
            waiting += references_of(declaration.type)
            continue
        sent = [field for field in declaration.fields if field.access != "read"]
        if any(field.fill is not None for field in sent):
            return True
        waiting += [inner for field in sent for inner in references_of(field.type)]
    return False
