"""Converters: the collection or the set of tools that each makes must have every operation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from interop.programs import BUILDS, NPM, builds, node, npm_version, python, python_version, run
from interop.row import Row

_OPERATIONS = 25
_FASTMCP = """
import asyncio, json, sys
import httpx
from fastmcp import FastMCP

document = json.load(open(sys.argv[1], encoding="utf-8"))
server = FastMCP.from_openapi(document, client=httpx.AsyncClient(base_url="http://127.0.0.1:9"))
print("tools:", len(asyncio.run(server.list_tools())))
"""


def rows() -> Iterator[Row]:
    """A row for every converter and every build that it reads."""
    paths = [one for one in builds("3.1", "3.0") if "later" not in one.name]
    ended = run([node(), "convert.cjs", *map(str, paths)], folder=NPM / "convert")
    lines = [json.loads(line) for line in ended.text.splitlines() if line.startswith("{")]
    if not lines:
        raise RuntimeError(f"convert.cjs printed nothing: {ended.last_line}")
    for line in lines:
        passed = line["requests"] == _OPERATIONS and line["problem"] is None
        result = line["problem"] or f"{line['requests']} of {_OPERATIONS} requests"
        version = npm_version("convert", line["tool"])
        yield Row("convert", line["tool"], version, Path(line["build"]).name, result, passed=passed)
    for kind in ("3.1", "3.0"):
        build = BUILDS / f"openapi-{kind}.json"
        ended = run([python("interop"), "-c", _FASTMCP, str(build)])
        passed = f"tools: {_OPERATIONS}" in ended.text.splitlines()
        result = f"{_OPERATIONS} of {_OPERATIONS} tools" if passed else ended.last_line
        yield Row("convert", "FastMCP.from_openapi", python_version("fastmcp"), build.name, result, passed=passed)
