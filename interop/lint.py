"""Linters and validators, which must report no error and no warning."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from interop.programs import NPM, builds, node, npm_program, npm_version, python, python_version, run
from interop.row import Row

_CLEAN = "no error, no warning"
_KNOWN_TO_ALL = ("yaml", "3.1", "3.0", "mock")


def rows() -> Iterator[Row]:
    """A row for every linter and every build that it reads; two linters run at a time."""
    tools: tuple[Callable[[], Iterator[Row]], ...] = (
        _openapi_generator,
        _spectral,
        _spec_validator,
        _redocly,
        _node_validators,
    )
    with ThreadPoolExecutor(2) as workers:
        for found in workers.map(_all_rows, tools):
            yield from found


def _all_rows(tool: Callable[[], Iterator[Row]]) -> list[Row]:
    return list(tool())


def _row(tool: str, version: str, build: Path, problem: str | None) -> Row:
    return Row("lint", tool, version, build.name, problem or _CLEAN, passed=problem is None)


def _spec_validator() -> Iterator[Row]:
    version = python_version("openapi-spec-validator", "interop-lint")
    command = [python("interop-lint"), "-W", "error::UserWarning", "-m", "openapi_spec_validator"]
    for build in builds(*_KNOWN_TO_ALL, "3.2"):
        ended = run([*command, str(build)])
        yield _row("openapi-spec-validator", version, build, None if ended.status == 0 else ended.last_line)


def _redocly() -> Iterator[Row]:
    """Each problem is a JSON object with its file; the rules are those of `recommended-strict`."""
    paths = builds(*_KNOWN_TO_ALL, "3.2")
    config = str(NPM / "lint" / "redocly.yaml")
    command = [*npm_program("lint", "redocly"), "lint", "--config", config, "--format=json"]
    ended = run([*command, *map(str, paths)])
    found = ended.text.find("{")
    problems: list[dict[str, object]] = []
    decoder = json.JSONDecoder()
    while found >= 0:
        try:
            report, end = decoder.raw_decode(ended.text, found)
        except json.JSONDecodeError:
            end = found + 1
        else:
            problems += report.get("problems", [])
        found = ended.text.find("{", end)
    for build in paths:
        mine = [one for one in problems if build.name in json.dumps(one.get("location"))]
        first = f"{len(mine)} problems: {mine[0]['message']}" if mine else None
        failed = ended.last_line if ended.status != 0 and not problems else None
        yield _row("Redocly recommended-strict", npm_version("lint", "@redocly/cli"), build, first or failed)


def _spectral() -> Iterator[Row]:
    paths = builds(*_KNOWN_TO_ALL)
    config = str(NPM / "lint" / "spectral.yaml")
    command = [*npm_program("lint", "spectral"), "lint", "--quiet", "-f", "json", "-r", config]
    ended = run([*command, *map(str, paths)])
    start = ended.text.find("[")
    problems: list[dict[str, Any]] = []  # the JSON that Spectral prints
    if start >= 0:
        problems = json.loads(ended.text[start : ended.text.rindex("]") + 1])
    for build in paths:
        mine = [one for one in problems if Path(one["source"]).name == build.name]
        first = f"{len(mine)} problems: {mine[0]['message']}" if mine else None
        failed = ended.last_line if ended.status != 0 and not problems else None
        yield _row("Spectral spectral:oas", npm_version("lint", "@stoplight/spectral-cli"), build, first or failed)


def _node_validators() -> Iterator[Row]:
    """Three libraries, asked by one script that prints a line of JSON for each library and build."""
    paths = builds(*_KNOWN_TO_ALL, "3.2")
    ended = run([node(), "validate.mjs", *map(str, paths)], folder=NPM / "lint")
    lines = [json.loads(line) for line in ended.text.splitlines() if line.startswith("{")]
    if not lines:
        raise RuntimeError(f"validate.mjs printed nothing: {ended.last_line}")
    for line in lines:
        is_unread = line["problem"] and re.search(r"3\.2.*unsupported|Unsupported.*3\.2", line["problem"])
        if not is_unread:
            yield _row(line["tool"], npm_version("lint", line["tool"]), Path(line["build"]), line["problem"])


def _openapi_generator() -> Iterator[Row]:
    version = python_version("openapi-generator-cli", "interop-lint")
    for build in builds(*_KNOWN_TO_ALL):
        command = [python("interop-lint", "openapi-generator-cli"), "validate", "--recommend", "-i", str(build)]
        ended = run(command)
        is_clean = ended.status == 0 and "No validation issues detected." in ended.text
        yield _row("openapi-generator validate", version, build, None if is_clean else ended.last_line)
