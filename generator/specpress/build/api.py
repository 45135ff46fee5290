"""The whole document → ir.API."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from specpress import ir, names
from specpress.build.operations import read_operations
from specpress.build.resources import build_tree
from specpress.build.schemas import SchemaReader
from specpress.build.usage import place_declarations
from specpress.config import Config
from specpress.diagnostics import Diagnostic, Diagnostics
from specpress.document import Document
from specpress.node import Node, Unsupported, root

_VARIABLE = re.compile(r"\{([^{}]*)\}")


def build(document: Document, config: Config) -> ir.API:
    """What a valid document means; Diagnostics where something cannot be expressed."""
    api, skipped = build_supported(document, config)
    if skipped:
        raise Diagnostics(skipped)
    return api


def build_supported(document: Document, config: Config) -> tuple[ir.API, tuple[Diagnostic, ...]]:
    """What a valid document means without the operations that cannot be expressed, and why each of these cannot."""
    top, problems = root(document), list[Unsupported]()
    reader = SchemaReader(top)
    try:
        reader.read_components()
    except Unsupported as problem:
        raise Diagnostics([problem.diagnostic]) from None
    operations = tuple(read_operations(top, reader, problems))
    info = top.get("info") or top
    license_node = info.get("license")
    api = ir.API(
        title=info.text("title"),
        version=info.text("version"),
        openapi=top.text("openapi"),
        doc=ir.Doc(info.text("summary"), info.text("description"), None),
        license=None if license_node is None else license_node.text("name") or None,
        package=ir.Package(
            name=config.package,
            distribution=config.distribution,
            version=config.version,
            client=config.client,
            base_url_variable=config.base_url_variable,
        ),
        servers=tuple(_server(node) for node in top.items("servers")),
        credentials=tuple(_credentials(top, config)),
        root=build_tree(top, operations, config.client),
        declarations=place_declarations(reader.declarations.values(), operations),
        source=PurePath(document.file).name,
    )
    return api, tuple(problem.diagnostic for problem in problems)


def _server(node: Node) -> ir.Server:
    defaults = {name: variable.text("default") for name, variable in node.members("variables")}
    url = _VARIABLE.sub(lambda found: defaults.get(found[1], found[0]), node.text("url"))
    return ir.Server(url, ir.Doc(description=node.text("description")))


def _credentials(top: Node, config: Config) -> Iterator[ir.Credential]:
    components = top.get("components")
    alternatives = [{name for name, _ in one.members()} for one in top.items("security")]
    for scheme, holder in components.members("securitySchemes") if components is not None else ():
        node = holder.target()
        kind, wire_name = _kind(node)
        chosen = config.credentials.get(scheme)
        yield ir.Credential(
            scheme=scheme,
            option=chosen.option if chosen is not None else names.snake_case(scheme, prefix="credential"),
            variable=chosen.variable if chosen is not None else None,
            kind=kind,
            wire_name=wire_name,
            required=bool(alternatives) and all(scheme in alternative for alternative in alternatives),
            doc=ir.Doc(description=node.text("description")),
        )


def _kind(node: Node) -> tuple[ir.CredentialKind, str]:
    match node.text("type"), node.text("scheme").lower(), node.text("in"):
        case "http", "bearer", _:
            return "bearer", "Authorization"
        case "http", "basic", _:
            return "basic", "Authorization"
        case "http", _, _:
            return "http", "Authorization"
        case "apiKey", _, "query":
            return "query", node.text("name")
        case "apiKey", _, "cookie":
            return "cookie", node.text("name")
        case "apiKey", _, _:
            return "header", node.text("name")
        case "openIdConnect", _, _:
            return "openid", "Authorization"
        case _:
            return "oauth2", "Authorization"
