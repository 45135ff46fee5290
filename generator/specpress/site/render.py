"""A site → its files."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

import jinja2

from specpress import ir
from specpress.markdown import markup
from specpress.markdown.places import relative
from specpress.markdown.samples import Sampler
from specpress.output.cache import NO_CACHE, Cache
from specpress.output.files import File
from specpress.output.templating import environment, located_errors
from specpress.prose import sentences
from specpress.runtime.folder import templates_folder
from specpress.site.colour import readable
from specpress.site.fingerprints import Fingerprints
from specpress.site.frames import Frames, site_view
from specpress.site.models import Uses, model_page
from specpress.site.operations import Context, operation_view, web_address
from specpress.site.options import Edition, Site
from specpress.site.pages import Book, Page, book_of
from specpress.site.places import REFERENCE, START
from specpress.site.prose import Reader, to_html
from specpress.site.slots import slots_of
from specpress.site.views import ProsePage, ResourcePage, SiteView

_ASSETS: Final = ("early.js", "site.js", "search.js", "icon.svg")
_WEIGHTS: Final = {START: "0.5", REFERENCE: "0.1", "models.md": "0.1", "changelog.md": "0.1"}
"""Who searches looks for a page more than for one that lists it or only begins with it."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """The pages of earlier builds, and the digest of the program that they must be from."""

    program: str
    cache: Cache


def render_site(
    site: Site, own: Path | None = None, earlier: Earlier = Earlier("", NO_CACHE)
) -> Iterator[tuple[File, ...]]:
    """Every file but for the index of the search: those of each language, then the others.

    Templates in the user's `own` folder replace ours. Pages that earlier builds made from the same are taken from
    there.
    """
    folder = templates_folder()
    with located_errors():
        all_templates = [_templates(folder, own, edition) for edition in site.editions]
        books = [
            book_of(
                site,
                edition,
                templates,
                environment(folder / "docs", own / "docs" if own else None, edition.language),
            )
            for edition, templates in zip(site.editions, all_templates, strict=True)
        ]
        # The index takes longest for Chinese and Japanese: it can be begun while English, the first, is rendered.
        for book, templates in reversed([*zip(books, all_templates, strict=True)]):
            yield (*_edition(site, books, book, templates, earlier), _search_words(book.edition))
        light, dark = readable(site.colour)
        style = all_templates[0].get_template("site.css.jinja").render(light=light, dark=dark)
        assets = [File(PurePosixPath("assets", name), _asset(all_templates[0], name)) for name in _ASSETS]
    yield (File(PurePosixPath("assets/site.css"), style), *assets)


def _search_words(edition: Edition) -> File:
    words = json.dumps(edition.search_words, ensure_ascii=False, indent=1, sort_keys=True)
    return File(PurePosixPath("assets", f"words-{edition.language.tag}.json"), words + "\n")


def _templates(folder: Path, own: Path | None, edition: Edition) -> jinja2.Environment:
    made = environment(folder / "site", own / "site" if own else None, edition.language)
    made.autoescape = _is_html
    made.filters.update({"number": sentences.number, "inline": markup.inline})
    made.policies["ext.i18n.trimmed"] = True
    # The extension adds this method, which the class does not declare.
    made.install_gettext_translations(edition.language.translations, newstyle=True)  # type: ignore[attr-defined]
    return made


def _asset(templates: jinja2.Environment, name: str) -> str:
    """A file as it is, without a look for marks of templates."""
    assert templates.loader is not None
    return templates.loader.get_source(templates, name)[0]


def _is_html(name: str | None) -> bool:
    return name is not None and name.endswith(".html.jinja")


def _edition(
    site: Site, books: list[Book], book: Book, templates: jinja2.Environment, earlier: Earlier
) -> Iterator[File]:
    edition = book.edition
    slots = slots_of(edition.api)
    makers = _Makers(
        book=book,
        reader=Reader(slots.find),
        sampler=Sampler({one.name: one for one in edition.api.declarations}),
        uses=Uses.of(edition.api, book.places),
        frames=Frames(site, books, book),
        templates=templates,
    )
    view = site_view(site, edition)
    folder = makers.frames.folder(book)
    fingerprints = Fingerprints(earlier.program, books, book, view, makers.uses)
    texts: list[str] = []
    for page in book.pages:
        text, html = _page(makers, page, view, fingerprints, earlier.cache)
        texts.append(text)
        yield File(PurePosixPath(folder, page.path), text)
        yield File(PurePosixPath(folder, to_html(page.path)), html)
    listed = templates.get_template("llms.txt.jinja").render(site=view, pages=book.pages)
    yield File(PurePosixPath(folder, "llms.txt"), listed)
    yield File(PurePosixPath(folder, "llms-full.txt"), "\n\n".join(text.strip() for text in texts) + "\n")


def _page(makers: _Makers, page: Page, view: SiteView, fingerprints: Fingerprints, cache: Cache) -> tuple[str, str]:
    """A page as Markdown and as HTML."""
    given = page.markdown() if page.source is None else None
    key = fingerprints.of_prose(page, given) if given is not None else fingerprints.of_reference(page)
    known = cache.get(key)
    if known is not None:
        text, html = json.loads(known)
        return text, html
    text = given if given is not None else page.markdown()
    html = makers.html(page, text, view)
    cache.put(key, json.dumps([text, html], ensure_ascii=False))
    return text, html


@dataclass(frozen=True, slots=True)
class _Makers:
    """The inputs of the pages of one edition."""

    book: Book
    reader: Reader
    sampler: Sampler
    uses: Uses
    frames: Frames
    templates: jinja2.Environment

    def html(self, page: Page, text: str, site: SiteView) -> str:
        """The whole page as HTML."""
        frame = self.frames.frame(page)
        if page.source is None:
            prose = self.reader.page(text)
            frame = self.frames.frame(page, prose.headings)
            return self._render(
                "prose", site=site, frame=frame, page=ProsePage(prose.html, _WEIGHTS.get(page.path, "1"))
            )
        context = Context(self.book.edition.api, self.reader, self.sampler, self._link(page))
        if page.source.resource is None:
            view = model_page(context, page.source.declarations[0], self.uses, page.path)
            return self._render("model", site=site, frame=frame, page=view)
        return self._render("resource", site=site, frame=frame, page=self._resource(context, page.source.resource))

    def _render(self, name: str, **context: object) -> str:
        return self.templates.get_template(f"{name}.html.jinja").render(context)

    def _link(self, page: Page) -> _Link:
        return _Link(self.book, page.path)

    def _resource(self, context: Context, resource: ir.Resource) -> ResourcePage:
        places = self.book.places.operations
        return ResourcePage(
            title=".".join(resource.path) or "client",
            description=self.reader.block(resource.doc.description),
            link=web_address(resource.doc.url),
            operations=tuple(
                operation_view(context, resource.path, one, places[*resource.path, one.name].partition("#")[2])
                for one in resource.operations
            ),
        )


@dataclass(frozen=True, slots=True)
class _Link:
    """The way from a page to the page of a model."""

    book: Book
    path: str

    def __call__(self, name: str) -> str | None:
        target = self.book.places.declarations.get(name)
        return to_html(relative(target, self.path)) or posixpath.basename(to_html(self.path)) if target else None
