"""Which schemas are exact numbers: by their format, or by a pattern that nothing but numbers fits."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from specpress import ir
from specpress.pipeline import load_api

PYDANTIC = r"^(?!^[-+.]*$)[+-]?0*\d*\.?\d*$"
LIMITED = r"^(?!^[-+.]*$)[+-]?0*(?:\d{0,5}|(?=[\d.]{1,6}0*$)\d*\.\d*0*$)"
DOT_NET = r"^-?(?:0|[1-9]\d*)(?:\.\d+)?$"
DECIMAL = ir.Scalar("string", "decimal")
EITHER = ir.Scalar("number", "decimal", in_string=True)
TEXT = ir.Scalar("string")


def read(folder: Path, schema: dict[str, Any]) -> ir.Type:
    spec = folder / "openapi.json"
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Numbers", "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": {},
        "components": {"schemas": {"Value": schema}},
    }
    spec.write_text(json.dumps(document), encoding="utf-8")
    (declaration,) = load_api(spec).api.declarations
    assert isinstance(declaration, ir.Alias)
    return declaration.type


def text(pattern: str) -> dict[str, Any]:
    return {"type": "string", "pattern": pattern}


@pytest.mark.parametrize("pattern", [PYDANTIC, LIMITED, DOT_NET, r"^[-+]?\d+(\.\d{1,2})?$", r"^-?[0-9]*\.?[0-9]+$"])
def test_a_pattern_of_signed_fractions_is_a_decimal(tmp_path: Path, pattern: str) -> None:
    assert read(tmp_path, text(pattern)) == DECIMAL
    assert read(tmp_path, {"anyOf": [{"type": "number"}, text(pattern)]}) == EITHER
    assert read(tmp_path, {"type": ["string", "number"], "pattern": pattern}) == EITHER


@pytest.mark.parametrize(
    "pattern",
    [
        r"^\d+$",  # may begin with zeros that mean something
        r"^\d+\.\d+$",  # a version
        r"\d+",
        r"^-?[\d.]+$",
        r"^[-\d.:]+$",
        r"^[+-]?\d*\.?\d*$",
        r"^[a-z0-9.-]+$",
        r"^\p{Nd}+$",
        "(",
        ".*",
        "",
    ],
)
def test_other_patterns_are_text(tmp_path: Path, pattern: str) -> None:
    assert read(tmp_path, text(pattern)) == TEXT


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "number", "format": "decimal"}, ir.Scalar("number", "decimal")),
        ({"type": "number", "format": "decimal128"}, ir.Scalar("number", "decimal")),
        ({"type": "string", "format": "decimal128"}, DECIMAL),
        ({"oneOf": [text(r"^\d+$"), {"type": "integer"}]}, ir.Scalar("integer", None, in_string=True)),
        ({"type": ["number", "string"], "format": "double", "pattern": DOT_NET}, ir.Scalar("number", "double", True)),
        ({"anyOf": [{"type": "number"}, {"type": "string", "format": "decimal"}]}, EITHER),
        ({"anyOf": [{"type": "number"}, {"type": "string"}]}, ir.Union((ir.Scalar("number"), TEXT))),
        ({"anyOf": [{"type": "number"}, text("^auto$")]}, ir.Union((ir.Scalar("number"), TEXT))),
        ({"anyOf": [{"type": "boolean"}, text(DOT_NET)]}, ir.Union((ir.Scalar("boolean"), DECIMAL))),
        ({"type": "number"}, ir.Scalar("number")),
    ],
)
def test_numbers(tmp_path: Path, schema: dict[str, Any], expected: ir.Type) -> None:
    assert read(tmp_path, schema) == expected


@pytest.mark.filterwarnings("error")
def test_nothing_is_said_of_patterns_that_python_may_read_otherwise(tmp_path: Path) -> None:
    assert read(tmp_path, text(r"^[[a-z]||[0-9]]+--$")) == TEXT
