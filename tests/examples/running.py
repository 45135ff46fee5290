"""Runs the programs of examples/ against a mock server; these tests run in the environment that holds the engines."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pyarrow.parquet as pq

import bulk_asyncio
from bulk.program import main

EXAMPLES: Final = Path(__file__).resolve().parents[2] / "examples"
KEY: Final = "sk-only-workers-may-know-this"
SECONDS: Final = 300


@dataclass(frozen=True)
class Bulk:
    """Runs with one input and one folder of results; key and address of the server come from the environment."""

    source: Path
    output: Path

    def write(self, lines: Iterable[object]) -> None:
        """Make the input: values as JSON, bytes as they are."""
        pieces = [one if isinstance(one, bytes) else json.dumps(one).encode() for one in lines]
        self.source.write_bytes(b"".join(piece + b"\n" for piece in pieces))

    def run(self, task: str, *options: str) -> int:
        """Run the program that needs no engine, in this process; gives its exit code."""
        return main(bulk_asyncio.run, "", self._arguments(task, options))

    @contextmanager
    def started(self, engine: str, task: str, *options: str) -> Generator[subprocess.Popen[str]]:
        """Start a program in a process group of its own; what is left of it is killed at the end."""
        process = subprocess.Popen(
            [sys.executable, EXAMPLES / f"bulk_{engine}.py", *self._arguments(task, options)],
            cwd=EXAMPLES,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        try:
            yield process
        finally:
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            process.communicate()

    def rows(self, kind: str = "results") -> list[dict[str, Any]]:
        """What the finished parts of `results` or `errors` hold, in the order of the lines."""
        parts = (self.output / kind).glob("[!.]*")
        rows = [row for path in parts for row in pq.ParquetFile(path).read().to_pylist()]
        return sorted(rows, key=lambda row: (row["line"], row.get("index", 0)))

    def ids(self, kind: str = "results") -> list[str]:
        """The ids of the rows."""
        return [row["custom_id"] for row in self.rows(kind)]

    def _arguments(self, task: str, options: tuple[str, ...]) -> list[str]:
        return [task, str(self.source), str(self.output), "--model", "gpt-3.5-turbo", *options]


def chats(numbers: Iterable[int]) -> list[dict[str, object]]:
    """Lines of the input, each with a message of its own."""
    return [
        {"custom_id": f"id-{number}", "body": {"messages": [{"role": "user", "content": f"number {number}"}]}}
        for number in numbers
    ]


def wait_until(condition: Callable[[], bool], what: str) -> None:
    """Wait for something that another process does."""
    until = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < until, f"waited for {what}"
        time.sleep(0.02)
