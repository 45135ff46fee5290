"""The file spec/README.md of any document, which says which build is for which tool."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from specpress.openapi.diagnostics import Diagnostics
from specpress.pipeline.options import Options
from specpress.pipeline.run import generate

PETS = """
openapi: {version}
info: {{title: Pets, version: '1'}}
paths:
  /pets: {{get: {{operationId: pets.list, responses: {{'200': {{description: d}}}}}}}}
"""
RESULT = {"tool": "a|b", "version": "1", "build": "openapi-3.1.json", "result": "fine\nindeed", "passed": True}


def read(folder: Path, version: str = "3.1.0", results: Path | None = None) -> str:
    spec = folder / "pets.yaml"
    spec.write_text(PETS.format(version=version))
    files = {file.path.as_posix(): file.text for file in generate(spec, Options(tool_results=results)).files}
    return files["spec/README.md"]


def test_every_build_is_named_and_no_other(tmp_path: Path) -> None:
    text = read(tmp_path)
    assert all(f"(openapi-{kind}.json)" in text for kind in ("3.0", "3.1", "3.2", "mock"))
    assert "pets.yaml" in text
    assert "What tools made" not in text
    older = read(tmp_path, "3.0.3")
    assert "(openapi-3.0.json)" in older
    assert "openapi-3.1" not in older


def test_results_of_tools_become_a_table(tmp_path: Path) -> None:
    results = tmp_path / "results.json"
    failed = {**RESULT, "build": "openapi-3.0.json", "result": "1 error", "passed": False, "group": "lint"}
    results.write_text(json.dumps([RESULT, {**RESULT, "build": "openapi-3.2.json"}, failed]))
    text = read(tmp_path, results=results)
    assert "| a\\|b | 1 | 3.1, 3.2 | fine indeed |" in text
    assert "| a\\|b | 1 | 3.0 | **not passed**: 1 error |" in text


@pytest.mark.parametrize(
    "content", [None, "[", "{}", "[1]", '[{"tool": 1}]', json.dumps([{**RESULT, "passed": "yes"}])]
)
def test_a_file_that_has_no_results_is_named(tmp_path: Path, content: str | None) -> None:
    results = tmp_path / "results.json"
    if content is not None:
        results.write_text(content)
    with pytest.raises(Diagnostics, match=r"results\.json"):
        read(tmp_path, results=results)
