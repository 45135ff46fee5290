"""Validates Schema Objects against their metaschema, which the published schema of OpenAPI 3.1 leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

import jsonschema_rs
from jsonschema.exceptions import ValidationError
from jsonschema.validators import validator_for
from openapi_schema_validator import OAS31_BASE_DIALECT_ID, OAS30Validator
from openapi_schema_validator._specifications import REGISTRY
from openapi_schema_validator.validators import OAS31Validator

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.document import JSON
from specpress.openapi.hints import nearest, shown
from specpress.openapi.index import Index
from specpress.openapi.node import Node
from specpress.validate.messages import leaves
from specpress.validate.structure import General, general


def check_schemas(index: Index) -> Iterator[General]:
    """Every error in a Schema Object."""
    version = str(index.document.root["openapi"])
    default = index.document.root.get("jsonSchemaDialect", OAS31_BASE_DIALECT_ID)
    for found in index.objects:
        if found.kind != "schema" or _is_inner(index, found.node):
            continue
        dialect = found.node.value.get("$schema", default) if isinstance(found.node.value, dict) else default
        meta = _metaschema("3.0" if version.startswith("3.0") else dialect if isinstance(dialect, str) else "")
        if meta is None:
            hint = nearest(dialect, [OAS31_BASE_DIALECT_ID], f"use {OAS31_BASE_DIALECT_ID}")
            message = f"unknown JSON Schema dialect {shown(dialect)}"
            yield General(Diagnostic(found.node.location, message, hint), "value")
            continue
        for error in meta.errors(found.node.value):
            for leaf in leaves(error):
                yield from general(index.document, leaf, found.node.pointer)


def _is_inner(index: Index, node: Node) -> bool:
    return any(index.kinds.get(node.pointer[:-up]) == "schema" for up in (1, 2))


@dataclass(frozen=True, slots=True)
class _Metaschema:
    """A quick validator, and a slow one that says what is wrong."""

    quick: jsonschema_rs.Validator
    precise: Any  # jsonschema's validator classes are made at run time

    def errors(self, schema: JSON) -> Iterator[ValidationError]:
        """The errors of a value that is no valid schema."""
        if not self.quick.is_valid(schema):
            yield from self.precise.iter_errors(schema)


@cache
def _metaschema(dialect: str) -> _Metaschema | None:
    """The metaschema of a dialect; None for an unknown dialect."""
    if dialect == "3.0":
        schema = OAS30Validator.META_SCHEMA
    elif dialect == OAS31_BASE_DIALECT_ID:
        schema = OAS31Validator.META_SCHEMA
    else:
        known = cast(Any, validator_for({"$schema": dialect}, default=cast(Any, None)))
        if known is None:
            return None
        schema = known.META_SCHEMA
    resources = [(uri, cast("dict[str, JSON]", REGISTRY.contents(uri))) for uri in REGISTRY]
    quick = jsonschema_rs.validator_for(schema, registry=jsonschema_rs.Registry(resources), validate_formats=False)
    return _Metaschema(quick, validator_for(schema)(schema, registry=REGISTRY))
