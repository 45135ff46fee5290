"""Results of other tools on the builds, read from a JSON file of measurements."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.document import JSON
from specpress.openapi.location import Location

_TEXTS: Final = ("tool", "version", "build", "result")


@dataclass(frozen=True, slots=True)
class ToolResult:
    """The result of a tool on a build, in one line; `build` is the name of a file."""

    tool: str
    version: str
    build: str
    result: str
    passed: bool


def read_tool_results(path: Path) -> tuple[ToolResult, ...]:
    """Read a JSON list of objects with the fields of `ToolResult`; others are ignored. Raises `Diagnostics`."""
    try:
        values = cast("JSON", json.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise _refused(path, f"the file cannot be read: {(error.strerror or str(error)).lower()}") from None
    except (ValueError, RecursionError) as error:
        raise _refused(path, f"this is not JSON: {error}") from None
    if not isinstance(values, list):
        raise _refused(path, "this is no list of results")
    return tuple(_result(path, number, value) for number, value in enumerate(values, 1))


def _result(path: Path, number: int, value: JSON) -> ToolResult:
    given = value if isinstance(value, dict) else {}
    texts = [one for name in _TEXTS if isinstance(one := given.get(name), str)]
    passed = given.get("passed")
    if len(texts) != len(_TEXTS) or not isinstance(passed, bool):
        raise _refused(path, f"result {number} needs the texts {', '.join(_TEXTS)}, and passed: true or false")
    tool, version, build, result = texts
    return ToolResult(tool, version, build, result, passed)


def _refused(path: Path, message: str) -> Diagnostics:
    return Diagnostics([Diagnostic(Location(str(path), 1, 1), message, "docs/options.md says what is in it")])
