"""The server that all contract tests share, and an environment without the developer's own keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from openai_v1 import OpenAI
from tests.trust import one_certificate

from .server import LoopbackServer
from .wire_validator import WireValidator, load_spec


@pytest.fixture(scope="session")
def running_server() -> Iterator[LoopbackServer]:
    """One server for the session: starting one takes longer than a test."""
    with LoopbackServer() as server:
        yield server


@pytest.fixture
def server(running_server: LoopbackServer) -> LoopbackServer:
    """The shared server with nothing recorded and nothing scripted."""
    running_server.script()
    return running_server


@pytest.fixture(scope="session")
def validator() -> WireValidator:
    """The validator of the specification, which takes a while to read it."""
    return WireValidator(load_spec())


@pytest.fixture
def client(server: LoopbackServer) -> Iterator[OpenAI]:
    """A client of the shared server."""
    with OpenAI(api_key="sk-test", base_url=server.base_url, max_retries=0) as client:
        yield client


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Remove the variables of the machine that would change a request or its server."""
    for name in ("OPENAI_API_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID", "OPENAI_BASE_URL", "OPENAI_LOG"):
        monkeypatch.delenv(name, raising=False)
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture(scope="module", autouse=True)
def trusted_certificates() -> Iterator[None]:
    """Clients read one trusted certificate, not all that the machine has."""
    with one_certificate():
        yield
