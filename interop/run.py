"""Run the tools and print one table; `--write` also writes it to `spec/interop.json` and `docs/interop.md`.

Usage: python -m interop.run [--write] [GROUP …]
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from typing import Any

from interop import convert, generate, lint, serve, view
from interop.page import write_page
from interop.programs import ROOT
from interop.row import Row, as_text, to_json

GROUPS: dict[str, Callable[[], Iterable[Row]]] = {
    "lint": lint.rows,
    "generate": generate.rows,
    "convert": convert.rows,
    "serve": serve.rows,
    "fuzz": serve.fuzz_rows,
    "view": view.rows,
}
RESULTS = ROOT / "spec" / "interop.json"


def main(arguments: list[str]) -> int:
    """Run from the command line; the exit status is 1 if a row has not passed."""
    names = [one for one in arguments if not one.startswith("-")] or list(GROUPS)
    rows: list[Row] = []
    for name in names:
        for row in GROUPS[name]():
            print(as_text([row]), flush=True)
            rows.append(row)
    if "--write" in arguments:
        before: list[dict[str, Any]] = []  # what this function wrote
        if RESULTS.exists():
            before = json.loads(RESULTS.read_text(encoding="utf-8"))
        kept = [Row(**row) for row in before if row["group"] not in names]
        everything = sorted([*kept, *rows], key=lambda row: list(GROUPS).index(row.group))
        RESULTS.write_text(json.dumps(to_json(everything), indent=2) + "\n", encoding="utf-8")
        write_page(everything)
    failed = [row for row in rows if not row.passed]
    print(f"\n{as_text(rows)}\n\n{len(rows) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
