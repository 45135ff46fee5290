"""The frame of a page: navigation, languages, the relative path to the site's folder."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from specpress import ir
from specpress.markdown.places import relative
from specpress.site.options import Edition, Site
from specpress.site.pages import Book, Page
from specpress.site.places import START
from specpress.site.prose import Heading, to_html
from specpress.site.views import FrameView, GroupView, LanguageView, LinkView, ServerView, SiteView

_MOST_ENTRIES: Final = 60
"""The most resources that the navigation lists. In a larger API it lists only the siblings of the page."""


def site_view(site: Site, edition: Edition) -> SiteView:
    """The parts that all pages of one edition share."""
    api = edition.api
    official = [
        ServerView(one.doc.description or one.url, one.url.rstrip("/"), ())
        for one in api.servers
        if one.url.startswith(("http://", "https://"))
    ]
    others = [ServerView(one.name, one.url, one.arguments) for one in api.documentation.servers]
    return SiteView(
        title=site.title or api.title,
        version=api.version,
        language=edition.language.tag,
        source=api.source,
        servers=(*official, *others),
        arguments=tuple(dict.fromkeys(name for one in others for name, _ in one.arguments)),
        has_later=_has_later(api),
    )


def _has_later(api: ir.API) -> bool:
    docs = (field.doc for one in api.declarations if isinstance(one, ir.Model) for field in one.fields)
    return any(doc.later for doc in docs) or any(one.doc.later for one in api.declarations)


@dataclass(frozen=True, slots=True)
class Frames:
    """Makes the frames of the pages of one book; `books` are those of all languages."""

    site: Site
    books: list[Book]
    book: Book

    def folder(self, book: Book) -> str:
        """Where the pages of a book are; the first one is at the root."""
        return "" if book is self.books[0] else book.edition.language.tag

    def frame(self, page: Page, headings: tuple[Heading, ...] = ()) -> FrameView:
        """What stands around one page."""
        here = posixpath.join(self.folder(self.book), page.path)
        root = "../" * here.count("/")
        return FrameView(
            path=page.path,
            root=root,
            home="../" * page.path.count("/"),
            title=page.title,
            description=page.about,
            markdown=posixpath.basename(page.path),
            languages=tuple(self._languages(page, root)),
            navigation=tuple(self._navigation(page)),
            contents=tuple(LinkView(one.text, f"#{one.anchor}") for one in headings if one.level == 2),
        )

    def _languages(self, page: Page, root: str) -> Iterator[LanguageView]:
        """The page in each language that has it, else the start."""
        for book in self.books:
            path = page.path if page.path in book.paths else START
            language = book.edition.language
            address = root + posixpath.join(self.folder(book), to_html(path))
            yield LanguageView(language.tag, language.name, address, book is self.book)

    def _navigation(self, page: Page) -> Iterator[GroupView]:
        pages = self.book.prose
        for one in pages:
            if one.part == "start":
                guide = tuple(self._entry(other, page) for other in pages if other.part == "guide")
                yield GroupView(self._entry(one, page), guide)
            elif one.part != "guide":
                entries = tuple(self._resources(page)) if one.part == "resources" else ()
                yield GroupView(self._entry(one, page, part=True), entries)

    def _entry(self, one: Page, page: Page, *, part: bool = False) -> LinkView:
        is_current = one.path == page.path or (part and one.part == page.part == "models")
        return LinkView(one.title, self._address(one.path, page), is_current)

    def _address(self, target: str, page: Page) -> str:
        return to_html(relative(target, page.path)) or posixpath.basename(to_html(page.path))

    def _resources(self, page: Page) -> Iterator[LinkView]:
        resources = self.book.resources
        if len(resources) > _MOST_ENTRIES:
            place = next((index for index, one in enumerate(resources) if one is page), 0)
            start = max(0, place - _MOST_ENTRIES // 2)
            resources = resources[start : start + _MOST_ENTRIES]
        for one in resources:
            yield self._entry(one, page)
            if one is page and one.source is not None and one.source.resource is not None:
                resource = one.source.resource
                for operation in resource.operations:
                    target = self.book.places.operations[*resource.path, operation.name]
                    yield LinkView(operation.name, "#" + target.partition("#")[2], is_later=operation.doc.later)
