"""Both clients, a server on loopback, and an environment without keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest

from openai_v1._core.headers import Headers
from openai_v1._core.response.http_response import HTTPResponse
from openai_v1._core.url import URL
from tests.contract.server import LoopbackServer
from tests.trust import one_certificate

from .socket_server import SocketServer
from .twins import Twin


@pytest.fixture(params=["sync", "async"])
def twin(request: pytest.FixtureRequest) -> Twin:
    """Each of the two clients."""
    name: Literal["sync", "async"] = request.param
    return Twin(name)


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    """An HTTP server that answers from a script."""
    with LoopbackServer() as running:
        yield running


@pytest.fixture
def sockets() -> Iterator[SocketServer]:
    """A server that sends the bytes it is told, well-formed or not."""
    with SocketServer() as running:
        yield running


@pytest.fixture
def response() -> HTTPResponse:
    """The response that a decoder gets."""
    return HTTPResponse(
        status_code=200,
        headers=Headers([("Content-Type", "application/json"), ("X-Request-Id", "req_1")]),
        method="GET",
        url=URL("http://127.0.0.1/v1/things"),
    )


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Remove the variables of the machine that would change a request or its server."""
    for name in ("OPENAI_API_KEY", "OPENAI_ORG_ID", "OPENAI_BASE_URL", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture(scope="module", autouse=True)
def trusted_certificates() -> Iterator[None]:
    """Clients read one trusted certificate, not all that the machine has."""
    with one_certificate():
        yield
