"""Every Python sample of the source documents runs as it is printed; needs ../shared."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, SHARED
from tests.contract.cases import FILES
from tests.contract.server import LoopbackServer

SEEDS = SHARED / "seeds"
FENCED = re.compile(r"^```[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
SAMPLES = [
    (f"{path.name[:3]}-{number}", code)
    for path in sorted(SEEDS.glob("*.txt"))
    for number, code in enumerate(FENCED.findall(path.read_text(encoding="utf-8")))
    if re.search(r"^import openai$", code, re.MULTILINE)
]
REQUESTS = {
    "openai.File.list": ("GET", "/v1/files"),
    "openai.File.create": ("POST", "/v1/files"),
    "openai.File.delete": ("DELETE", "/v1/files/file-XjGxS3KTG0uNmNOK362iJua3"),
    "openai.File.retrieve": ("GET", "/v1/files/file-XjGxS3KTG0uNmNOK362iJua3"),
    "openai.File.download": ("GET", "/v1/files/file-XjGxS3KTG0uNmNOK362iJua3/content"),
    "openai.Model.list": ("GET", "/v1/models"),
}

pytestmark = pytest.mark.shared


def test_all_six_samples_are_found() -> None:
    called = {call for _, code in SAMPLES for call in re.findall(r"openai\.[A-Z]\w+\.\w+", code)}
    assert (len(SAMPLES), called) == (6, set(REQUESTS))


@pytest.mark.parametrize(("name", "code"), SAMPLES, ids=[name for name, _ in SAMPLES])
def test_sample_runs_as_printed(server: LoopbackServer, tmp_path: Path, name: str, code: str) -> None:
    shutil.copy(FILES / "mydata.jsonl", tmp_path)
    program = code.replace("import openai\n", "import openai_v1.legacy as openai\n")
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT / "generated" / "python"),
        "OPENAI_API_KEY": "sk-printed",
        "OPENAI_API_BASE": server.base_url,
    }
    command = [sys.executable, "-c", program]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    [request] = server.requests
    [call] = re.findall(r"openai\.[A-Z]\w+\.\w+", code)
    assert (request.method, request.path) == REQUESTS[call]
    assert request.header("Authorization") == "Bearer sk-printed"
    assert request.header("OpenAI-Organization") == ("YOUR_ORG_ID" if "organization" in code else None)
