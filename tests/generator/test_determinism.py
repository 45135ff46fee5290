"""The same bytes whatever the hash seed, locale, time zone, folder, or way to name the document."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def overlay_of(spec: str) -> str:
    return str(Path(spec).parent / "overlays" / "later-fields.yaml")


def generated(spec: str, output: Path, cwd: Path, **environment: str) -> dict[str, bytes]:
    subprocess.run(
        [
            sys.executable,
            "-m",
            "specpress",
            "generate",
            spec,
            "--overlay",
            overlay_of(spec),
            "--output",
            str(output),
            "--quiet",
        ],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT / "generator"), **environment},
        check=True,
        capture_output=True,
        timeout=300,
    )
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


@pytest.mark.slow
def test_output_depends_on_the_document_alone(tmp_path: Path) -> None:
    spec = ROOT / "spec" / "openapi.yaml"
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    copied = elsewhere / "openapi.yaml"
    copied.write_bytes(spec.read_bytes())
    shutil.copytree(spec.parent / "overlays", elsewhere / "overlays")

    one = generated("spec/openapi.yaml", tmp_path / "one", ROOT, PYTHONHASHSEED="0", LC_ALL="C.UTF-8", TZ="UTC")
    other = generated(
        str(copied),
        tmp_path / "other",
        elsewhere,
        PYTHONHASHSEED="12345",
        LC_ALL="C",
        PYTHONUTF8="0",
        TZ="Asia/Kathmandu",
    )

    assert len(one) > 50
    assert [path for path in one if one[path] != other.get(path)] == []
    assert one.keys() == other.keys()
    for path, content in one.items():
        assert str(ROOT).encode() not in content, path
        assert b"\r" not in content, path
        assert content.endswith(b"\n") or not content, path


@pytest.mark.slow
def test_the_cache_and_a_second_run_change_nothing(tmp_path: Path) -> None:
    spec = str(ROOT / "spec" / "openapi.yaml")
    command = [sys.executable, "-m", "specpress", "generate", spec, "--output", str(tmp_path / "output"), "--quiet"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator")}
    summaries: list[str] = []
    times: list[dict[Path, int]] = []
    for cache in ([], ["--cache", str(tmp_path / "cache")], ["--cache", str(tmp_path / "cache")]):
        done = subprocess.run(
            [*command, *cache], env=environment, check=True, capture_output=True, text=True, timeout=300
        )
        summaries.append(done.stdout)
        times.append({path: path.stat().st_mtime_ns for path in (tmp_path / "output").rglob("*")})
    assert " 0 unchanged" in summaries[0]
    assert all(" 0 files written" in summary for summary in summaries[1:])
    assert times[0] == times[1] == times[2]
