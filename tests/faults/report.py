"""Runs every case with every client, and writes docs/faults.md."""

from __future__ import annotations

import gc
import re
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from itertools import groupby
from pathlib import Path
from typing import Final

from .case import FaultCase
from .peers import HAS_PYREQWEST, OFFICIAL, PEERS, Peer, problem_of, run
from .table import CASES

OUTPUT: Final = Path("docs/faults.md")
_LONGEST: Final = 110


@dataclass(frozen=True, slots=True)
class Result:
    """The result of one client in one case; `wrong` is empty if it was right, `skipped` says why it was not run."""

    wrong: str = ""
    seen: str = ""
    skipped: str = ""

    @property
    def mark(self) -> str:
        """One sign for a table."""
        return "–" if self.skipped else "**wrong**" if self.wrong else "right"


def try_case(case: FaultCase, peer: Peer) -> Result:
    """Run one case; an exception that the case does not catch is a fault, too."""
    if peer is OFFICIAL and isinstance(case.official, str):
        return Result(skipped=case.official)
    if case.peers is not None and peer.name not in case.peers:
        return Result(skipped="has no such thing")
    if peer.options.get("transport") == "pyreqwest" and not HAS_PYREQWEST:
        return Result(skipped="pyreqwest is not installed")
    try:
        outcome = run(case, peer)
        return Result(problem_of(case, outcome), outcome.seen)
    except Exception as error:  # noqa: BLE001  # the page shows it
        return Result(f"{type(error).__name__}: {error}", type(error).__name__)


def page(cases: Sequence[FaultCase], results: Sequence[Sequence[Result]]) -> str:
    """The whole page."""
    names = [peer.name for peer in PEERS]
    lines = [
        "# Faults, and what the clients make of them",
        "",
        "Written by `make faults`: a server on loopback plays each case, and each client's outcome goes through the same check.",
        "`sync` and `async` are our two clients over httpx2, `fast` the same over pyreqwest;",
        f"`official` is the package `openai` {version('openai')}, sync. Where ours promises an exception that the official",
        "client lacks, any of its API errors counts as right. – means that the client has no such thing, or no such option.",
        "",
        "| | " + " | ".join(names) + " |",
        "|---|" + "---:|" * len(names),
    ]
    columns = list(zip(*results, strict=True))
    right = [sum(one.mark == "right" for one in column) for column in columns]
    tried = [sum(not one.skipped for one in column) for column in columns]
    totals = (f"{count} of {of}" for count, of in zip(right, tried, strict=True))
    lines += ["| right | " + " | ".join(totals) + " |", ""]
    for group, members in groupby(zip(cases, results, strict=True), key=lambda pair: pair[0].group):
        lines += [
            f"## {group}",
            "",
            "| case | the server | what must happen | " + " | ".join(names) + " | seen with `official` |",
            "|---|---|---|" + "---|" * (len(names) + 1),
        ]
        for case, row in members:
            official = row[-1]
            seen = official.skipped or official.seen + (f": {_short(official.wrong)}" if official.wrong else "")
            cells = (f"`{case.name}`", case.fault, case.must, *(one.mark for one in row), seen)
            lines.append("| " + " | ".join(_cell(cell) for cell in cells) + " |")
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _short(text: str) -> str:
    # Numbers of ports and object addresses differ from run to run.
    text = re.sub(r"127\.0\.0\.1:\d+", "127.0.0.1", re.sub(r" at 0x[0-9a-f]+", "", " ".join(text.split())))
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


def main() -> None:
    """Run everything and write the page."""
    warnings.simplefilter("ignore", ResourceWarning)  # the official client's streams; ours are checked by the tests
    results: list[list[Result]] = []
    for number, case in enumerate(CASES, 1):
        results.append([try_case(case, peer) for peer in PEERS])
        gc.collect()
        for peer, result in zip(PEERS, results[-1], strict=True):
            if result.wrong:
                where = f"{number}/{len(CASES)} {case.name}, {peer.name}"
                print(f"{where}: {_short(result.wrong)}", flush=True)  # noqa: T201  # printing is its job
    OUTPUT.write_text(page(CASES, results), encoding="utf-8")
    print(page(CASES, results).split("\n## ", 1)[0])  # noqa: T201  # printing is its job


if __name__ == "__main__":
    main()
