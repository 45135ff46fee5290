"""Summaries of a whole API for the pages of prose; every text is Markdown, escaped for its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from specpress import ir
from specpress.markdown import markup
from specpress.markdown.manual import Shown, chosen_calls, errors_program, waiting_program
from specpress.markdown.pages import summary_of
from specpress.markdown.places import Page, Places
from specpress.prose import sentences
from specpress.site.operations import programs_of


@dataclass(frozen=True, slots=True)
class StartView:
    """The first page: how the API is called, each part empty where there is no such call."""

    description: str
    javascript: str
    base_url: str
    base_url_variable: str
    credentials: tuple[tuple[str, str], ...]
    servers: tuple[tuple[str, str], ...]
    arguments: tuple[str, ...]
    call: tuple[str, ...]
    stream: tuple[str, ...]
    upload: tuple[str, ...]
    errors: str
    waiting: str


@dataclass(frozen=True, slots=True)
class ReferenceGroup:
    """The operations of one resource: its link, its purpose, and a row for each operation."""

    link: str
    about: str
    rows: tuple[tuple[str, str, str], ...]

    @property
    def has_summaries(self) -> bool:
        """Whether the document summarizes any of the operations."""
        return any(summary for _, _, summary in self.rows)


@dataclass(frozen=True, slots=True)
class ErrorRow:
    """A status that operations are documented to answer with."""

    status: str
    exception: str
    meaning: str
    count: int


@dataclass(frozen=True, slots=True)
class DownloadRow:
    """A build of the document: its address from the folder of a language's pages, and its version of OpenAPI."""

    path: str
    kind: str


def start_view(api: ir.API) -> StartView:
    """The facts that a reader needs for the first calls."""
    chosen = chosen_calls(api)
    base_url = next((one.url for one in api.servers if one.url.startswith(("http://", "https://"))), "")
    javascript = api.documentation.javascript
    return StartView(
        description=markup.block("\n\n".join(part for part in (api.doc.summary, api.doc.description) if part)),
        javascript=javascript.package if javascript is not None else "",
        base_url=base_url,
        base_url_variable=api.package.base_url_variable or "",
        credentials=tuple((one.option, one.variable or "") for one in api.credentials if one.required),
        servers=tuple((markup.inline(one.name), markup.code(one.url)) for one in api.documentation.servers),
        arguments=tuple(dict.fromkeys(name for one in api.documentation.servers for name, _ in one.arguments)),
        call=_tabs(api, chosen.usual),
        stream=_tabs(api, chosen.stream),
        upload=_tabs(api, chosen.upload),
        errors=markup.fenced(errors_program(api, chosen.usual), "python") if chosen.usual else "",
        waiting=markup.fenced(waiting_program(api, chosen.usual), "python") if chosen.usual else "",
    )


def _tabs(api: ir.API, one: Shown | None) -> tuple[str, ...]:
    """One call as blocks of code with titles, which the site shows as tabs."""
    if one is None:
        return ()
    return tuple(
        markup.fenced(program.text, f'{program.language} title="{title}"')
        for title, program in programs_of(api, one.path, one.operation, one.call)
    )


def reference_groups(places: Places) -> tuple[ReferenceGroup, ...]:
    """Every operation."""
    return tuple(_group(places, page) for page in places.pages if page.resource is not None)


def _group(places: Places, page: Page) -> ReferenceGroup:
    resource = page.resource
    assert resource is not None
    return ReferenceGroup(
        link=markup.link(markup.code(page.title), page.path),
        about=markup.inline(summary_of(resource.doc)),
        rows=tuple(
            (
                markup.link(markup.code(one.name), places.operations[*resource.path, one.name]),
                markup.cell(markup.code(f"{one.method.upper()} {one.path}")),
                markup.cell(markup.inline(summary_of(one.doc))),
            )
            for one in resource.operations
        ),
    )


def listed_models(api: ir.API, places: Places) -> tuple[tuple[str, str], ...]:
    """Every model: its link, and what it is."""
    return tuple(
        (markup.link(markup.code(one.name), places.declarations[one.name]), markup.inline(summary_of(one.doc)))
        for one in api.declarations
        if one.name in places.declarations
    )


def error_rows(places: Places) -> tuple[ErrorRow, ...]:
    """Each documented status of an error, by number, with what the first operation says of it."""
    found: dict[str, list[ir.ErrorResponse]] = {}
    for operation in _operations(places):
        for status, error in {one.status: one for one in operation.errors}.items():
            found.setdefault(status, []).append(error)
    return tuple(
        ErrorRow(
            status=markup.code(status),
            exception=markup.code(sentences.error_class(status)),
            meaning=markup.cell(markup.inline(errors[0].doc.description)),
            count=len(errors),
        )
        for status, errors in sorted(found.items())
    )


def _operations(places: Places) -> Iterator[ir.Operation]:
    for page in places.pages:
        if page.resource is not None:
            yield from page.resource.operations


def downloads_of(paths: tuple[PurePosixPath, ...], root: str) -> tuple[DownloadRow, ...]:
    """The builds of the document; `root` is the way from the pages of a language to the folder of the site."""
    return tuple(DownloadRow(root + one.as_posix(), one.stem) for one in paths)
