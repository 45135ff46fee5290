"""Measure the generator on documents of growing size and, beside its peers, on a document of your choice.

Usage: python benchmarks/generator/run.py [--sizes 100,300,1000,3000] [--document FILE] [--without NAME]
Writes benchmarks/results/generator.json and generator.svg, and prints the tables for the README.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import platform
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

from chart import chart
from document import document
from measuring import Measurement, measure
from peers import OURS, PEERS, ROOT

RESULTS = ROOT / "benchmarks" / "results"
METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})


def main(arguments: Sequence[str]) -> int:
    """Run everything, print the tables, write the results."""
    parser = argparse.ArgumentParser(description="Measure the generator and its peers.")
    parser.add_argument("--sizes", default="100,300,1000,3000", help="synthetic operations; empty for none")
    parser.add_argument("--document", type=Path, help="what the peers are given too")
    parser.add_argument("--without", action="append", default=[], help="a peer to leave out")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        sizes = [int(size) for size in given.sizes.split(",") if size]
        growth = [_told(one) for one in _growth(sizes, Path(temporary))]
        compared: list[Measurement] = []
        if given.document is not None:
            compared = [_told(one) for one in _compared(given.document, given.without, Path(temporary))]
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    exponent = slope(growth)
    print(f"\n{date.today().isoformat()}, {machine}\n\n{table([*growth, *compared])}\n")
    print(f"Processor time grows like operations^{exponent:.2f} (1.00 is linear).")
    RESULTS.mkdir(parents=True, exist_ok=True)
    text = {
        "date": date.today().isoformat(),
        "machine": machine,
        "exponent": None if math.isnan(exponent) else round(exponent, 3),
        "growth": [asdict(one) for one in growth],
        "compared": [asdict(one) for one in compared],
    }
    (RESULTS / "generator.json").write_text(json.dumps(text, indent=2) + "\n", encoding="utf-8")
    heading = f"specpress: {date.today().isoformat()}, {machine}"
    (RESULTS / "generator.svg").write_text(chart(growth, compared, heading), encoding="utf-8")
    return 0


def _told(one: Measurement) -> Measurement:
    print(f"{one.tool}, {one.document}: {one.seconds:.1f} s, {one.cpu:.1f} s of processor time", file=sys.stderr)
    return one


def _growth(sizes: Sequence[int], folder: Path) -> Iterator[Measurement]:
    for size in sizes:
        path = folder / f"synthetic-{size}.json"
        path.write_text(json.dumps(document(size)), encoding="utf-8")
        yield measure(OURS, OURS.title, (f"synthetic {size}", path, size), folder / f"out-{size}", inspected=False)


def _compared(given: Path, without: Sequence[str], folder: Path) -> Iterator[Measurement]:
    text = given.read_text(encoding="utf-8")
    path = folder / given.name
    path.write_text(text, encoding="utf-8")
    described = (given.name, path, operations_of(path))
    yield measure(OURS, OURS.title, described, folder / "ours", inspected=True)
    path.write_text(with_one_change(text), encoding="utf-8")
    yield measure(OURS, f"{OURS.title}, one operation changed", described, folder / "ours", inspected=False)
    path.write_text(text, encoding="utf-8")
    for number, peer in enumerate(PEERS):
        if not any(name in peer.title for name in without):
            yield measure(peer, peer.title, described, folder / f"peer-{number}", inspected=True)


def with_one_change(text: str) -> str:
    """The document, with a different summary of its first operation."""
    paths = re.search(r"\bpaths\b\"?\s*:", text)
    start = paths.end() if paths else 0
    changed, count = re.subn(r"(\bsummary\"?\s*:\s*[\"']?)(?=[A-Za-z])", r"\1Changed. ", text[start:], count=1)
    if not count:
        raise SystemExit("the document has no summary to change")
    return text[:start] + changed


def operations_of(path: Path) -> int:
    """How many operations a JSON document has; 0 for one in YAML, which this program does not read."""
    if path.suffix != ".json":
        return 0
    paths = json.loads(path.read_text(encoding="utf-8")).get("paths", {})
    return sum(key in METHODS for item in paths.values() for key in item)


def slope(runs: Sequence[Measurement]) -> float:
    """The exponent of growth between the smallest and the largest document."""
    if len(runs) < 2:
        return math.nan
    first, last = runs[0], runs[-1]
    return math.log(last.cpu / first.cpu) / math.log(last.operations / first.operations)


def table(runs: Sequence[Measurement]) -> str:
    """Markdown."""
    head = "| generator | document | seconds | processor | memory | files | lines | written | compiles | imports | in |"
    rows = [head, f"|{'---|' * 11}"]
    rows += [
        f"| {one.tool} | {one.document} | {one.seconds:.1f} s | {one.cpu:.1f} s | {one.megabytes} MB "
        f"| {one.files:,} | {one.lines:,} | {one.written:,} | {_all(one.broken)} | {_all(one.failed_imports)} "
        f"| {'' if one.import_seconds is None else f'{one.import_seconds:.2f} s'} |"
        + ("" if one.code == 0 else f" exit code {one.code}")
        for one in runs
    ]
    return "\n".join(rows)


def _all(failures: int | None) -> str:
    return "" if failures is None else "all" if failures == 0 else f"all but {failures}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
