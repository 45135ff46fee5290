"""Which page and anchor each operation and each model has; paths are those of the Markdown twins."""

from __future__ import annotations

from typing import Final

from specpress import ir
from specpress.markdown.places import Headings, Page, Places, every_resource

REFERENCE: Final = "reference.md"
START: Final = "index.md"


def lay_out(api: ir.API) -> Places:
    """A page for each resource that has operations, and one for each type that has a name."""
    resources = [one for one in every_resource(api.root) if one.operations]
    pages = [
        Page(f"resources/{'.'.join(one.path) or 'client'}.md", ".".join(one.path) or "client", one, ())
        for one in resources
    ]
    operations: dict[tuple[str, ...], str] = {}
    for page, resource in zip(pages, resources, strict=True):
        headings = Headings()
        headings.anchor(page.title)
        for operation in resource.operations:
            call = (*resource.path, operation.name)
            operations[call] = f"{page.path}#{headings.anchor('.'.join(call))}"
    names: dict[str, str] = {}
    taken: set[str] = set()
    for one in api.declarations:
        if one.usage.request or one.usage.response or one.usage.body:
            path = f"models/{_file_name(one.name, taken)}.md"
            pages.append(Page(path, one.name, None, (one,)))
            names[one.name] = path
    return Places(tuple(pages), operations, names, REFERENCE)


def _file_name(name: str, taken: set[str]) -> str:
    """Names that differ by their case alone are one file on some systems."""
    found = name
    while found.casefold() in taken:
        found += "_"
    taken.add(found.casefold())
    return found
