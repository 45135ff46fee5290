"""Converts a document from OpenAPI 3.1 to 3.0.3, all but its schemas."""

from __future__ import annotations

import re
from collections.abc import Mapping

from specpress.export.nullable_3_0 import with_typed_nulls
from specpress.export.schema_3_0 import reference_to_3_0, schema_to_3_0
from specpress.export.transform import Kind, Object, Rewrite, transform
from specpress.openapi.document import JSON

DROPPED: Mapping[Kind, Mapping[str, str]] = {
    "document": {"jsonSchemaDialect": "3.0 has one dialect"},
    "info": {"summary": "new in 3.1; the description stays"},
    "license": {"identifier": "new in 3.1; the url of the license's text stands for it"},
    "components": {"pathItems": "new in 3.1; their users get copies"},
    "reference": {"summary": "3.0 ignores what stands beside a $ref", "description": "as above"},
}
"""Members that 3.0 does not allow, and why they can be dropped."""

_PATH_ITEMS = "#/components/pathItems/"
_ONE_LICENSE = re.compile(r"(?!LicenseRef-)[A-Za-z0-9.-]+")


def to_3_0(root: Object) -> Object:
    """Convert a 3.1 document to 3.0.3 for older tools; what 3.0.3 cannot express is dropped."""
    inlined = transform(root, "document", {"path item": _inline_path_items(root)})
    rewrites: Mapping[Kind, Rewrite] = {
        "document": _root,
        "info": _leave_out("info"),
        "license": _license,
        "components": _leave_out("components"),
        "reference": _reference,
        "encoding": _encoding,
        "operation": _operation,
        "schema": schema_to_3_0,
    }
    converted = transform(inlined, "document", rewrites)
    return _without_mutual_tls(with_typed_nulls(converted)) if isinstance(converted, dict) else root


def _leave_out(kind: Kind) -> Rewrite:
    return lambda value: {key: member for key, member in value.items() if key not in DROPPED[kind]}


def _root(root: Object) -> Object:
    renamed: Object = {("x-webhooks" if key == "webhooks" else key): value for key, value in root.items()}
    return {**_object(_leave_out("document")(renamed)), "openapi": "3.0.3", "paths": renamed.get("paths", {})}


def _license(value: Object) -> Object:
    """The license for 3.0. An expression of several licenses has no single URL."""
    identifier = value.get("identifier")
    rest = _object(_leave_out("license")(value))
    if not isinstance(identifier, str) or not _ONE_LICENSE.fullmatch(identifier) or "url" in rest:
        return rest
    return {**rest, "url": f"https://spdx.org/licenses/{identifier}.html"}


def _encoding(value: Object) -> Object:
    """The published schema of 3.0 refuses extensions here, and validators go by it, though the text allows them."""
    return {key: member for key, member in value.items() if not key.startswith("x-")}


def _reference(reference: Object) -> Object:
    target = reference["$ref"]
    return {"$ref": reference_to_3_0(target) if isinstance(target, str) else target}


def _operation(operation: Object) -> Object:
    """Add `responses`, which 3.0 requires."""
    return {**operation, "responses": operation.get("responses", {"default": {"description": "Any reply."}})}


def _inline_path_items(root: Object) -> Rewrite:
    shared = _object(_object(root.get("components")).get("pathItems"))

    def inline(item: Object) -> Object:
        seen: set[str] = set()
        while isinstance(reference := item.get("$ref"), str) and reference.startswith(_PATH_ITEMS):
            name = reference.removeprefix(_PATH_ITEMS).replace("~1", "/").replace("~0", "~")
            if name in seen:
                break
            seen.add(name)
            item = {**_object(shared.get(name)), **{key: value for key, value in item.items() if key != "$ref"}}
        return item

    return inline


def _without_mutual_tls(root: Object) -> Object:
    """Remove mutual TLS, which 3.0 lacks, from schemes and requirements."""
    components = _object(root.get("components"))
    schemes = _object(components.get("securitySchemes"))
    dropped = {name for name, scheme in schemes.items() if _object(scheme).get("type") == "mutualTLS"}
    scoped = {name for name, scheme in schemes.items() if _object(scheme).get("type") in ("oauth2", "openIdConnect")}

    def secured(value: Object) -> Object:
        requirements = value.get("security")
        if not isinstance(requirements, list):
            return value
        repaired: list[JSON] = [
            {name: (scopes if name in scoped else []) for name, scopes in requirement.items() if name not in dropped}
            for requirement in requirements
            if isinstance(requirement, dict)
        ]
        return {**value, "security": repaired}

    if dropped:
        kept = {name: scheme for name, scheme in schemes.items() if name not in dropped}
        root = {**root, "components": {**components, "securitySchemes": kept}}
    return _object(transform(root, "document", {"document": secured, "operation": secured}))


def _object(value: JSON) -> Object:
    return value if isinstance(value, dict) else {}
