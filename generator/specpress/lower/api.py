"""The whole document → ir.API."""

from __future__ import annotations

from specpress import ir
from specpress.lower.budget import Budget
from specpress.lower.circles import without_circles
from specpress.lower.discriminators import with_discriminator_values
from specpress.lower.documentation import read_documentation
from specpress.lower.events import read_events
from specpress.lower.expansion import check_sizes
from specpress.lower.fills import with_fills
from specpress.lower.legacy import read_legacy
from specpress.lower.method_names import MethodNames, method_names
from specpress.lower.operations import read_operations
from specpress.lower.resolve_names import resolve_names
from specpress.lower.resources import build_tree
from specpress.lower.retry import read_retry
from specpress.lower.schemas import SchemaReader
from specpress.lower.security import read_challenges, read_credentials, security_of_silent
from specpress.lower.servers import read_servers
from specpress.lower.sources import Source, json_texts_of, sources_of
from specpress.lower.usage import place_declarations
from specpress.naming.package import PackageConfig
from specpress.naming.reserved import CLIENT_OPTIONS, is_taken_by_client
from specpress.naming.rules import Applied
from specpress.naming.type_names import type_names
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.document import Document
from specpress.openapi.limits import DEFAULT, Limits
from specpress.openapi.location import source_name
from specpress.openapi.node import Node, Unsupported, root


def lower(document: Document, config: PackageConfig, limits: Limits = DEFAULT) -> ir.API:
    """Lower a valid document. Raises `Diagnostics` if a part of it cannot be expressed in Python."""
    api, skipped = lower_supported(document, config, limits)
    if skipped:
        raise Diagnostics(skipped)
    return api


def lower_supported(
    document: Document, config: PackageConfig, limits: Limits = DEFAULT
) -> tuple[ir.API, tuple[Diagnostic, ...]]:
    """Lower a valid document without the operations that cannot be expressed; the reasons are the second result."""
    top, problems = root(document), list[Unsupported]()
    sources = list(sources_of(top, problems))
    methods = method_names(sources, config.rules, config.renames, problems)
    classes, cut = _component_names(top, sources, methods, config)
    reader = SchemaReader(top, Budget(limits), config.renames, json_texts=frozenset(json_texts_of(sources)))
    try:
        reader.read_components(classes)
    except Unsupported as problem:
        raise Diagnostics([problem.diagnostic]) from None
    operations = tuple(read_operations(sources, methods, reader, problems))
    events = read_events(top, sources, methods, reader, problems)
    credentials = tuple(read_credentials(top, config))
    table = with_discriminator_values(without_circles(reader.declarations), operations)
    table, operations = with_fills(table, operations)
    declarations, operations, events = resolve_names(reader, table, operations, events)
    check_sizes(declarations, operations, events)
    client = f"{config.client}Client" if is_taken_by_client(config.client) else config.client
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
            transport_variable=config.transport_variable,
            never_retry_codes=config.never_retry_codes,
        ),
        servers=_servers(top, credentials, config),
        credentials=credentials,
        challenges=tuple(read_challenges(top)),
        security=security_of_silent(top, sources),
        root=build_tree(top, operations, client),
        declarations=place_declarations(declarations, operations, events),
        events=events,
        source=source_name(document.file),
        contact=ir.Contact(*map(_member(info, "contact").text, ("name", "url", "email"))),
        terms_of_service=info.text("termsOfService"),
        retry=read_retry(top),
        legacy=read_legacy(top, operations, credentials),
        names=tuple(str(one) for one in (*methods.applied, *cut)),
        warnings=tuple(dict.fromkeys(reader.warnings)),
        documentation=read_documentation(top),
    )
    return api, tuple(problem.diagnostic for problem in problems)


def _license(info: Node) -> ir.License | None:
    node = _member(info, "license")
    return ir.License(node.text("name"), node.text("identifier"), node.text("url")) if info.has("license") else None


def _member(node: Node, key: str) -> Node:
    """A member, or an empty node if there is none."""
    return node.get(key) or Node(node.document, (*node.pointer, key), None)


def _component_names(
    top: Node, sources: list[Source], methods: MethodNames, config: PackageConfig
) -> tuple[dict[str, str], list[Applied]]:
    components = top.get("components")
    ids = {source.node.text("operationId"): methods.paths.get((source.path, source.method)) for source in sources}
    return type_names(
        {name: node.text("title") for name, node in components.members("schemas")} if components is not None else {},
        {one: path[-1] for one, path in ids.items() if path is not None},
        config.rules,
    )


def _servers(top: Node, credentials: tuple[ir.Credential, ...], config: PackageConfig) -> tuple[ir.Server, ...]:
    try:
        return read_servers(top, CLIENT_OPTIONS | {one.option for one in credentials}, config.renames.options)
    except Unsupported as problem:
        raise Diagnostics([problem.diagnostic]) from None
