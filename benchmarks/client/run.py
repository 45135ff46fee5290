"""Measures the generated client beside its peers, all of them in one run against one server.

    python benchmarks/client/run.py [--only TASK …] [--peers PEER …] [--rounds N]

Each peer has a virtual environment of its own, made on first use from `requirements/bench-*.txt`. The peers take turns
within each round, so that a slow moment of the machine meets all of them; the figure of a peer is the middle of its
rounds. Writes `benchmarks/results/client.json` and `client.svg`.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from chart import chart
from environments import PEERS, interpreter

HERE = Path(__file__).resolve().parent
RESULTS = HERE.parent / "results"
SECONDS = 120


@dataclass(frozen=True, slots=True)
class Task:
    """One row of the table: the quantity that is measured, and whether more of it is better."""

    name: str
    title: str
    unit: str
    scenario: str
    more_is_better: bool = False


TASKS = (
    Task("import", "import, net of the interpreter", "ms", ""),
    Task("first", "start of process to first reply, net of the interpreter", "ms", "small"),
    Task("small", "small chat call, sync", "µs", "small"),
    Task("small-async", "small chat call, async", "µs", "small"),
    Task("stream-1", "streamed event, one per packet", "µs", "stream-1"),
    Task("stream-1-thread", "the same, in a second thread", "µs", "stream-1"),
    Task("stream-50", "streamed event, 50 per packet", "µs", "stream-50"),
    Task("stream-unknown", "the same, with fields that the document lacks", "µs", "stream-unknown"),
    Task("paced", "event of a stream paced at 200/s, latency", "µs", "paced"),
    Task("long", "request body of 1 MB, 1,000 messages", "ms", "small"),
    Task("threads", "32 threads", "calls/s", "small", more_is_better=True),
    Task("embeddings", "embeddings reply, 2,048 × 1,536 floats", "ms", "embeddings"),
    Task("in-flight", "1,000 calls in flight, async", "calls/s", "in-flight", more_is_better=True),
    Task("upload", "500 MB upload, growth of peak memory", "MB", "upload"),
    Task("download", "500 MB download, growth of peak memory", "MB", "download"),
)
IMPORTS = {
    "ours": "import openai_v1; openai_v1.OpenAI",
    "ours_fast": "import openai_v1; openai_v1.OpenAI",
    "official": "import openai; openai.OpenAI",
    "official_0": "import openai; openai.ChatCompletion",
    "plain_httpx2": "import httpx2",
    "plain_pyreqwest": "import pyreqwest.client",
    "floor": "import socket, msgspec",
}
SLOW = ("embeddings", "upload", "download", "in-flight")
CANNOT = {
    ("official_0", "upload"),
    ("official_0", "download"),
    ("plain_pyreqwest", "upload"),
    ("floor", "upload"),
    ("floor", "download"),
}


@contextmanager
def server() -> Iterator[int]:
    """Run the server in another process; it stops when its standard input ends."""
    command = [str(interpreter("ours")), str(HERE / "server.py")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None and process.stdout is not None
        try:
            yield int(process.stdout.readline())
        finally:
            process.stdin.close()
            process.wait(10)


class PeerError(Exception):
    """A peer could not do a task; the message says why."""


def attempt(peer: str, task: Task, port: int) -> float | None:
    """Measure one figure; None if the peer cannot do the task or fails. The reason goes to standard error."""
    if (peer, task.name) in CANNOT:
        return None
    try:
        return measure(peer, task, port)
    except PeerError as error:
        print(f"{peer} failed at {task.name}: {error}", file=sys.stderr, flush=True)
        return None


def measure(peer: str, task: Task, port: int) -> float:
    """Measure one figure."""
    url = f"http://127.0.0.1:{port}/{task.scenario}/v1"
    try:
        python = str(interpreter(peer))
    except (subprocess.CalledProcessError, OSError) as error:
        raise PeerError(f"its environment cannot be made: {error}") from None
    if task.name == "import":
        return _children_time([python, "-c", IMPORTS[peer]]) - _children_time([python, "-c", "pass"])
    if task.name == "first":
        return _children_time([python, str(HERE / "first.py"), peer, url]) - _children_time([python, "-c", "pass"])
    value: float = json.loads(_output([python, str(HERE / "worker.py"), peer, task.name, url]))["value"]
    return value


def _output(command: list[str]) -> str:
    """The output of a command."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False, env=_environment())
    except subprocess.TimeoutExpired:
        raise PeerError(f"no end after {SECONDS} seconds") from None
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:] or ["no word"]
        raise PeerError(f"{last[0]} (exit code {done.returncode})")
    return done.stdout


