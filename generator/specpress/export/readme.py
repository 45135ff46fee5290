"""The README of the builds: which one is for which tool, and what each tool made of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import Final

from specpress.export.tool_results import ToolResult
from specpress.output.files import File

_KINDS: Final = {
    "3.1": "The first choice, for everything that reads OpenAPI 3.1: all that the document says, but for the type of the "
    "events of a stream.",
    "3.0": "For what reads OpenAPI 3.0 at most. What 3.0 has no word for is said as nearly as it can: null as `nullable`, "
    "`const` as an `enum` of one value, several types as `anyOf`.",
    "3.2": "For what reads OpenAPI 3.2: streams say the type of their events (`itemSchema`).",
    "mock": "For mock servers that take a reply from its example: that of a stream is the text that a server sends.",
}
_BUILD: Final = re.compile(r"openapi-(3\.\d|mock)(-[\w-]+)?\.json")


def readme(files: Iterable[File], source: str, results: Sequence[ToolResult]) -> File:
    """`spec/README.md` for the builds among some files; `source` is the name of the document's file."""
    builds = [(file.path.name, found) for file in files if (found := _BUILD.fullmatch(file.path.name))]
    builds.sort(key=lambda one: (list(_KINDS).index(one[1][1]), one[1][2] or ""))
    overlays = sorted(file.path.name for file in files if file.path.name.endswith(".overlay.yaml"))
    lines = [
        f"<!-- Generated from {source} by specpress. Do not edit. -->",
        "# Which build is for which tool",
        "",
        "| build | for |",
        "|---|---|",
        *(f"| {_names(kind, builds)} | {said} |" for kind, said in _KINDS.items() if _names(kind, builds)),
        *(
            ["| " + ", ".join(map(_link, overlays)) + " | Translations, for what applies an OpenAPI Overlay. |"]
            if overlays
            else []
        ),
    ]
    if any(found[2] for _, found in builds):
        lines += ["", "A name that goes on after the kind is that of a build with overlays, or in another language."]
    if results:
        lines += ["", "## What tools made of them", "", *_table(results)]
        lines += [
            "",
            "A build that a tool's lines lack was not tried with it, most often as the tool does not read its version.",
        ]
    return File(PurePosixPath("spec", "README.md"), "\n".join(lines) + "\n")


def _names(kind: str, builds: Sequence[tuple[str, re.Match[str]]]) -> str:
    return ", ".join(_link(name) for name, found in builds if found[1] == kind)


def _link(name: str) -> str:
    return f"[`{name}`]({name})"


def _table(results: Sequence[ToolResult]) -> list[str]:
    """One line for each tool and result, with all builds that gave it."""
    merged: dict[tuple[str, str, str, bool], list[str]] = {}
    for one in results:
        merged.setdefault((one.tool, one.version, one.result, one.passed), []).append(one.build)
    lines = ["| tool | version | builds | result |", "|---|---|---|---|"]
    for (tool, version, result, passed), names in merged.items():
        said = result if passed else f"**not passed**: {result}"
        builds = ", ".join(name.removeprefix("openapi-").removesuffix(".json") for name in names)
        lines.append("| " + " | ".join(map(_cell, (tool, version, builds, said))) + " |")
    return lines


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())
