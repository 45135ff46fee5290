"""Measures one run of one generator."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from peers import Generator, programs

TIMEOUT = 1800
INSPECT = Path(__file__).with_name("inspect_output.py")


@dataclass(frozen=True, slots=True)
class Measurement:
    """One run: `cpu` counts all processes, `megabytes` the largest one; `written` are the files that the run touched.

    `broken` files do not compile, `failed_imports` are modules that cannot be imported; None without an inspection.
    """

    tool: str
    document: str
    operations: int
    seconds: float
    cpu: float
    megabytes: int
    files: int
    lines: int
    written: int
    broken: int | None
    failed_imports: int | None
    import_seconds: float | None
    code: int


class Inspection(TypedDict, total=False):
    """The output of `inspect_output.py`."""

    files: int
    lines: int
    broken: int
    failed_imports: int
    import_seconds: float


def measure(
    generator: Generator, title: str, document: tuple[str, Path, int], output: Path, *, inspected: bool
) -> Measurement:
    """Run a generator once; the folder is left as it is before and after."""
    name, path, operations = document
    output.mkdir(parents=True, exist_ok=True)
    program, *arguments = generator.command(path, output)
    command = [str(programs(generator) / program), *arguments]
    began, started = time.time_ns(), time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - started
    python = sorted(output.rglob("*.py"))
    found = _inspect(generator, output) if inspected else Inspection()
    return Measurement(
        tool=title,
        document=name,
        operations=operations,
        seconds=seconds,
        cpu=usage.ru_utime + usage.ru_stime,
        megabytes=usage.ru_maxrss // (1024 * 1024 if sys.platform == "darwin" else 1024),
        files=len(python),
        lines=sum(one.read_bytes().count(b"\n") for one in python),
        written=sum(one.stat().st_mtime_ns >= began for one in output.rglob("*") if one.is_file()),
        broken=found.get("broken"),
        failed_imports=found.get("failed_imports"),
        import_seconds=found.get("import_seconds"),
        code=process.returncode,
    )


def _inspect(generator: Generator, output: Path) -> Inspection:
    command = [str(programs(generator) / "python"), "-B", str(INSPECT), str(output)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT, check=False)
        found: Inspection = json.loads(done.stdout.strip().splitlines()[-1])
    except (subprocess.TimeoutExpired, ValueError, IndexError):
        return Inspection()
    return found
