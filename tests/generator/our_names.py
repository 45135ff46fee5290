"""A document that has the runtime's own names as its names."""

from __future__ import annotations

from typing import Any

from specpress.runtime.contract import contract

OPTIONS = sorted({one.name for one in (*contract().client_options, *contract().request_options)})
EXPORTS = sorted(contract().exports)
TEXT = {"type": "string"}


def document(title: str = "Tasks") -> dict[str, Any]:
    """Each option as a property of a body, a query parameter and a header; each export as a schema."""
    made = {"description": "Made.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/All"}}}}
    schemas = {name: {"type": "object", "properties": {"self": TEXT, "copy": TEXT}} for name in EXPORTS}
    schemas["All"] = {
        "type": "object",
        "properties": {name.lower(): {"$ref": f"#/components/schemas/{name}"} for name in EXPORTS},
    }
    body = {"type": "object", "properties": dict.fromkeys(OPTIONS, TEXT)}
    parameters = [{"name": name, "in": place, "schema": TEXT} for place in ("query", "header") for name in OPTIONS]
    return {
        "openapi": "3.1.0",
        "info": {"title": title, "version": "1"},
        "servers": [{"url": "http://127.0.0.1:9"}],
        "paths": {
            "/tasks": {
                "post": {
                    "operationId": "tasks.create",
                    "requestBody": {"required": True, "content": {"application/json": {"schema": body}}},
                    "responses": {"200": made},
                },
                "get": {"operationId": "tasks.find", "parameters": parameters, "responses": {"200": made}},
            }
        },
        "components": {"schemas": schemas},
    }
