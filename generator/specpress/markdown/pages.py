"""ir.API → the pages and the index."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from specpress import ir
from specpress.locale.languages import Language
from specpress.markdown import markup
from specpress.markdown.calls import calls_of
from specpress.markdown.editions import Edition
from specpress.markdown.operations import Context, argument_view, link_to, operation_view, place_name, yes_or_no
from specpress.markdown.options import client_option_rows, request_option_rows
from specpress.markdown.places import GUIDE, INDEX, Page, Places, relative
from specpress.markdown.python_example import python_program
from specpress.markdown.samples import Sampler
from specpress.markdown.types import linked
from specpress.markdown.views import (
    ConstantRow,
    CredentialView,
    EntryView,
    IndexView,
    ListedPageView,
    PageView,
    TypeView,
)
from specpress.prose import sentences
from specpress.python.annotations import Declarations
from specpress.python.literals import literal


def page_views(api: ir.API, places: Places, edition: Edition) -> tuple[tuple[str, PageView], ...]:
    """Each page with its path below the index."""
    sampler = Sampler({one.name: one for one in api.declarations})
    return tuple(
        (page.path, page_view(Context(api, places, page, sampler, edition.language), edition)) for page in places.pages
    )


def marker(api: ir.API) -> str:
    """The first line of every page."""
    return markup.comment(f"Generated from {api.source} by specpress. Do not edit.")


def page_view(context: Context, edition: Edition) -> PageView:
    """One page."""
    _ = context.language.gettext
    page, resource = context.page, context.page.resource
    doc = resource.doc if resource is not None else ir.Doc(description=_("Types that several parts use."))
    operations = resource.operations if resource is not None else ()
    path = resource.path if resource is not None else ()
    return PageView(
        marker=marker(context.api),
        title=markup.code(page.title) if resource is not None else page.title,
        description=markup.block(doc.description),
        link=link_to(doc, context.language),
        index=markup.link(_("All operations"), relative(context.places.index, page.path)),
        languages=edition.switch(page.path),
        operations=tuple(operation_view(context, path, one) for one in operations),
        types=tuple(type_views(context)),
    )


def type_views(context: Context) -> Iterator[TypeView]:
    """The types of a page."""
    declarations = Declarations.of(context.api) if any(map(_has_constants, context.page.declarations)) else None
    for one in context.page.declarations:
        view = type_view(context, one)
        if declarations is not None and isinstance(one, ir.Alias):
            owner = declarations.constants_name(one.name)
            view = replace(view, constants=tuple(_constant(owner, constant) for constant in one.constants))
        yield view


def _has_constants(one: ir.Declaration) -> bool:
    return isinstance(one, ir.Alias) and bool(one.constants)


def _constant(owner: str, one: ir.Constant) -> ConstantRow:
    name, value = markup.code(f"{owner}.{one.name}"), markup.code(literal(one.value))
    return ConstantRow(markup.cell(name), markup.cell(value), markup.cell(markup.inline(one.doc)))


def type_view(context: Context, one: ir.Declaration) -> TypeView:
    """A model or an alias."""
    further = one.additional if isinstance(one, ir.Model) else None
    return TypeView(
        heading=markup.code(one.name),
        description=markup.block("\n\n".join(part for part in (one.doc.summary, one.doc.description) if part)),
        deprecated=one.deprecated,
        alias="" if isinstance(one, ir.Model) else linked(one.type, context.places, context.page.path),
        fields=tuple(argument_view(context, field, "") for field in one.fields) if isinstance(one, ir.Model) else (),
        additional="" if further is None else linked(further, context.places, context.page.path),
    )


def index_view(api: ir.API, places: Places, edition: Edition) -> IndexView:
    """The list of everything."""
    language = edition.language
    return IndexView(
        marker=marker(api),
        title=markup.inline(api.title),
        summary=markup.paragraph(summary_of(api.doc)),
        description=markup.block(api.doc.description),
        languages=edition.switch(INDEX),
        program=markup.fenced(_first_program(api, places), "python"),
        guide=_guide(places, language),
        servers=tuple(_server(one, language) for one in api.servers),
        credentials=tuple(_credential(one, language) for one in api.credentials),
        client_options=client_option_rows(language),
        request_options=request_option_rows(language),
        operations=tuple(_entry(places, page, one, language) for page in places.pages for one in _operations(page)),
        events=tuple(_event(places, one) for one in api.events),
        resources=tuple(_listed(page, language) for page in places.pages if page.resource is not None),
        types=tuple(_listed(page, language) for page in places.pages if page.resource is None),
    )


def _guide(places: Places, language: Language) -> str:
    """The sentence about the guide, which an API without operations does not have."""
    text = language.gettext(
        "[The guide]({path}): a page for each task, from the first call to tests without the service."
    )
    return text.format(path=f"{GUIDE}/{INDEX}") if places.operations else ""


def _first_program(api: ir.API, places: Places) -> str:
    sampler = Sampler({one.name: one for one in api.declarations})
    for page in places.pages:
        for operation in _operations(page):
            path = page.resource.path if page.resource is not None else ()
            return python_program(api, path, operation, calls_of(operation, sampler)[0])
    return f"from {api.package.name} import {api.package.client}\n\nclient = {api.package.client}()"


def _operations(page: Page) -> tuple[ir.Operation, ...]:
    return page.resource.operations if page.resource is not None else ()


def _entry(places: Places, page: Page, operation: ir.Operation, language: Language) -> EntryView:
    call = (*(page.resource.path if page.resource is not None else ()), operation.name)
    summary = markup.inline(summary_of(operation.doc))
    if operation.deprecated:
        summary = language.joined(language.gettext("**Deprecated.**"), summary)
    return EntryView(
        call=markup.link(markup.code(".".join(call)), places.operations[call]),
        route=markup.cell(markup.code(f"{operation.method.upper()} {operation.path}")),
        summary=markup.cell(summary),
    )


def _event(places: Places, event: ir.Event) -> EntryView:
    return EntryView(
        call=markup.cell(markup.code(f"{event.kind}s.{event.name}(data)")),
        route=markup.cell(f"{event.method} {linked(event.content.type, places, INDEX)}"),
        summary=markup.cell(markup.inline(summary_of(event.doc))),
    )


def _server(one: ir.Server, language: Language) -> str:
    _ = language.gettext
    description = markup.inline(one.doc.description)
    shown = markup.code(one.template if one.variables else one.url)
    if one.variables:
        options = _(", ").join(_variable(variable, language) for variable in one.variables)
        shown = _("{server} with the options {options}").format(server=shown, options=options)
    return _("{server}: {description}").format(server=shown, description=description) if description else shown


def _variable(one: ir.ServerVariable, language: Language) -> str:
    values = f" ({', '.join(map(markup.code, one.values))})" if one.values else ""
    shown = language.gettext("{option}, default {default}")
    return shown.format(option=f"{markup.code(one.option)}{values}", default=markup.code(one.default))


def _credential(one: ir.Credential, language: Language) -> CredentialView:
    place = place_name(language, one.kind if one.kind in ("query", "cookie") else "header")
    name = one.wire_name if one.kind in ("header", "query", "cookie") else "Authorization"
    return CredentialView(
        option=markup.code(one.option),
        variable=markup.cell(markup.code(one.variable)) if one.variable is not None else "",
        sent="TLS" if one.kind == "certificate" else markup.cell(f"{place} {markup.code(name)}"),
        required=yes_or_no(language, one.required),
        description=markup.cell(markup.inline(one.doc.description)),
    )


def summary_of(doc: ir.Doc) -> str:
    """A short text for lists: the summary, or else the first sentence of the description."""
    return doc.summary or sentences.first_sentence(doc.description)


def _listed(page: Page, language: Language) -> ListedPageView:
    _ = language.gettext
    if page.resource is None:
        return ListedPageView(markup.link(page.title, page.path), _("types that several parts use"))
    about = markup.inline(summary_of(page.resource.doc))
    calls = _(", ").join(operation.name for operation in page.resource.operations)
    return ListedPageView(
        markup.link(page.title, page.path), _("{about} ({calls})").format(about=about, calls=calls) if about else calls
    )
