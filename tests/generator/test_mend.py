"""What is taken for harmless where invalid documents are accepted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from specpress.diagnostics import Diagnostics
from specpress.options import Options
from specpress.pipeline import load_api


def document(schema: object) -> str:
    return json.dumps(
        {
            "openapi": "3.0.3",
            "info": {"title": "Items", "version": "1"},
            "servers": [{"url": "https://api.example.com"}],
            "paths": {
                "/items": {
                    "post": {
                        "operationId": "create",
                        "requestBody": {"content": {"application/json": {"schema": schema}}},
                        "responses": {"204": {"description": "Done."}},
                    }
                }
            },
        }
    )


def test_a_body_with_null_for_a_schema_may_be_anything(tmp_path: Path) -> None:
    spec = tmp_path / "openapi.json"
    spec.write_text(document(None), encoding="utf-8")

    with pytest.raises(Diagnostics):
        load_api(spec)
    meaning = load_api(spec, Options(accept_invalid=True))

    assert [warning.remedy for warning in meaning.warnings] == ["remove"]
    assert [operation.path for operation in meaning.api.root.children[0].operations] == ["/items"]


def test_a_body_with_a_number_for_a_schema_means_nothing(tmp_path: Path) -> None:
    spec = tmp_path / "openapi.json"
    spec.write_text(document(3), encoding="utf-8")

    with pytest.raises(Diagnostics):
        load_api(spec, Options(accept_invalid=True))
