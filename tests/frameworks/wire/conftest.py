"""A server that records, and the clients of the documents."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.contract.server import LoopbackServer
from tests.frameworks.package import Packages
from tests.frameworks.wire.exchange import Wire


@pytest.fixture(scope="session")
def wire(packages: Packages) -> Iterator[Wire]:
    with LoopbackServer() as server:
        yield Wire(packages, server)
