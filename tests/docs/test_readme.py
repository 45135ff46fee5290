"""The programs of the README run and print the output that the README shows."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contract.answering import answer
from tests.contract.server import LoopbackServer

ROOT = Path(__file__).parents[2]
PROGRAMS = re.findall(
    r"^```python\n(.*?)^```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
)
PRINTED = {"a call": "Hello there", "a stream": r"\w"}


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    with LoopbackServer() as server:
        server.respond = answer
        yield server


def test_every_kind_of_program_is_there() -> None:
    assert len(PROGRAMS) == len(PRINTED)


@pytest.mark.parametrize(("program", "printed"), list(zip(PROGRAMS, PRINTED.values(), strict=True)), ids=list(PRINTED))
def test_program_runs(server: LoopbackServer, tmp_path: Path, program: str, printed: str) -> None:
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT / "generated" / "python"),
        "OPENAI_API_KEY": "sk-test",
        "OPENAI_BASE_URL": server.base_url,
    }

    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert re.search(printed, done.stdout), done.stdout
