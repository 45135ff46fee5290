"""The samples of the source documents run against the mock as they are printed; needs ../shared.

The programs are the real ones: curl, openai 3.3.0 of npm on Node.js, openai 0.27.8 on Python, and our module of the old names.
The host of the samples is on loopback, with TLS of an authority that curl and Node.js are told to trust. What is replaced
in a sample is named below; `pip install openai` and its like are not run, for they are about the environment.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Generator, Mapping
from pathlib import Path
from typing import Final

import pytest

from specpress.mock.serving import Server
from tests.clients.front import HOST, front
from tests.clients.running import PROGRAMS, ROOT, mock, node
from tests.clients.samples import Sample, samples
from tests.contract.cases import FILES

pytestmark = [pytest.mark.clients, pytest.mark.shared]

NO_LABEL: Final = ("node.js;\n", "")
"""The label above one sample, which a formatter took for code: it is no variable of Node.js."""
NO_FOLDER: Final = ("/path/to/file/", "")
"""Stands for the folder where a reader has the file."""
OUR_MODULE: Final = ("import openai\n", "import openai_v1.legacy as openai\n")
"""In the run of our module alone."""
_OPERATIONS: Final = {
    "curl": {
        **{"models.list": 2, "models.retrieve": 1, "completions.create": 1, "chat.completions.create": 2},
        **{"edits.create": 1, "images.generate": 1, "images.edit": 1, "images.create_variation": 1},
        **{"embeddings.create": 1, "audio.transcriptions.create": 1, "audio.translations.create": 1},
        **{"files.list": 2, "files.create": 2, "files.delete": 2, "files.retrieve": 2, "files.content": 1},
    },
    "node": {
        **{"files.list": 2, "files.create": 2, "files.delete": 2, "files.retrieve": 2, "files.content": 2},
        "engines.list": 1,
    },
    "python": {
        **{"files.list": 1, "files.create": 1, "files.delete": 1, "files.retrieve": 1, "files.content": 1},
        "models.list": 1,
    },
}
_CALLED: dict[str, dict[str, int]] = {language: {} for language in _OPERATIONS}


@pytest.fixture(name="server", scope="module")
def server_fixture() -> Generator[Server]:
    with mock() as server:
        yield server


@pytest.fixture(name="host", scope="module")
def host_fixture(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Generator[tuple[int, Path]]:
    with front(server.port, tmp_path_factory.mktemp("authority")) as opened:
        yield opened


@pytest.fixture(name="folder")
def folder_fixture(tmp_path: Path) -> Path:
    """Where a sample runs, with the files that it names."""
    for name in ("mydata.jsonl", "otter.png", "mask.png", "audio.mp3", "german.m4a"):
        shutil.copy(FILES / name, tmp_path)
    (tmp_path / "node_modules").mkdir()
    (tmp_path / "node_modules" / "openai").symlink_to(ROOT / "interop/npm/clients/node_modules/openai3")
    return tmp_path


@pytest.mark.parametrize("sample", samples("curl"), ids=lambda sample: sample.name)
def test_curl(server: Server, host: tuple[int, Path], folder: Path, sample: Sample) -> None:
    port, authority = host
    settings = (
        f'connect-to = "{HOST}:443:127.0.0.1:{port}"\ncacert = "{authority}"\nfail-with-body\nsilent\nshow-error\n'
    )
    (folder / ".curlrc").write_text(settings, encoding="utf-8")
    _run(server, folder, ["sh", "-e"], {"CURL_HOME": str(folder)}, sample, sample.code.replace(*NO_FOLDER))


@pytest.mark.parametrize("sample", samples("node"), ids=lambda sample: sample.name)
def test_node(server: Server, host: tuple[int, Path], folder: Path, sample: Sample) -> None:
    port, authority = host
    (folder / "sample.mjs").write_text(sample.code.replace(*NO_LABEL), encoding="utf-8")
    command = [node("clients"), "--import", str(PROGRAMS / "printed.mjs"), "sample.mjs"]
    variables = {"SAMPLE_HOST": HOST, "SAMPLE_PORT": str(port), "SAMPLE_FOLDER": str(folder)}
    _run(server, folder, command, {**variables, "NODE_EXTRA_CA_CERTS": str(authority)}, sample)


@pytest.mark.parametrize("sample", samples("python"), ids=lambda sample: sample.name)
def test_python(server: Server, folder: Path, sample: Sample) -> None:
    old = [str(ROOT / ".venvs" / "clients-0" / "bin" / "python"), "-"]
    _run(server, folder, old, {"OPENAI_API_BASE": server.base_url}, sample, sample.code)
    server.mock.reset()
    variables = {"OPENAI_API_BASE": server.base_url, "PYTHONPATH": str(ROOT / "generated" / "python")}
    code = sample.code.replace(*OUR_MODULE)
    _run(server, folder, [sys.executable, "-"], variables, sample, code, count=False)


@pytest.mark.parametrize("language", _OPERATIONS)
def test_every_sample_ran(language: str) -> None:
    assert _CALLED[language] == _OPERATIONS[language]


def _run(
    server: Server,
    folder: Path,
    command: list[str],
    variables: Mapping[str, str],
    sample: Sample,
    text: str = "",
    *,
    count: bool = True,
) -> None:
    """Run a sample; it has made one call, which the mock found right and answered."""
    server.mock.reset()
    environment = {"PATH": os.environ["PATH"], "OPENAI_API_KEY": "sk-printed", **variables}
    done = subprocess.run(
        command, cwd=folder, env=environment, input=text, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    [call] = server.mock.calls
    assert call.status == 200, (call, done.stdout)
    assert call.headers["authorization"] == "Bearer sk-printed"
    assert call.undeclared == ()
    operation = str(call.operation)
    if count:
        _CALLED[sample.language][operation] = _CALLED[sample.language].get(operation, 0) + 1
