"""Every call of every client gets what it expects; `make test-clients` runs this."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from specpress.mock.serving import Server
from tests.clients.running import Client, mock, run
from tests.clients.table import CLIENTS

pytestmark = pytest.mark.clients


@pytest.fixture(name="server", scope="module")
def server_fixture() -> Generator[Server]:
    with mock() as server:
        yield server


@pytest.mark.parametrize("client", CLIENTS, ids=lambda client: client.name)
def test_every_call_gets_what_it_expects(server: Server, client: Client) -> None:
    server.mock.reset()
    made = run(client, server.base_url)
    assert {one.call: one.problem for one in made if one.problem is not None} == {}
    assert len(made) == client.calls


def test_every_call_left_out_has_its_reason() -> None:
    assert [client.name for client in CLIENTS if not all(client.without.values())] == []
