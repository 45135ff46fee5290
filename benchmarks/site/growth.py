"""Measures how long sites take to build: this repository's, again and after changes, and those of growing documents.

    python benchmarks/site/growth.py [--operations N …]

Prints a table of wall time, processor time and memory, and writes it to benchmarks/results/site-growth.json.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import runpy
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RESULTS = ROOT / "benchmarks" / "results" / "site-growth.json"
DOCUMENT = ROOT / "benchmarks" / "generator" / "document.py"
SIZES = (250, 500, 1000)


@dataclass(frozen=True, slots=True)
class Build:
    """One build; `cpu` is the processor time of all its processes, `megabytes` the memory of the largest one."""

    what: str
    seconds: float
    cpu: float
    megabytes: int
    pages: int


def main(arguments: Sequence[str]) -> int:
    """Build everything, print the table, write the results."""
    parser = argparse.ArgumentParser(description="Measure how long sites take to build.")
    parser.add_argument("--operations", type=int, nargs="*", default=SIZES, help="sizes of the made-up documents")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        found = [*_own(folder / "own"), *_growing(folder, given.operations)]
    machine = f"{platform.machine()}, {os.cpu_count()} cores"
    print(f"{date.today().isoformat()}, {machine}\n\n{table(found)}")
    text = {"date": date.today().isoformat(), "machine": machine, "built": [asdict(one) for one in found]}
    RESULTS.write_text(json.dumps(text, indent=2) + "\n", encoding="utf-8")
    return 0


def table(found: Sequence[Build]) -> str:
    """Markdown."""
    rows = ["| site | pages | wall | processor | memory |", "|---|---:|---:|---:|---:|"]
    rows += [
        f"| {one.what} | {one.pages:,} | {one.seconds:.1f} s | {one.cpu:.1f} s | {one.megabytes:,} MB |"
        for one in found
    ]
    return "\n".join(rows)


def _own(folder: Path) -> Iterator[Build]:
    for name in ("spec", "docs"):
        shutil.copytree(ROOT / name, folder / name)
    spec = folder / "spec" / "openapi.yaml"
    given = ["--overlay", str(folder / "spec" / "overlays" / "later-fields.yaml"), "--cache", str(folder / "cache")]
    given += ["--locale", str(folder / "spec" / "locale"), "--guide", str(folder / "docs" / "guide")]
    given += ["--changelog", str(ROOT / "CHANGELOG.md")]
    yield _build("this repository, the first time", spec, folder / "site", given)
    yield _build("again, nothing changed", spec, folder / "site", given)
    _edit(spec, "Answer a conversation.", "Answer in a conversation.")
    yield _build("again, a sentence of the document changed", spec, folder / "site", given)
    page = folder / "docs" / "guide" / "streams.md"
    _edit(page, "\n\n", "\n\nAnother sentence.\n\n")
    yield _build("again, a page of the guide changed", spec, folder / "site", given)


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def _growing(folder: Path, sizes: Sequence[int]) -> Iterator[Build]:
    document = runpy.run_path(str(DOCUMENT))["document"]
    for size in sizes:
        spec = folder / f"{size}.json"
        spec.write_text(json.dumps(document(size)), encoding="utf-8")
        yield _build(f"{size:,} operations", spec, folder / str(size), [])


def _build(what: str, spec: Path, output: Path, given: Sequence[str]) -> Build:
    print(what, file=sys.stderr)
    command = [sys.executable, "-P", "-m", "specpress", "site", str(spec), *given, "--output", str(output), "--quiet"]
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - begun
    if process.returncode:
        raise SystemExit(f"the site of {spec} could not be built")
    return Build(
        what=what,
        seconds=round(seconds, 2),
        cpu=round(usage.ru_utime + usage.ru_stime, 2),
        megabytes=round(usage.ru_maxrss / 1024),
        pages=sum(1 for _ in output.rglob("*.html")),
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
