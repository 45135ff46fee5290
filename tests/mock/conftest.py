from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import httpx
import pytest

from specpress.mock.behaviours import load_behaviour
from specpress.mock.document import Object
from specpress.mock.mock import Mock
from specpress.mock.serving import Server
from tests.mock.documents import SPEC, read


@pytest.fixture(name="root", scope="session")
def root_fixture() -> Object:
    return read(SPEC)


@pytest.fixture(name="running", scope="session")
def running_fixture(root: Object) -> Generator[Server]:
    """The mock of this API with its behaviour."""
    with Server(Mock(root, behaviour=load_behaviour(Path(SPEC).parent / "behaviour"))) as server:
        yield server


@pytest.fixture(name="server")
def server_fixture(running: Server) -> Server:
    running.mock.reset()
    return running


@pytest.fixture(name="http")
def http_fixture(server: Server) -> Generator[httpx.Client]:
    with httpx.Client(base_url=server.base_url, headers={"Authorization": "Bearer sk-test"}, trust_env=False) as client:
        yield client
