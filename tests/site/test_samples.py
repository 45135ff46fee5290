"""Every sample of the site runs against the mock, which checks what it sends; all languages of a call send the same."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from specpress.mock.serving import Server
from tests.garbage import collected
from tests.site.reading import Sample

SERVICE = "https://api.openai.com/v1"
FILE_NAME = re.compile(r"[\"'@]([\w-]+\.(?:png|mp3|m4a|jsonl))\b")


def sent(server: Server, sample: Sample, folder: Path) -> tuple[str | None, object, str]:
    """Run one sample like a whole program; gives the request that the mock received, and must have accepted."""
    server.mock.reset()
    if sample.tab == "curl":
        run_curl(sample, server, folder)
    else:
        run_python(sample, server, folder)
    [first] = server.mock.calls
    assert first.status == 200, (str(sample), first.path)
    return first.operation, first.query, json.dumps(first.json, sort_keys=True)


def run_python(sample: Sample, server: Server, folder: Path) -> None:
    """Run a sample in this process, because there are many."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("OPENAI_BASE_URL", server.base_url)
        patch.setenv("OPENAI_API_KEY", "sk-test")
        with collected():
            exec(compile(sample.code, str(sample), "exec"), {"__name__": "__main__"})


def run_curl(sample: Sample, server: Server, folder: Path) -> None:
    """Run a sample in a shell, with the address of the server in it."""
    subprocess.run(
        ["bash", "-euc", sample.code.replace(SERVICE, server.base_url)],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "OPENAI_API_KEY": "sk-test", "NO_PROXY": "*", "CURL_HOME": os.devnull},
        check=True,
        capture_output=True,
        timeout=30,
    )


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_every_sample_runs_and_all_languages_send_the_same(server: Server, samples: list[Sample], folder: Path) -> None:
    calls: dict[tuple[str, int], dict[str, Sample]] = {}
    for sample in samples:
        calls.setdefault((sample.page, sample.group), {})[sample.tab] = sample
    assert len(calls) > 35
    tabs = ["curl", "python", "python-async"] if shutil.which("curl") else ["python", "python-async"]
    for group in calls.values():
        found = {tab: sent(server, group[tab], folder) for tab in tabs}
        assert len({repr(one) for one in found.values()}) == 1, found
