"""Every name that a module of types mentions is defined or imported in it."""

from __future__ import annotations

import json
from pathlib import Path

from specpress.pipeline import load_api
from tests.stages import rendered

DOCUMENT = {
    "openapi": "3.0.3",
    "info": {"title": "Bodies", "version": "1"},
    "servers": [{"url": "https://api.example.com"}],
    "paths": {
        "/pull": {
            "post": {
                "operationId": "pull",
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/pullOptions"}}},
                },
                "responses": {"204": {"description": "Done."}},
            }
        }
    },
    "components": {
        "schemas": {
            "pullOptions": {"type": "object", "properties": {"force": {"type": "boolean"}}},
            "Renamed": {"$ref": "#/components/schemas/pullOptions"},
            "Unused": {"type": "object", "properties": {"options": {"$ref": "#/components/schemas/pullOptions"}}},
        }
    },
}


def test_a_body_that_only_unused_declarations_mention_has_a_class(tmp_path: Path) -> None:
    spec = tmp_path / "openapi.json"
    spec.write_text(json.dumps(DOCUMENT), encoding="utf-8")

    files = {file.path.as_posix(): file.text for file in rendered(load_api(spec))}

    (types,) = (text for path, text in files.items() if path.endswith("/types/shared.py"))
    assert "class PullOptions(Model):" in types
    assert "Renamed: TypeAlias = PullOptions" in types
    assert "options: PullOptions | None = ABSENT" in types
