"""A synthetic OpenAPI document of a chosen size: every operation has parameters, a body, a response and models."""

from __future__ import annotations

from typing import TypeAlias

JSON: TypeAlias = "bool | int | float | str | list[JSON] | dict[str, JSON] | None"
_GROUP = 20


def document(operations: int) -> dict[str, JSON]:
    """A document with this number of operations, and two schemas for each."""
    paths: dict[str, JSON] = {}
    schemas: dict[str, JSON] = {"Error": _object({"message": {"type": "string"}, "code": {"type": "integer"}})}
    for number in range(operations):
        group = f"group{number // _GROUP}"
        paths[f"/{group}/{{id}}/things{number}"] = {"post": _operation(number, group)}
        schemas[f"Thing{number}"] = _object(
            {
                "id": {"type": "string", "description": "What the service calls it."},
                "kind": {"type": "string", "enum": ["small", "large", "other"]},
                "parts": {"type": "array", "items": {"$ref": f"#/components/schemas/Part{number}"}},
                "labels": {"type": "object", "additionalProperties": {"type": "string"}},
                "created": {"type": "string", "format": "date-time"},
            }
        )
        schemas[f"Part{number}"] = _object(
            {"name": {"type": "string"}, "size": {"type": "number", "minimum": 0}, "open": {"type": "boolean"}}
        )
    return {
        "openapi": "3.1.0",
        "info": {"title": "Synthetic", "version": "1.0.0"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": paths,
        "components": {"schemas": schemas},
    }


def _operation(number: int, group: str) -> JSON:
    thing: JSON = {"application/json": {"schema": {"$ref": f"#/components/schemas/Thing{number}"}}}
    error: JSON = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
    return {
        "operationId": f"{group}.update{number}",
        "tags": [group],
        "summary": f"Update thing {number}.",
        "parameters": [
            {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
            {"name": "limit", "in": "query", "schema": {"type": "integer", "default": 20}},
            {"name": "X-Trace", "in": "header", "schema": {"type": "string"}},
        ],
        "requestBody": {"required": True, "content": thing},
        "responses": {
            "200": {"description": "The thing.", "content": thing},
            "400": {"description": "A wrong request.", "content": error},
        },
    }


def _object(properties: dict[str, JSON]) -> JSON:
    return {"type": "object", "required": [next(iter(properties))], "properties": properties}
