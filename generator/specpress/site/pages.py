"""The pages of one edition: their order, and what each is made from."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

import jinja2

from specpress import ir
from specpress.locale.languages import Language
from specpress.markdown import markup
from specpress.markdown.editions import Edition as MarkdownEdition
from specpress.markdown.operations import Context as MarkdownContext
from specpress.markdown.pages import page_view, summary_of
from specpress.markdown.places import Page as MarkdownPage
from specpress.markdown.places import Places
from specpress.markdown.samples import Sampler
from specpress.site.links import Change, anchors_of, live_links, with_links
from specpress.site.options import Edition, Site
from specpress.site.places import lay_out
from specpress.site.summary import downloads_of, error_rows, listed_models, reference_groups, start_view


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site: its twin in Markdown, and the part of the API that its HTML shows, if not the twin itself.

    `path` is that of the twin, below the folder of the language; `part` the part of the navigation that it belongs to.
    """

    path: str
    title: str
    about: str
    part: str
    markdown: Callable[[], str]
    source: MarkdownPage | None = None


@dataclass(frozen=True, slots=True)
class Book:
    """All pages of one edition; `prose` are those that are written as Markdown, `resources` those of operations."""

    edition: Edition
    places: Places
    pages: tuple[Page, ...]
    paths: frozenset[str]
    prose: tuple[Page, ...]
    resources: tuple[Page, ...]


def book_of(site: Site, edition: Edition, templates: jinja2.Environment, docs: jinja2.Environment) -> Book:
    """The pages in the order of the navigation; `docs` has the templates of the Markdown reference."""
    root = "" if edition is site.editions[0] else "../"
    api = edition.api
    places = lay_out(api)
    gettext = edition.language.translations.gettext

    def prose(name: str, part: str, title: str, **context: object) -> Page:
        template, path = templates.get_template(f"{name}.md.jinja"), f"{name}.md"
        return Page(
            path, title, "", part, lambda: live_links(template.render(api=api, title=title, **context), within(path))
        )

    def read() -> Iterator[Page]:
        yield prose("index", "start", site.title or api.title, start=start_view(api), guide=_first_of(edition))
        for one in edition.guide:
            yield given(f"guide/{one.name}.md", "guide", one.text, one.name)
        yield prose("reference", "resources", gettext("All operations"), groups=reference_groups(places))
        for page in _reference(api, places, docs, templates, edition.language):
            yield replace(page, markdown=partial(live, page))
        if api.declarations:
            yield prose("models", "models", gettext("Models"), models=listed_models(api, places))
        yield prose("errors", "errors", gettext("Errors"), rows=error_rows(places))
        if edition.changelog:
            yield given("changelog.md", "changelog", edition.changelog, gettext("Changelog"))
        yield prose(
            "downloads",
            "downloads",
            gettext("Downloads"),
            downloads=downloads_of(site.downloads, root),
        )

    def given(path: str, part: str, text: str, title: str) -> Page:
        return Page(path, _first_heading(text) or title, "", part, lambda: with_links(text, within(path)))

    def live(page: Page) -> str:
        return live_links(page.markdown(), within(page.path))

    def within(path: str) -> Change:
        """A link that leads nowhere on the site becomes text, one to a heading that a page lacks leads to the page."""
        return lambda target: _target(target, path, anchors)

    pages = tuple(read())
    files = {posixpath.normpath(one.path) for one in downloads_of(site.downloads, root)}
    anchors = _Anchors(edition, places, frozenset(one.path for one in pages), frozenset(files))
    return Book(
        edition=edition,
        places=places,
        pages=pages,
        paths=frozenset(one.path for one in pages),
        prose=tuple(one for one in pages if one.source is None),
        resources=tuple(one for one in pages if one.part == "resources" and one.source is not None),
    )


@dataclass(frozen=True, slots=True)
class _Anchors:
    """The pages of an edition and, where they are known, the anchors on them; `files` can be downloaded."""

    edition: Edition
    places: Places
    paths: frozenset[str]
    files: frozenset[str]

    def has(self, path: str, anchor: str) -> bool:
        """Whether a page has an anchor; only pages of prose and of operations have anchors for a guide."""
        given = {f"guide/{one.name}.md": one.text for one in self.edition.guide}
        if path in given or path == "changelog.md":
            return anchor in anchors_of(given.get(path, self.edition.changelog))
        return f"{path}#{anchor}" in self.places.operations.values()


def _target(target: str, page: str, anchors: _Anchors) -> str | None:
    path, mark, anchor = target.partition("#")
    found = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    if found in anchors.files:
        return target
    if found not in anchors.paths:
        return None
    return target if not mark or anchors.has(found, anchor) else path


def _reference(
    api: ir.API, places: Places, docs: jinja2.Environment, templates: jinja2.Environment, language: Language
) -> Iterator[Page]:
    sampler = Sampler({one.name: one for one in api.declarations})

    def twin(page: MarkdownPage) -> Callable[[], str]:
        return lambda: template_of(page).render(
            page=page_view(
                MarkdownContext(api, places, page, sampler, language), MarkdownEdition(language, (language,))
            )
        )

    def template_of(page: MarkdownPage) -> jinja2.Template:
        """The template, which is only compiled for a page that no earlier build has made."""
        if page.resource is None:
            return templates.get_template("model.md.jinja")
        return docs.get_template("page.md.jinja")

    for page in places.pages:
        doc = page.resource.doc if page.resource is not None else page.declarations[0].doc
        part = "resources" if page.resource is not None else "models"
        yield Page(page.path, page.title, summary_of(doc), part, twin(page), page)


def _first_of(edition: Edition) -> str:
    """The link to the page that a guide begins with; empty where there is no guide."""
    first = next((one for one in edition.guide if one.name == "README"), next(iter(edition.guide), None))
    return markup.link(_first_heading(first.text) or first.name, f"guide/{first.name}.md") if first is not None else ""


def _first_heading(text: str) -> str:
    line = next((one for one in text.splitlines() if one.startswith("# ")), "")
    return line.removeprefix("# ").strip().strip("`")
