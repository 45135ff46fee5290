"""The whole document → ir.API."""

from __future__ import annotations

from pathlib import PurePath

from specpress import ir, names
from specpress.build.budget import Budget
from specpress.build.events import read_events
from specpress.build.operations import read_operations
from specpress.build.resources import build_tree
from specpress.build.schemas import SchemaReader
from specpress.build.security import read_credentials, read_security
from specpress.build.servers import read_servers
from specpress.build.settle import settle
from specpress.build.sources import sources_of
from specpress.build.spelled_out import check_sizes
from specpress.build.usage import place_declarations
from specpress.config import OPTIONS, Config
from specpress.diagnostics import Diagnostic, Diagnostics
from specpress.document import Document
from specpress.limits import DEFAULT, Limits
from specpress.node import Node, Unsupported, root


def build(document: Document, config: Config, limits: Limits = DEFAULT) -> ir.API:
    """What a valid document means; Diagnostics where something cannot be expressed."""
    api, skipped = build_supported(document, config, limits)
    if skipped:
        raise Diagnostics(skipped)
    return api


def build_supported(document: Document, config: Config, limits: Limits = DEFAULT) -> tuple[ir.API, tuple[Diagnostic, ...]]:
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
    declarations, operations, events = settle(reader, operations, events)
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
