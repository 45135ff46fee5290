"""A server for the old calls, and settings that are reset after each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import openai_v1.legacy as openai
from openai_v1._async.event_loop import forget_closed
from openai_v1.legacy._classes import CALLS
from tests.contract.answering import answer
from tests.contract.server import LoopbackServer
from tests.garbage import collected
from tests.trust import one_certificate


@pytest.fixture(scope="session")
def running_server() -> Iterator[LoopbackServer]:
    with LoopbackServer() as server:
        yield server


@pytest.fixture
def server(running_server: LoopbackServer) -> LoopbackServer:
    """A server that gives the documented answers, with nothing recorded."""
    running_server.script()
    running_server.respond = answer
    return running_server


@pytest.fixture(autouse=True)
def settings(server: LoopbackServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """The settings of a program that uses the server; they are reset after each test."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "OPENAI_ORG_ID", "OPENAI_BASE_URL", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    monkeypatch.setattr(openai, "api_key", "sk-test")
    monkeypatch.setattr(openai, "api_base", server.base_url)
    for name in ("api_key_path", "organization", "api_version", "proxy", "log", "requestssession"):
        monkeypatch.setattr(openai, name, None)


@pytest.fixture(scope="module", autouse=True)
def trusted_certificates() -> Iterator[None]:
    """Clients read one trusted certificate, not all that the machine has."""
    with one_certificate():
        yield


@pytest.fixture(autouse=True)
def connections(settings: None) -> Iterator[None]:
    """The connections of the event loops of a test end with it; else a later test would meet them as garbage."""
    with collected():
        yield
        for (asynchronous, _), client in CALLS._roots.items():
            if asynchronous:
                forget_closed(client._channel._opened)
