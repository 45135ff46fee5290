"""Measure the generator on documents of growing size and, where they are installed, its peers on the same ones.

Usage: python benchmarks/generator/run.py [--sizes 100,300,1000,3000] [--document FILE]
Writes benchmarks/results/generator.json and generator.svg. A peer takes part if `.venvs/NAME/bin/` has its command.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from document import document

ROOT = Path(__file__).resolve().parent.parent.parent
RESULTS = ROOT / "benchmarks" / "results"
TIMEOUT = 1200


@dataclass(frozen=True)
class Measurement:
    """One run: `cpu` counts all processes, `megabytes` the largest one."""

    tool: str
    name: str
    operations: int
    seconds: float
    cpu: float
    megabytes: int
    lines: int
    code: int


def main(arguments: Sequence[str]) -> int:
    """Run everything, print a table, write the results."""
    parser = argparse.ArgumentParser(description="Measure the generator and its peers.")
    parser.add_argument("--sizes", default="100,300,1000,3000")
    parser.add_argument("--document", type=Path, action="append", default=[])
    given = parser.parse_args(arguments)
    found: list[Measurement] = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        documents = [(path.name, path.resolve(), operations_of(path)) for path in given.document]
        for size in map(int, given.sizes.split(",")):
            path = folder / f"synthetic-{size}.json"
            path.write_text(json.dumps(document(size)), encoding="utf-8")
            documents.append((f"synthetic {size}", path, size))
        for name, path, operations in documents:
            for tool, command in commands(path, folder / "output").items():
                found.append(measure(tool, name, operations, command, folder / "output"))
                print(row(found[-1]), flush=True)
    synthetic = [one for one in found if one.tool == "specpress" and one.name.startswith("synthetic")]
    print(f"growth: processor time ~ operations^{slope(synthetic):.2f} (1.00 is linear)")
    RESULTS.mkdir(parents=True, exist_ok=True)
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    text = {"date": date.today().isoformat(), "machine": machine, "runs": [asdict(one) for one in found]}
    (RESULTS / "generator.json").write_text(json.dumps(text, indent=2) + "\n", encoding="utf-8")
    (RESULTS / "generator.svg").write_text(picture(synthetic), encoding="utf-8")
    return 0


def commands(path: Path, output: Path) -> dict[str, list[str]]:
    """How each tool that is there is called."""
    venvs, out = ROOT / ".venvs", str(output)
    peers = {
        "openapi-python-client": ["generate", "--path", str(path), "--output-path", out, "--overwrite"],
        "openapi-generator-cli": ["generate", "-g", "python", "-i", str(path), "-o", out, "--skip-validate-spec"],
        "datamodel-codegen": ["--input", str(path), "--output", f"{out}/models.py", "--input-file-type", "openapi"],
    }
    ours = ["generate", str(path), "--output", out, "--accept-invalid", "--skip-unsupported", "--quiet"]
    found = {"specpress": [sys.executable, "-m", "specpress", *ours]}
    for tool, options in peers.items():
        program = venvs / f"peer-{tool}" / "bin" / tool
        if program.exists():
            found[tool] = [str(program), *options]
    return found


def measure(tool: str, name: str, operations: int, command: Sequence[str], output: Path) -> Measurement:
    """Run a tool once, into an empty folder."""
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir()
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    lines = sum(path.read_bytes().count(b"\n") for path in output.rglob("*.py"))
    return Measurement(tool, name, operations, seconds, cpu, usage.ru_maxrss // 1024, lines, process.returncode)


def operations_of(path: Path) -> int:
    """How many operations a JSON document has; 0 for one in YAML, which this program does not read."""
    if path.suffix != ".json":
        return 0
    methods = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}
    paths = json.loads(path.read_text(encoding="utf-8")).get("paths", {})
    return sum(key in methods for item in paths.values() for key in item)


def slope(runs: Sequence[Measurement]) -> float:
    """The exponent of growth between the smallest and the largest document."""
    if len(runs) < 2:
        return math.nan
    first, last = runs[0], runs[-1]
    return math.log(last.cpu / first.cpu) / math.log(last.operations / first.operations)


def row(one: Measurement) -> str:
    """A line of a Markdown table."""
    return (
        f"| {one.tool} | {one.name} | {one.seconds:.1f} s | {one.cpu:.1f} s | {one.megabytes} MB "
        f"| {one.lines} lines | exit {one.code} |"
    )


def picture(runs: Sequence[Measurement]) -> str:
    """Processor time by operations, both axes linear."""
    widest, highest = max(one.operations for one in runs), max(one.cpu for one in runs)
    points = [(60 + 500 * one.operations / widest, 260 - 220 * one.cpu / highest, one) for one in runs]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in points)
    marks = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4"/><text x="{x:.1f}" y="{y - 10:.1f}" text-anchor="middle">'
        f"{one.operations}: {one.cpu:.0f} s</text>"
        for x, y, one in points
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="620" height="300" font-family="sans-serif" font-size="12">'
        '<path d="M60 20V260H580" fill="none" stroke="#888"/>'
        f'<polyline points="60,260 {line}" fill="none" stroke="#06c"/>{marks}'
        '<text x="320" y="290" text-anchor="middle">operations</text>'
        '<text x="20" y="140" transform="rotate(-90 20 140)" text-anchor="middle">processor time</text></svg>\n'
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
