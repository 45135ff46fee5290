"""The measured table as `docs/interop.md`."""

from __future__ import annotations

from collections.abc import Sequence

from interop.programs import ROOT
from interop.row import Row

PAGE = ROOT / "docs" / "interop.md"
_START, _END = "<!-- measured: make interop -->\n", "<!-- end of what was measured -->\n"


def write_page(rows: Sequence[Row]) -> None:
    """Put the table between its two marks; the text around it is written by hand."""
    text = PAGE.read_text(encoding="utf-8")
    before, _, rest = text.partition(_START)
    _, _, after = rest.partition(_END)
    PAGE.write_text(f"{before}{_START}\n{table(rows)}\n{_END}{after}", encoding="utf-8")


def table(rows: Sequence[Row]) -> str:
    """One line for each tool and result, with all builds that have this result."""
    merged: dict[tuple[str, str, str, bool], list[str]] = {}
    for row in rows:
        merged.setdefault((row.tool, row.version, row.result, row.passed), []).append(row.build)
    lines = ["| tool | version | builds | result |", "|---|---|---|---|"]
    for (tool, version, result, passed), names in merged.items():
        kinds = ", ".join(
            name.removeprefix("openapi-").removeprefix("openapi.").removesuffix(".json") for name in names
        )
        said = (result if passed else f"**not passed**: {result}").replace("|", "\\|")
        lines.append(f"| {tool} | {version} | {kinds} | {said} |")
    return "\n".join(lines) + "\n"
