"""The scripts behind make, where they must be right without anyone looking."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import generate
import interpreters
import pytest
import runtime_coverage

ROOT = Path(__file__).resolve().parents[2]


def program(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def find_python(folders: list[Path], home: Path, python: str = "") -> subprocess.CompletedProcess[str]:
    environment = {"PATH": ":".join(map(str, folders)), "HOME": str(home), "PYTHON": python}
    command = ["/bin/sh", str(ROOT / "scripts" / "find-python")]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_a_shim_for_a_version_that_is_not_switched_on_is_passed_over(tmp_path: Path) -> None:
    program(tmp_path / "shims" / "python3", "exit 127")
    real = program(tmp_path / "bin" / "python3.12", f'exec "{sys.executable}" "$@"')
    found = find_python([tmp_path / "shims", tmp_path / "bin"], tmp_path)
    assert found.stdout.strip() == str(real)


def test_a_python_of_pyenv_is_found_without_being_in_path(tmp_path: Path) -> None:
    real = program(tmp_path / ".pyenv" / "versions" / "3.13.0" / "bin" / "python3", f'exec "{sys.executable}" "$@"')
    assert find_python([tmp_path], tmp_path).stdout.strip() == str(real)


def test_without_a_python_it_says_what_to_do(tmp_path: Path) -> None:
    program(tmp_path / "bin" / "python3", "exit 1")
    found = find_python([tmp_path / "bin"], tmp_path)
    assert (found.returncode, found.stdout) == (1, "")
    assert "make PYTHON=" in found.stderr


def test_a_python_that_was_asked_for_and_does_not_run_is_not_replaced_by_another(tmp_path: Path) -> None:
    program(tmp_path / "bin" / "python3", f'exec "{sys.executable}" "$@"')
    found = find_python([tmp_path / "bin"], tmp_path, python="/nowhere/python3")
    assert (found.returncode, found.stdout) == (1, "")
    assert "/nowhere/python3" in found.stderr


def test_every_interpreter_found_is_of_its_version() -> None:
    found = interpreters.find()
    assert "{}.{}".format(*sys.version_info) in found
    for version, python in found.items():
        command = [str(python), "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
        assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip() == version


def test_interpreters_are_found_beside_a_shim_when_home_is_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = next(version for version in reversed(interpreters.SUPPORTED) if version not in sys.version)
    answer = f"echo {other}; echo /opt/python; echo cpython"
    program(tmp_path / "pyenv" / "versions" / f"{other}.1" / "bin" / "python", answer)
    program(tmp_path / "pyenv" / "shims" / f"python{other}", "exit 127")
    monkeypatch.setenv("PATH", str(tmp_path / "pyenv" / "shims"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("PYENV_ROOT", raising=False)
    assert interpreters.find()[other] == Path("/opt/python")


def test_what_is_missing_is_named() -> None:
    lines = interpreters.describe({"3.12": Path("/usr/bin/python3.12")}).splitlines()
    assert lines[:2] == ["Python 3.11: not on this machine", "Python 3.12: /usr/bin/python3.12"]
    assert len(lines) == len(interpreters.SUPPORTED)


@pytest.mark.parametrize("change", ["edited", "deleted", "added", "spec"])
def test_generation_runs_again_after_any_change(tmp_path: Path, change: str) -> None:
    spec, output = tmp_path / "spec" / "openapi.yaml", tmp_path / "out"
    for path in (spec, output / "a.py", output / "b.py"):
        path.parent.mkdir(exist_ok=True)
        path.write_text("same", encoding="utf-8")
    before = generate.fingerprint(spec, output)
    assert generate.fingerprint(spec, output) == before
    match change:
        case "edited":
            (output / "a.py").write_text("else", encoding="utf-8")
        case "deleted":
            (output / "a.py").unlink()
        case "added":
            (output / "c.py").touch()
        case _:
            spec.write_text("else", encoding="utf-8")
    assert generate.fingerprint(spec, output) != before


@pytest.mark.parametrize(
    ("lines", "branches", "enough"),
    [((10, 10), (95, 100), (True, True)), ((9_999, 10_000), (94, 100), (False, False)), ((0, 0), (0, 0), (True, True))],
)
def test_the_runtime_needs_every_line_and_most_branches(
    lines: tuple[int, int], branches: tuple[int, int], enough: tuple[bool, bool]
) -> None:
    totals = {
        "covered_lines": lines[0],
        "num_statements": lines[1],
        "covered_branches": branches[0],
        "num_branches": branches[1],
    }
    found = runtime_coverage.shares(totals)
    assert tuple(share.enough for share in found) == enough
    assert all(("less than" in str(share)) != share.enough for share in found)


def test_a_file_of_the_runtime_that_nobody_imports_is_named() -> None:
    everything = set(runtime_coverage.unmeasured(set()))
    assert "generated/python/openai_v1/_core/sse.py" in everything
    assert runtime_coverage.unmeasured(everything) == []
