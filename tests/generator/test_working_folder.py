"""Files of the user's working folder are executed neither by the command nor by a process that it starts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SPEC = Path(__file__).resolve().parents[2] / "spec" / "openapi.yaml"
MODULES = ("json", "logging", "jinja2", "black", "yaml", "jsonschema_rs", "multiprocessing", "typing", "re")
WORK = """
import functools, os, sys
sys.path = [one for one in sys.path if os.path.realpath(one or ".") != os.getcwd()]
from specpress.workers import processes
if __name__ == "__main__":
    os.cpu_count = lambda: 2
    CALL
"""
CALLS = {
    "background": "with processes.background(600_000) as submit: print(submit(abs, -3)())",
    "alone": "processes.in_a_process_of_its_own(functools.partial(print, 3, flush=True))",
}


def fill(folder: Path, names: tuple[str, ...]) -> Path:
    for name in names:
        folder.joinpath(f"{name}.py").write_text(
            f"open({str(folder / 'RAN')!r}, 'a').write({name!r})\n", encoding="utf-8"
        )
    return folder / "RAN"


def test_python_m_specpress(tmp_path: Path) -> None:
    ran = fill(tmp_path, MODULES)
    command = [sys.executable, "-m", "specpress", "validate", str(SPEC), "--quiet"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not ran.exists()


@pytest.mark.slow
@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_worker_processes(tmp_path: Path, call: str) -> None:
    folder = tmp_path / "working"
    folder.mkdir()
    ran = fill(folder, (*MODULES, "types", "signal", "runpy"))
    program = tmp_path / "program.py"
    program.write_text(WORK.replace("CALL", call), encoding="utf-8")
    done = subprocess.run([sys.executable, program], cwd=folder, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("3\n", "")
    assert not ran.exists()