def _children_time(command: list[str]) -> float:
    """Milliseconds of processor time that a command takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    _output(command)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime) * 1e3


def _environment() -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key in ("PATH", "HOME", "LANG", "TMPDIR")}
    return {**kept, "NO_PROXY": "127.0.0.1", "PYTHONDONTWRITEBYTECODE": ""}


def middle(values: list[float | None]) -> float | None:
    """The median of the figures."""
    found = [value for value in values if value is not None]
    return statistics.median(found) if found else None


def table(results: dict[str, dict[str, float | None]], peers: list[str]) -> Iterator[str]:
    """The results as Markdown, each figure with its ratio to the official client."""
    yield "| what | unit | " + " | ".join(PEERS[peer].title for peer in peers) + " |"
    yield "|---|---|" + "---:|" * len(peers)
    for task in TASKS:
        if task.name not in results:
            continue
        row = results[task.name]
        base = row.get("official")
        cells = [_cell(row.get(peer), base, peer, task) for peer in peers]
        yield f"| {task.title} | {task.unit} | " + " | ".join(cells) + " |"


def _cell(value: float | None, base: float | None, peer: str, task: Task) -> str:
    if value is None:
        return "–"
    shown = f"{value:,.0f}" if abs(value) >= 100 else f"{value:,.1f}"
    if base is None or peer == "official" or task.unit == "MB" or task.name == "paced" or value <= 0:
        return shown
    ratio = value / base if task.more_is_better else base / value
    return f"{shown} ({ratio:.1f}×)"


def main() -> None:
    """Measure, print the table, write the results."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="*", choices=[task.name for task in TASKS], help="only these tasks")
    parser.add_argument("--peers", nargs="*", choices=list(PEERS), help="only these peers")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--no-files", action="store_true", help="print only")
    options = parser.parse_args()
    peers: list[str] = options.peers or list(PEERS)
    results: dict[str, dict[str, float | None]] = {}
    with server() as port:
        for task in TASKS:
            if options.only and task.name not in options.only:
                continue
            rounds = min(options.rounds, 3) if task.name in SLOW else options.rounds
            values: dict[str, list[float | None]] = {peer: [] for peer in peers}
            failed: set[str] = set()
            for _ in range(rounds):
                for peer in peers:
                    if peer not in failed:
                        values[peer].append(attempt(peer, task, port))
                    if values[peer][-1] is None:
                        failed.add(peer)  # a peer that failed would fail again
            results[task.name] = {peer: middle(values[peer]) for peer in peers}
            print(task.title, results[task.name], file=sys.stderr, flush=True)
    lines = list(table(results, peers))
    print("\n".join(lines))
    if not options.no_files:
        _write(results, peers)


def _write(results: dict[str, dict[str, float | None]], peers: list[str]) -> None:
    RESULTS.mkdir(exist_ok=True)
    about = {
        "date": date.today().isoformat(),
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}",
        "python": platform.python_version(),
        "peers": {peer: PEERS[peer].title for peer in peers},
        "tasks": {task.name: {"title": task.title, "unit": task.unit} for task in TASKS},
        "results": results,
    }
    text = json.dumps(about, indent=1, ensure_ascii=False) + "\n"
    (RESULTS / "client.json").write_text(text, encoding="utf-8")
    rows = {task.title: results[task.name] for task in TASKS if task.name in results and task.unit != "MB"}
    better = {task.title: task.more_is_better for task in TASKS}
    machine = f"{about['date']}, {about['machine']}, Python {about['python']}"
    (RESULTS / "client.svg").write_text(chart(rows, better, PEERS, machine), encoding="utf-8")


if __name__ == "__main__":
    main()
