"""The scripts that make runs during set-up."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import install
import pytest
import runtime_coverage

ROOT = Path(__file__).resolve().parents[2]
# An environment of uv has no pip. The script runs with the Python that the environment was made from, which has it.
BASE = str(Path(sys.base_prefix) / ("python.exe" if sys.platform == "win32" else "bin/python3"))


LISTING = """\
:env:.cert='/etc/ca.crt'
global.extra-index-url='https://two.example/simple file:///three'
global.index-url='https://one.example/simple'
global.timeout='5'
install.find-links='\\n/wheels\\n/more'
install.index-url='https://four.example/simple'
:env:.index-url='https://five.example/simple'
"""


def test_uv_is_given_the_index_that_pip_is_set_up_for() -> None:
    assert install.settings(LISTING) == {
        "UV_DEFAULT_INDEX": "https://five.example/simple",
        "UV_INDEX": "https://two.example/simple file:///three",
        "UV_INDEX_STRATEGY": "unsafe-best-match",
        "UV_FIND_LINKS": "/wheels,/more",
        "UV_HTTP_TIMEOUT": "5",
        "SSL_CERT_FILE": "/etc/ca.crt",
    }


def test_uv_is_given_nothing_where_pip_has_no_settings() -> None:
    assert install.settings("") == {}


def run_install(*command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    script = str(ROOT / "scripts" / "install.py")
    return subprocess.run(
        [BASE, script, sys.executable, "-c", *command],
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def test_what_is_set_for_uv_itself_is_kept() -> None:
    code = "import os; print(os.environ['UV_DEFAULT_INDEX'], os.environ['UV_FIND_LINKS'])"
    found = run_install(
        code, PIP_INDEX_URL="https://pip.example", PIP_FIND_LINKS="/wheels", UV_DEFAULT_INDEX="https://uv.example"
    )
    assert found.stdout.split() == ["https://uv.example", "/wheels"]


def test_an_installation_says_every_few_seconds_that_it_runs_and_ends_as_its_command(tmp_path: Path) -> None:
    found = run_install("import sys, time; time.sleep(4.5); sys.exit(3)")
    assert found.returncode == 3
    assert "still installing (4 s)" in found.stderr


def test_without_a_python_set_up_says_what_to_do(tmp_path: Path) -> None:
    for name in ("Makefile", "requirements"):
        (tmp_path / name).symlink_to(ROOT / name)
    command = ["make", "PYTHON=/nowhere/python3", "generate"]
    found = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert found.returncode != 0
    assert "/nowhere/python3 is no Python" in found.stderr
    assert "make PYTHON=" in found.stderr


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
    assert "generated/python/openai_v1/_core/streams/sse.py" in everything
    assert runtime_coverage.unmeasured(everything) == []
