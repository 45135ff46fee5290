"""What each page of an edition is made from, as a digest: a page with the digest of an earlier one has its text."""

from __future__ import annotations

import dataclasses
import re
import secrets
from collections.abc import Iterable
from typing import Final

from specpress import ir
from specpress.ir.graphs import groups_of
from specpress.ir.walk import names_in
from specpress.output.cache import key_of
from specpress.output.digests import digest, written
from specpress.site.models import Uses
from specpress.site.pages import Book, Page
from specpress.site.views import SiteView


class Fingerprints:
    """Makes the digests of the pages of one book; `program` is that of the code and the templates."""

    def __init__(self, program: str, books: Iterable[Book], book: Book, site: SiteView, uses: Uses) -> None:
        self._books = tuple(books)
        self._book = book
        self._uses = uses
        api = book.edition.api
        self._shared = digest(
            program,
            site,
            # What is left is the head of the document: names of the package, servers, credentials.
            dataclasses.replace(api, root=_NOTHING, declarations=(), events=(), legacy=None, names=(), warnings=()),
            [(one.path, one.title, one.part) for one in (*book.prose, *book.resources)],
        )
        self._declarations = _with_what_they_mention(api.declarations, book)
        # Links of descriptions are kept where they lead to something on the site.
        self._targets = digest(sorted(book.paths), sorted(book.places.operations.values()), book.edition.guide)
        self._names = digest([(one.name, one.module) for one in api.declarations])

    def of_prose(self, page: Page, text: str) -> str:
        """The digest of a page that is written as Markdown."""
        return digest(self._frame(page), text)

    def of_reference(self, page: Page) -> str:
        """The digest of a page of operations or of a model."""
        source = page.source
        assert source is not None
        resource, models = source.resource, source.declarations
        operations = resource.operations if resource is not None else ()
        names = dict.fromkeys(names_in((*operations, *models)))
        own = _own(dataclasses.replace(resource, children=()) if resource is not None else models)
        return digest(
            self._frame(page),
            own,
            self._targets if _RELATIVE.search(own) else "",
            [self._book.places.operations[*resource.path, one.name] for one in operations] if resource else [],
            [(name, self._declarations.get(name)) for name in names],
            [self._uses.by_name.get(one.name) for one in models],
            # A class of constants has a name that no other declaration has.
            self._names if any(isinstance(one, ir.Alias) and one.constants for one in models) else "",
        )

    def _frame(self, page: Page) -> str:
        languages = [
            (one.edition.language.tag, one.edition.language.name, page.path in one.paths) for one in self._books
        ]
        return digest(self._shared, page.path, page.title, page.about, page.part, languages)


_RELATIVE: Final = re.compile(r"\][(:]\s*<?(?!https?:|mailto:)")
_NOTHING: Final = ir.Resource((), "", ir.Doc(), (), ())


def _own(value: object) -> str:
    """The parts of the API that a page shows, as text: written once, for the digest and to look for links."""
    try:
        return written(value)
    except RecursionError:
        # Another text each time, with a link in it: such a page depends on everything.
        return f"[]({secrets.token_hex(32)})"


def _with_what_they_mention(declarations: tuple[ir.Declaration, ...], book: Book) -> dict[str, str]:
    """The digest of each declaration, and of all that it leads to."""
    own = {one.name: digest(one, book.places.declarations.get(one.name)) for one in declarations}
    graph = {one.name: tuple(dict.fromkeys(names_in(one))) for one in declarations}
    found: dict[str, str] = {}
    for group in groups_of(graph):
        others = {found[name] for one in group for name in graph.get(one, ()) if name in found}
        found |= dict.fromkeys(group, key_of(*sorted(own[one] for one in group if one in own), "", *sorted(others)))
    return found
