"""Which page and heading each operation and each declaration has."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from specpress import ir
from specpress.locale.languages import ENGLISH, Language

INDEX = "README.md"
GUIDE = "guide"
"""The folder of the guide."""


@dataclass(frozen=True, slots=True)
class Page:
    """The operations and types of one page, in its order; a page of types alone has no resource."""

    path: str
    title: str
    resource: ir.Resource | None
    declarations: tuple[ir.Declaration, ...]


@dataclass(frozen=True, slots=True)
class Places:
    """All pages, and the link target of each operation and declaration."""

    pages: tuple[Page, ...]
    operations: Mapping[tuple[str, ...], str]
    declarations: Mapping[str, str]
    index: str = INDEX

    def has(self, declaration: str) -> bool:
        """Whether a declaration is documented."""
        return declaration in self.declarations

    def link(self, declaration: str, page: str) -> str:
        """A relative link from a page to a declaration."""
        return relative(self.declarations[declaration], page)


def relative(target: str, page: str) -> str:
    """A relative link from a page to a place; both are relative to the index."""
    path, mark, anchor = target.partition("#")
    if path == page:
        return mark + anchor
    return _relative_path(path, posixpath.dirname(page)) + mark + anchor


@lru_cache(maxsize=65536)
def _relative_path(path: str, folder: str) -> str:
    return posixpath.relpath(path, folder or ".")


def lay_out(api: ir.API, language: Language = ENGLISH) -> Places:
    """A page for each resource that has operations, and one for each other module that has types."""
    documented = [one for one in api.declarations if one.usage.request or one.usage.response]
    resources = [one for one in every_resource(api.root) if one.operations]
    paths = {resource.path for resource in resources}
    pages = [
        Page(
            path=f"resources/{'.'.join(resource.path) or 'client'}.md",
            title=".".join(resource.path) or "client",
            resource=resource,
            declarations=tuple(one for one in documented if one.module == resource.path),
        )
        for resource in resources
    ]
    for module in dict.fromkeys(one.module for one in documented if one.module not in paths):
        name = ".".join(module)
        declarations = tuple(one for one in documented if one.module == module)
        pages.append(Page(f"types/{name}.md", language.gettext("{name} types").format(name=name), None, declarations))
    operations: dict[tuple[str, ...], str] = {}
    names: dict[str, str] = {}
    for page in pages:
        headings = Headings()
        headings.anchor(page.title)
        if page.resource is not None:
            for operation in page.resource.operations:
                call = (*page.resource.path, operation.name)
                operations[call] = f"{page.path}#{headings.anchor('.'.join(call))}"
        if page.declarations:
            headings.anchor(language.gettext("Types"))
        names.update({one.name: f"{page.path}#{headings.anchor(one.name)}" for one in page.declarations})
    return Places(tuple(pages), operations, names)


def every_resource(resource: ir.Resource) -> Iterator[ir.Resource]:
    """The resource and all below it."""
    yield resource
    for child in resource.children:
        yield from every_resource(child)


@dataclass(slots=True)
class Headings:
    """Makes anchors of headings as Markdown renderers do: without punctuation, and numbered if repeated."""

    used: dict[str, int] = field(default_factory=dict[str, int])

    def anchor(self, text: str) -> str:
        """The anchor of the next heading."""
        kept = "".join(one for one in text.lower() if one.isalnum() or one in "_- ").replace(" ", "-")
        anchor = kept
        while anchor in self.used:
            self.used[kept] += 1
            anchor = f"{kept}-{self.used[kept]}"
        self.used[anchor] = 0
        return anchor
