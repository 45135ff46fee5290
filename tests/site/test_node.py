"""Every Node.js sample runs with the official package, and sends what curl sends."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from specpress.mock.serving import Server
from tests.site.reading import Sample
from tests.site.test_samples import sent

pytestmark = pytest.mark.site
MODULES = Path(__file__).resolve().parent / "node" / "node_modules"


def test_every_node_sample_runs_and_sends_what_curl_sends(server: Server, samples: list[Sample], folder: Path) -> None:
    (folder / "node_modules").symlink_to(MODULES)
    calls: dict[tuple[str, int], dict[str, Sample]] = {}
    for sample in samples:
        calls.setdefault((sample.page, sample.group), {})[sample.tab] = sample
    programs = [group for group in calls.values() if "node-js" in group]
    assert len(programs) > 30
    for group in programs:
        server.mock.reset()
        run_node(group["node-js"], server, folder)
        [call] = server.mock.calls
        assert call.status == 200, (str(group["node-js"]), call.path, call.json)
        operation, query, body = sent(server, group["curl"], folder)
        assert (call.operation, call.query) == (operation, query)
        wanted, found = json.loads(body), dict(call.json) if isinstance(call.json, dict) else call.json
        if wanted and "encoding_format" not in wanted:
            found.pop("encoding_format", None)  # the package asks for vectors in a form of its own
        assert found == wanted, str(group["node-js"])


def run_node(sample: Sample, server: Server, folder: Path) -> None:
    path = folder / "sample.mjs"
    path.write_text(sample.code, encoding="utf-8")
    done = subprocess.run(
        ["node", path.name],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "OPENAI_API_KEY": "sk-test", "OPENAI_BASE_URL": server.base_url},
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, (str(sample), done.stderr)
