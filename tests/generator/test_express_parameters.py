"""A path in the way of web frameworks (`/pets/:id`) is told: OpenAPI sends `:id` as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from specpress.openapi.diagnostics import Diagnostics
from specpress.pipeline import load_api

DONE = "{get: {responses: {'204': {description: Done.}}}}"


def told(path: str, folder: Path) -> list[str]:
    spec = folder / "spec.yaml"
    text = f"openapi: 3.1.0\ninfo: {{title: Pets, version: '1'}}\npaths:\n  {path}: {DONE}\n"
    spec.write_text(text, encoding="utf-8")
    return [f"{one.location.line}: {one.warning}" for one in Diagnostics(load_api(spec).warnings).diagnostics]


@pytest.mark.parametrize(
    ("path", "segment", "name"), [("/pets/:id", ":id", "{id}"), ("/:shop_id/pets", ":shop_id", "{shop_id}")]
)
def test_a_parameter_of_a_framework_is_told(path: str, segment: str, name: str, tmp_path: Path) -> None:
    message = f"'{segment}' in path '{path}' is sent as it is; a path parameter would be written {name}"
    assert told(path, tmp_path) == [f"4: {message}"]


@pytest.mark.parametrize("path", ["/pets:search", "/time/12:30", "/pets/:"])
def test_other_colons_are_left_alone(path: str, tmp_path: Path) -> None:
    assert told(path, tmp_path) == []
