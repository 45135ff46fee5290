"""The same bytes whatever the hash seed, locale, time zone, folder, cache, or way to name the document."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ELSEWHERE = {
    "PYTHONPATH": str(ROOT / "generator"),
    "PYTHONHASHSEED": "12345",
    "LC_ALL": "C",
    "PYTHONUTF8": "0",
    "TZ": "Asia/Kathmandu",
}


def generated(folder: Path) -> str:
    """Generate the flagship, as the Makefile does, from a folder with a copy of its sources; the result is what is printed."""
    spec = folder / "spec"
    done = subprocess.run(
        [
            *(
                sys.executable,
                "-m",
                "specpress",
                "generate",
                str(spec / "openapi.yaml"),
                "--output",
                "output",
                "--quiet",
            ),
            *("--overlay", str(spec / "overlays" / "later-fields.yaml"), "--locale", str(spec / "locale")),
            *("--behaviour", str(spec / "behaviour"), "--cache", "cache"),
            *("--tool-results", str(spec / "interop.json")),
        ],
        cwd=folder,
        env={**os.environ, **ELSEWHERE},
        check=True,
        capture_output=True,
        text=True,
        timeout=300,
    )
    return done.stdout


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not {"__pycache__", "dist", "build"}.intersection(path.parts)
    }


@pytest.mark.slow(20)
def test_output_depends_on_the_document_alone(tmp_path: Path) -> None:
    """What `make generate` wrote here is made elsewhere, too; and a second run, with the cache of the first, changes nothing."""
    shutil.copytree(ROOT / "spec", tmp_path / "spec", ignore=shutil.ignore_patterns("__pycache__"))
    here = contents(ROOT / "generated")

    first = generated(tmp_path)

    elsewhere = contents(tmp_path / "output")
    assert " 0 unchanged" in first
    assert len(here) > 50
    assert [path for path in here if here[path] != elsewhere.get(path)] == [], "or `make generate` was not run"
    assert here.keys() == elsewhere.keys()
    for path, content in elsewhere.items():
        assert str(tmp_path).encode() not in content, path
        assert str(ROOT).encode() not in content, path
        assert b"\r" not in content, path
        assert content.endswith(b"\n") or not content, path

    times = {path: path.stat().st_mtime_ns for path in (tmp_path / "output").rglob("*")}
    assert list((tmp_path / "cache").iterdir())
    assert " 0 files written" in generated(tmp_path)
    assert times == {path: path.stat().st_mtime_ns for path in (tmp_path / "output").rglob("*")}
