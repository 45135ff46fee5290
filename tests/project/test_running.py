"""The plugin that names the running tests."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PLUGIN = """
import sys
sys.path.insert(0, {root!r})
from tests.running import RunningTests

def pytest_configure(config):
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(RunningTests(quiet=0.4))
"""
TESTS = """
import time, pytest

@pytest.mark.parametrize("number", range(4))
def test_short(number):
    print("what a test prints")

@pytest.mark.parametrize("name", ["one", "two"])
def test_long(name):
    time.sleep(1.5)
"""


def run(folder: Path, *options: str) -> str:
    folder.joinpath("conftest.py").write_text(PLUGIN.format(root=str(ROOT)), encoding="utf-8")
    folder.joinpath("test_some.py").write_text(TESTS, encoding="utf-8")
    folder.joinpath("pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    # No other plugins: to load them takes longer than the tests.
    command = [sys.executable, "-m", "pytest", "--quiet", "-p", "no:cacheprovider", "-p", "xdist", *options]
    environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    finished = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return finished.stdout


@pytest.mark.parametrize("options", [[], ["--numprocesses=2"], ["--capture=sys"]], ids=["alone", "workers", "sys"])
@pytest.mark.slow
def test_what_runs_is_named_after_a_while_without_news(tmp_path: Path, options: list[str]) -> None:
    printed = run(tmp_path, *options)
    for name in ("one", "two"):
        assert re.search(rf"^  test_some\.py::test_long\[{name}\] \(\d s\)$", printed, re.MULTILINE), printed
    assert "test_short" not in printed
    assert "what a test prints" not in printed
