"""The names of the operations and types of a document."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from specpress import ir
from specpress.load import load
from specpress.lower import lower
from specpress.naming.package import read_config
from specpress.naming.rules import RULE_KEYS
from specpress.openapi.document import JSON, Document
from specpress.openapi.extensions import PACKAGE

FOLDER = Path(__file__).parent
DOCUMENTS = tuple(sorted((FOLDER / "documents").glob("*.json")))
NO_RULES: Mapping[str, JSON] = dict.fromkeys(RULE_KEYS, False)


@dataclass(frozen=True, slots=True)
class Call:
    """An operation, and the expression that calls it."""

    route: str
    operation: ir.Operation
    text: str


def api_of(document: Document, rules: Mapping[str, JSON] | None = None) -> ir.API:
    """The IR of a document, with some rules turned off."""
    block: dict[str, JSON] = {"names": dict(rules or {})}
    root: dict[str, JSON] = {**document.root, PACKAGE: block}
    document = replace(document, root=root)
    return lower(document, read_config(document))


def read(name: str, rules: Mapping[str, JSON] | None = None) -> ir.API:
    """The IR of a document in this folder."""
    return api_of(load(FOLDER / "documents" / f"{name}.json"), rules)


def small(folder: Path, operations: Mapping[str, str | dict[str, Any]], **schemas: Any) -> Document:  # Any: JSON
    """A document with an operation for each `METHOD /path`, by operationId or with more members."""
    paths: dict[str, dict[str, Any]] = {}  # Any: JSON
    for route, given in operations.items():
        method, _, path = route.partition(" ")
        members = {"operationId": given} if isinstance(given, str) else given
        paths.setdefault(path, {})[method.lower()] = {"responses": {"204": {"description": "Done."}}, **members}
    text = {"openapi": "3.1.0", "info": {"title": "Small", "version": "1"}, "paths": paths}
    file = folder / "small.json"
    file.write_text(json.dumps({**text, "components": {"schemas": schemas}}), encoding="utf-8")
    return load(file)


def calls(api: ir.API) -> dict[str, str]:
    """The expressions that call the operations, by `METHOD /path`."""
    return {call.route: call.text for call in every_call(api.root)}


def every_call(resource: ir.Resource) -> Iterator[Call]:
    for operation in resource.operations:
        name = ".".join((*resource.path, operation.name))
        yield Call(f"{operation.method} {operation.path}", operation, f"client.{name}")
    for child in resource.children:
        yield from every_call(child)
