"""ir.API → the guide of a package: a page for each task, with programs of this API's own calls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

import jinja2

from specpress import ir
from specpress.locale.languages import Language
from specpress.markdown import guide_programs as programs
from specpress.markdown import markup
from specpress.markdown.editions import ENGLISH_ALONE, Edition
from specpress.markdown.manual import ChosenCalls, ManualView, Shown, chosen_calls, manual_view
from specpress.markdown.pages import marker
from specpress.markdown.places import GUIDE
from specpress.output.files import File


@dataclass(frozen=True, slots=True)
class MockNames:
    """How tests call the mock server of a package: its class, its fixture, and the command that installs it."""

    mock: str
    fixture: str
    install: str


@dataclass(frozen=True, slots=True)
class GuideView:
    """The contents of a guide's pages; a program is a block of code, empty if the package has no such call.

    `manual` has the programs that the README of the package has too, `pages` are the links of the index.
    """

    marker: str
    manual: ManualView
    mock_names: MockNames
    pages: tuple[str, ...]
    variables: tuple[ir.Credential, ...]
    base_url_variable: str
    changed_options: str
    stream: str
    async_stream: str
    progress: str
    large_download: str
    async_list: str
    on_retry: str
    unread: str
    other_path: str
    logging: str
    tracing: str
    typed_options: str
    threads: str
    at_once: str
    fork: str
    mock: str
    fixture: str


@dataclass(frozen=True, slots=True)
class _Page:
    """A page and the name of its template; `fits` tells whether the API has the page's subject."""

    name: str
    title: str
    fits: Callable[[ManualView], bool] = lambda _: True


def _pages(language: Language) -> tuple[_Page, ...]:
    _ = language.gettext
    return (
        _Page("first-call", _("The first call")),
        _Page("streams", _("Streams"), lambda manual: bool(manual.stream)),
        _Page("uploads", _("Uploads"), lambda manual: bool(manual.upload)),
        _Page("downloads", _("Downloads"), lambda manual: bool(manual.download)),
        _Page("lists", _("Lists"), lambda manual: bool(manual.pages)),
        _Page("errors", _("Errors")),
        _Page("retries-and-timeouts", _("Retries and timeouts")),
        _Page("raw-replies", _("Raw replies")),
        _Page("other-paths", _("Paths the document lacks")),
        _Page("proxies-and-certificates", _("Proxies and certificates")),
        _Page("logging-and-tracing", _("Logging and tracing")),
        _Page("typing", _("Typing")),
        _Page("concurrency", _("Threads, asyncio and fork")),
        _Page("testing", _("Tests without the service")),
    )


def render_guide(
    api: ir.API, environment: jinja2.Environment, names: MockNames, edition: Edition = ENGLISH_ALONE
) -> tuple[File, ...]:
    """The guide in the language of `environment`, which has the templates of `templates/docs`; none without calls."""
    chosen = chosen_calls(api)
    if chosen.usual is None:
        return ()
    manual = manual_view(api, edition.language)
    fitting = [page for page in _pages(edition.language) if page.fits(manual)]
    links = tuple(markup.link(page.title, f"{page.name}.md") for page in fitting)
    view = _view(api, manual, chosen, chosen.usual, names=names, links=links)
    return tuple(
        _file(view, environment, edition, f"{GUIDE}/{name}.md") for name in ("README", *(page.name for page in fitting))
    )


def _file(view: GuideView, environment: jinja2.Environment, edition: Edition, path: str) -> File:
    text = environment.get_template(f"{path}.jinja").render(guide=view, languages=edition.switch(path))
    return File(PurePosixPath("docs", edition.folder + path), text)


def _view(
    api: ir.API,
    manual: ManualView,
    chosen: ChosenCalls,
    usual: Shown,
    *,
    names: MockNames,
    links: tuple[str, ...],
) -> GuideView:
    download = next((one for one in chosen.every if one.kind == "binary"), None)
    paged = next(
        (one for one in chosen.every if one.operation.pagination is not None and not one.call.response.when), None
    )
    return GuideView(
        marker=marker(api),
        manual=manual,
        mock_names=names,
        pages=links,
        variables=tuple(one for one in api.credentials if one.variable),
        base_url_variable=api.package.base_url_variable or "",
        changed_options=_block(programs.changed_options(api)),
        stream=_block(programs.stream(api, chosen.stream)) if chosen.stream else "",
        async_stream=_block(programs.async_stream(api, chosen.stream)) if chosen.stream else "",
        progress=_block(programs.progress(api, chosen.upload)) if chosen.upload else "",
        large_download=_block(programs.large_download(api, download)) if download else "",
        async_list=_block(programs.async_program(api, paged)) if paged else "",
        on_retry=_block(programs.on_retry(api, usual)),
        unread=_block(programs.unread(api, usual)),
        other_path=_block(programs.other_path(api, chosen.every)),
        logging=_block(programs.logging(api, usual)),
        tracing=_block(programs.tracing(api, usual)),
        typed_options=_block(programs.typed_options(api, usual)),
        threads=_block(programs.threads(api, usual)),
        at_once=_block(programs.at_once(api, usual)),
        fork=_block(programs.fork(api, usual)),
        mock=_block(programs.mock(api, usual, names.mock)),
        fixture=_block(programs.fixture(api, usual, names.mock, names.fixture)),
    )


def _block(program: str) -> str:
    return markup.fenced(program, "python")
