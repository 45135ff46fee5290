"""Starts servers of other projects on loopback, each in its own environment, and stops them."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.clients.running import ROOT

HOST: Final = "127.0.0.1"
_BIN: Final = "Scripts" if sys.platform == "win32" else "bin"
_PATIENCE: Final = 900.0


def program(environment: str, name: str) -> str:
    """A program of an environment that make fills."""
    return str(ROOT / ".venvs" / environment / _BIN / name)


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


@contextmanager
def started(command: Sequence[str], port: int, folder: Path, variables: Mapping[str, str]) -> Generator[None]:
    """Start the server of a command, and wait until it listens; its output goes to `server.log` in the folder."""
    kept = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    log = folder / "server.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=folder, env={**kept, **variables}, stdin=subprocess.DEVNULL, stdout=output, stderr=output
        )
    try:
        _wait(process, port, log)
        yield
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + _PATIENCE
    while True:
        with socket.socket() as probe:
            if probe.connect_ex((HOST, port)) == 0:
                return
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"the server did not start:\n{log.read_text(errors='replace')[-3000:]}")
        time.sleep(0.2)
