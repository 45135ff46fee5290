"""The samples of the source documents run against the mock as they are printed; needs ../shared.

The programs are the real ones: curl, openai 3.3.0 of npm on Node.js, openai 0.27.8 on Python, and our module of the old
names. The host of the samples is on loopback, with TLS of an authority that curl and Node.js are told to trust. What is
replaced in a sample is named below; `pip install openai` and its like are not run, for they are about the environment.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Generator, Mapping
from dataclasses import dataclass
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
"""The label above one sample. A formatter took it for code; Node.js has no such variable."""
NO_FOLDER: Final = ("/path/to/file/", "")
"""The folder in which a reader of the sample has the file."""
OUR_MODULE: Final = ("import openai\n", "import openai_v1.legacy as openai\n")
"""Replaced only when our module runs the sample."""
_FILES: Final = ("files.list", "files.create", "files.delete", "files.retrieve")
_OPERATIONS: Final = {
    "curl": {
        **dict.fromkeys((*_FILES, "models.list", "chat.completions.create"), 2),
        **dict.fromkeys(("files.content", "models.retrieve", "completions.create", "edits.create"), 1),
        **dict.fromkeys(("images.generate", "images.edit", "images.create_variation", "embeddings.create"), 1),
        **dict.fromkeys(("audio.transcriptions.create", "audio.translations.create"), 1),
    },
    "node": {**dict.fromkeys((*_FILES, "files.content"), 2), "engines.list": 1},
    "python": dict.fromkeys((*_FILES, "files.content", "models.list"), 1),
}
"""How often the samples of each language call an operation."""
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
    """The working folder of a sample, with the files that it names."""
    for name in ("mydata.jsonl", "otter.png", "mask.png", "audio.mp3", "german.m4a"):
        shutil.copy(FILES / name, tmp_path)
    (tmp_path / "node_modules").mkdir()
    (tmp_path / "node_modules" / "openai").symlink_to(ROOT / "interop/npm/clients/node_modules/openai3")
    return tmp_path


@dataclass(frozen=True, slots=True)
class Program:
    """How a sample is run: the command, what goes to its standard input, and variables of its environment."""

    command: list[str]
    text: str
    variables: Mapping[str, str]


@pytest.mark.parametrize("sample", samples("curl"), ids=lambda sample: sample.name)
def test_curl(server: Server, host: tuple[int, Path], folder: Path, sample: Sample) -> None:
    port, authority = host
    settings = (
        f'connect-to = "{HOST}:443:127.0.0.1:{port}"\ncacert = "{authority}"\nfail-with-body\nsilent\nshow-error\n'
    )
    (folder / ".curlrc").write_text(settings, encoding="utf-8")
    program = Program(["sh", "-e"], sample.code.replace(*NO_FOLDER), {"CURL_HOME": str(folder)})
    _count(sample, _called(server, folder, program))


@pytest.mark.parametrize("sample", samples("node"), ids=lambda sample: sample.name)
def test_node(server: Server, host: tuple[int, Path], folder: Path, sample: Sample) -> None:
    port, authority = host
    (folder / "sample.mjs").write_text(sample.code.replace(*NO_LABEL), encoding="utf-8")
    command = [node("clients"), "--import", str(PROGRAMS / "printed.mjs"), "sample.mjs"]
    variables = {"SAMPLE_HOST": HOST, "SAMPLE_PORT": str(port), "SAMPLE_FOLDER": str(folder)}
    program = Program(command, "", {**variables, "NODE_EXTRA_CA_CERTS": str(authority)})
    _count(sample, _called(server, folder, program))


@pytest.mark.parametrize("sample", samples("python"), ids=lambda sample: sample.name)
def test_python(server: Server, folder: Path, sample: Sample) -> None:
    old = str(ROOT / ".venvs" / "clients-0" / "bin" / "python")
    base = {"OPENAI_API_BASE": server.base_url}
    official = _called(server, folder, Program([old, "-"], sample.code, base))
    ours = {**base, "PYTHONPATH": str(ROOT / "generated" / "python")}
    assert _called(server, folder, Program([sys.executable, "-"], sample.code.replace(*OUR_MODULE), ours)) == official
    _count(sample, official)


@pytest.mark.parametrize("language", _OPERATIONS)
def test_every_sample_ran(language: str) -> None:
    assert _CALLED[language] == _OPERATIONS[language]


def _count(sample: Sample, operation: str) -> None:
    called = _CALLED[sample.language]
    called[operation] = called.get(operation, 0) + 1


def _called(server: Server, folder: Path, program: Program) -> str:
    """The operation that a program called, once; the mock found the call right and answered it."""
    server.mock.reset()
    environment = {"PATH": os.environ["PATH"], "OPENAI_API_KEY": "sk-printed", **program.variables}
    done = subprocess.run(
        program.command,
        cwd=folder,
        env=environment,
        input=program.text,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    [call] = server.mock.calls
    assert call.status == 200, (call, done.stdout)
    assert call.headers["authorization"] == "Bearer sk-printed"
    assert call.undeclared == ()
    return str(call.operation)
