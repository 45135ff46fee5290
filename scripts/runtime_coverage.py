"""Report the share of the runtime's lines and branches that the tests ran; fail if it is below the required one.

Usage: python scripts/runtime_coverage.py (after `pytest --cov`)
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "generated/python/openai_v1"
INCLUDE = ",".join(f"{PACKAGE}/{part}/*" for part in ("_core", "_async", "_sync", "_legacy"))
# Modules in the same folders that are rendered for one API.
OMIT = f"{PACKAGE}/*/api.py,{PACKAGE}/*/resources/*"
LINES, BRANCHES = 100.0, 95.0


@dataclass(frozen=True, slots=True)
class Share:
    """How many lines or branches were run, out of how many."""

    what: str
    covered: int
    total: int
    wanted: float

    @property
    def percent(self) -> float:
        """The share in percent; 100 if there are none."""
        return 100.0 * self.covered / self.total if self.total else 100.0

    @property
    def enough(self) -> bool:
        """Whether the share is the required one."""
        return self.percent >= self.wanted

    def __str__(self) -> str:
        shortfall = "" if self.enough else f": less than {self.wanted:.0f} %"
        # Cut, not rounded: 99.99 % of the lines are not all of them.
        shown = int(self.percent * 100) / 100
        return f"runtime: {shown:.2f} % of the {self.what} ({self.covered} of {self.total}){shortfall}"


def shares(totals: dict[str, Any]) -> tuple[Share, Share]:
    """The shares of lines and of branches, from the totals of coverage's JSON report."""
    return (
        Share("lines", totals["covered_lines"], totals["num_statements"], LINES),
        Share("branches", totals["covered_branches"], totals["num_branches"], BRANCHES),
    )


def unmeasured(files: set[str]) -> list[str]:
    """Files of the runtime that no test imports: the report of coverage does not mention them."""
    runtime = ROOT / "templates" / "runtime"
    written = {f"{PACKAGE}/{path.relative_to(runtime).as_posix()}" for path in runtime.rglob("*/*.py")}
    return sorted(path for path in written - files if (ROOT / path).read_text(encoding="utf-8").count("\n") > 1)


def main() -> int:
    """Report the files with gaps, then the two shares."""
    report = ROOT / ".cache" / "coverage" / "runtime.json"
    coverage = [sys.executable, "-m", "coverage"]
    chosen = ["--include", INCLUDE, "--omit", OMIT]
    subprocess.run([*coverage, "report", *chosen], check=True, cwd=ROOT)
    subprocess.run([*coverage, "json", "--quiet", *chosen, "-o", str(report)], check=True, cwd=ROOT)
    found = json.loads(report.read_text(encoding="utf-8"))
    missing = unmeasured(set(found["files"]))
    results = shares(found["totals"])
    for share in results:
        print(share)
    for path in missing:
        print(f"runtime: no test imports {path}")
    return 0 if all(share.enough for share in results) and not missing else 1


if __name__ == "__main__":
    sys.exit(main())
