"""The whole document → ir.API."""

from __future__ import annotations

from pathlib import PurePath

from specpress import ir
from specpress.lower.budget import Budget
from specpress.lower.circles import without_circles
from specpress.lower.discriminators import with_discriminator_values
from specpress.lower.events import read_events
from specpress.lower.expansion import check_sizes
from specpress.lower.fills import with_fills
from specpress.lower.operations import read_operations
from specpress.lower.resolve_names import resolve_names
from specpress.lower.resources import build_tree
from specpress.lower.schemas import SchemaReader
from specpress.lower.security import read_credentials, read_security
from specpress.lower.servers import read_servers
from specpress.lower.sources import sources_of
from specpress.lower.usage import place_declarations
from specpress.naming import identifiers as names
from specpress.naming.package import OPTIONS, Config
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.document import Document
from specpress.openapi.limits import DEFAULT, Limits
from specpress.openapi.node import Node, Unsupported, root


def lower(document: Document, config: Config, limits: Limits = DEFAULT) -> ir.API:
    """What a valid document means; Diagnostics where something cannot be expressed."""
    api, skipped = lower_supported(document, config, limits)
    if skipped:
        raise Diagnostics(skipped)
    return api


def lower_supported(
    document: Document, config: Config, limits: Limits = DEFAULT
) -> tuple[ir.API, tuple[Diagnostic, ...]]:
    """What a valid document means without the operations that cannot be expressed, and why each of these cannot."""
    top, problems = root(document), list[Unsupported]()
    reader = SchemaReader(top, Budget(limits))
    try:
        reader.read_components()
    except Unsupported as problem:
        raise Diagnostics([problem.diagnostic]) from None
    sources = list(sources_of(top, problems))
    operations = tuple(read_operations(sources, reader, problems))
    events = read_events(top, sources, reader, problems)
    credentials = tuple(read_credentials(top, config))
    table = with_discriminator_values(without_circles(reader.declarations), operations)
    table, operations = with_fills(table, operations)
    declarations, operations, events = resolve_names(table, reader.components, operations, events)
    check_sizes(declarations, operations, events)
    client = f"{config.client}Client" if config.client in names.CLIENT_RESERVED else config.client
    info = top.get("info") or top
    api = ir.API(
        title=info.text("title"),
        version=info.text("version"),
        openapi=top.text("openapi"),
        doc=ir.Doc(info.text("summary"), info.text("description"), _member(top, "externalDocs").text("url") or None),
        license=_license(info),
        package=ir.Package(
            name=config.package,
            distribution=config.distribution,
            version=config.version,
            client=client,
            base_url_variable=config.base_url_variable,
            never_retry_codes=config.never_retry_codes,
        ),
        servers=_servers(top, credentials),
        credentials=credentials,
        security=read_security(top),
        root=build_tree(top, operations, client),
        declarations=place_declarations(declarations, operations, events),
        events=events,
        source=PurePath(document.file).name,
        contact=ir.Contact(*map(_member(info, "contact").text, ("name", "url", "email"))),
        terms_of_service=info.text("termsOfService"),
    )
    return api, tuple(problem.diagnostic for problem in problems)


def _license(info: Node) -> ir.License | None:
    node = _member(info, "license")
    return ir.License(node.text("name"), node.text("identifier"), node.text("url")) if info.has("license") else None


def _member(node: Node, key: str) -> Node:
    """A member, or something empty where there is none."""
    return node.get(key) or Node(node.document, (*node.pointer, key), None)


def _servers(top: Node, credentials: tuple[ir.Credential, ...]) -> tuple[ir.Server, ...]:
    try:
        return read_servers(top, OPTIONS | {one.option for one in credentials})
    except Unsupported as problem:
        raise Diagnostics([problem.diagnostic]) from None
