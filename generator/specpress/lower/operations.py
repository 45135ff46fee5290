"""Path items → operations, each with the path of the method that calls it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from specpress import ir
from specpress.lower.arguments import read_body, read_parameters
from specpress.lower.later import is_later, with_mark
from specpress.lower.metadata import told_once
from specpress.lower.method_names import MethodNames
from specpress.lower.pagination import read_pagination
from specpress.lower.renamed_arguments import renamed_arguments
from specpress.lower.responses import read_errors, read_responses
from specpress.lower.retry import filled_in, retry_of, without_option
from specpress.lower.schemas import SchemaReader
from specpress.lower.security import read_security
from specpress.lower.servers import server_url
from specpress.lower.sources import Source
from specpress.lower.telemetry import read_telemetry
from specpress.naming import identifiers as names
from specpress.openapi.node import Node, Unsupported, root

_MADE_SUMMARY: Final = re.compile(r"^(.*\S) <(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)>$")
"""SpecTree: `create_job <POST>` is the function and the HTTP method."""


def read_operations(
    sources: list[Source], chosen: MethodNames, reader: SchemaReader, problems: list[Unsupported]
) -> Iterator[tuple[tuple[str, ...], ir.Operation]]:
    """Every operation with its resource path; those that cannot be expressed are added to `problems`."""
    paths = chosen.paths
    for source in sources:
        if (source.path, source.method) in paths:
            try:
                yield _operation(source, paths[source.path, source.method], reader)
            except Unsupported as problem:
                problems.append(problem)


def _operation(
    source: Source, names_of_call: tuple[str, ...], reader: SchemaReader
) -> tuple[tuple[str, ...], ir.Operation]:
    node = source.node
    *resource, name = names_of_call
    hint = names.class_name(f"{' '.join(resource)} {name}")
    declared = filled_in(read_parameters(source, reader, hint), source.method)
    parameters, body = renamed_arguments(declared, read_body(node, reader, hint), node, reader.renames)
    fields = body.fields or () if body is not None else ()
    responses, alternatives = read_responses(node, (*parameters, *fields), reader, hint)
    operation = ir.Operation(
        id=node.text("operationId") or ".".join(names_of_call),
        name=name,
        method=source.method.upper(),
        path=source.path.partition("#")[0],  # some documents tell paths apart by a fragment, which is not sent
        parameters=without_option(parameters),
        body=body,
        responses=responses,
        alternatives=alternatives,
        server=_server(source),
        telemetry=read_telemetry(node),
        retry=retry_of(node, root(node.document), source.method, parameters),
        errors=tuple(read_errors(node, reader, hint)),
        pagination=read_pagination(node, responses, (*parameters, *fields), reader),
        security=read_security(node),
        tags=node.texts("tags"),
        doc=_doc(node),
        deprecated=node.flag("deprecated"),
        location=node.location,
        samples=tuple(_samples(node)),
    )
    return tuple(resource), operation


def _doc(node: Node) -> ir.Doc:
    summary = _MADE_SUMMARY.sub(r"\1", node.text("summary"))
    description = told_once(summary, node.text("description"))
    return ir.Doc(summary, with_mark(description, node), _external(node), later=is_later(node))


def _samples(node: Node) -> Iterator[ir.CodeSample]:
    """The samples of Redoc's extension, under its present or its older name; entries without a program are left out."""
    for key in ("x-codeSamples", "x-code-samples"):
        for one in node.items(key):
            if source := one.text("source").strip():
                language = one.text("lang")
                yield ir.CodeSample(one.text("label") or language, language, source)


def _server(source: Source) -> str | None:
    """The base URL of an operation or path; None for a relative one, which would depend on the document's URL."""
    for holder in (source.node, source.path_item):
        url = next((server_url(server) for server in holder.items("servers")), None)
        if url is not None:
            return url if "://" in url else None
    return None


def _external(node: Node) -> str | None:
    external = node.get("externalDocs")
    return None if external is None else external.text("url") or None
