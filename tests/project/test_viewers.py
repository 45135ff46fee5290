"""The check of viewers can fail: `interop/view.py` finds an operation only if a page shows all of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from interop.view import missing

OPERATION = {"summary": "List the pets.", "description": "Returns `every` pet\nof the shop."}
SHOWN = "List the pets.\u200b Returns every pet of the shop. GET /pets"


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        (SHOWN, []),
        (SHOWN.replace("GET", "PUT"), ["get /pets"]),
        (SHOWN.replace("/pets", "/pet"), ["get /pets"]),
        (SHOWN.replace("List", "Show"), ["get /pets"]),
        ("GET /pets List the pets.", ["get /pets"]),
        ("", ["get /pets"]),
    ],
)
def test_an_operation_is_shown_only_with_all_of_it(tmp_path: Path, text: str, lacking: list[str]) -> None:
    build = tmp_path / "openapi.json"
    build.write_text(json.dumps({"paths": {"/pets": {"get": OPERATION}}}))
    assert missing(build, ["another operation", text]) == lacking
