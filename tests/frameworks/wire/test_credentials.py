"""A credential is sent to the operations that require it, and to no other."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from tests.contract.server import LoopbackServer, Reply, Request
from tests.frameworks.calls import Calls, Way
from tests.frameworks.package import Package, Packages
from tests.frameworks.wire.exchange import Wire

HELD = {"bearer": "tok", "key": "quay", "basic": ("anna", "pass")}


def shown(request: Request) -> tuple[str | None, list[tuple[str, str]]]:
    return request.header("Authorization"), request.query


def package_of(packages: Packages, own: LoopbackServer, other: LoopbackServer) -> Package:
    """The client of the document, whose two servers are those of the test."""
    text = Wire.document("credentials").read_text(encoding="utf-8")
    text = text.replace("http://127.0.0.1:8001", own.url).replace("http://127.0.0.1:8002", other.url)
    document: dict[str, Any] = yaml.safe_load(text)
    document["info"]["title"] = f"Leak {own.url.rpartition(':')[2]}"
    return packages.of_document(document["info"]["title"], document)


@pytest.fixture(scope="module")
def leak(packages: Packages) -> Any:
    with LoopbackServer() as own, LoopbackServer() as other:
        own.respond = other.respond = lambda request: Reply(204)
        yield package_of(packages, own, other), own, other


def sent(leak: Any, way: Way, operation: str) -> Request:
    package, own, other = leak
    own.requests.clear()
    other.requests.clear()

    async def program(calls: Calls) -> Any:
        return await calls(operation)

    way.run(package, None, program, **HELD)
    requests: list[Request] = [*own.requests, *other.requests]
    assert len(requests) == 1
    return requests[0]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/private", ("Bearer tok", [])),
        ("/private2", (None, [("api_key", "quay")])),
        ("/public", (None, [])),
        ("/cdn", (None, [])),
    ],
)
def test_credentials(leak: Any, way: Way, path: str, expected: Any) -> None:
    assert shown(sent(leak, way, f"GET {path}")) == expected
