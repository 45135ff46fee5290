"""The client on `transformers serve` with a tiny random model made on the spot; `make test-transformers`."""

from __future__ import annotations

import subprocess
from collections.abc import Generator
from typing import Final

import pytest

from tests.clients.running import PROGRAMS
from tests.live.checks import CHECKS, Server
from tests.live.smoke import FAILED, NOT_OFFERED, results
from tests.live.starting import HOST, free_port, program, started

pytestmark = pytest.mark.clients

_WITHOUT: Final = {
    "models.retrieve": "it only lists models",
    "chat, with a wrong key": "it asks for no key",
    "embeddings": "it has chats and completions alone",
    "moderations": "as above",
    "files.list": "as above",
}


@pytest.fixture(name="server", scope="module")
def server_fixture(tmp_path_factory: pytest.TempPathFactory) -> Generator[Server]:
    folder = tmp_path_factory.mktemp("transformers")
    model = folder / "model"
    # It lists the models of a cache, which has to be there, and asks no hub.
    (folder / "home" / "hub").mkdir(parents=True)
    variables = {"HF_HUB_OFFLINE": "1", "HF_HOME": str(folder / "home"), "CUDA_VISIBLE_DEVICES": ""}
    made = [program("transformers", "python"), str(PROGRAMS / "tiny_model.py"), str(model)]
    subprocess.run(made, check=True, timeout=900, env=variables, capture_output=True)
    port = free_port()
    command = [program("transformers", "transformers"), "serve", str(model), "--device", "cpu"]
    with started([*command, "--host", HOST, "--port", str(port)], port, folder, variables):
        yield Server(f"http://{HOST}:{port}/v1", "none", str(model), str(model))


def test_every_call_works_or_is_not_offered(server: Server) -> None:
    made = list(results(server))
    assert {one.name: one.said for one in made if one.outcome == FAILED} == {}
    assert {one.name for one in made if one.outcome == NOT_OFFERED} == _WITHOUT.keys()
    assert len(made) == len(CHECKS)
