"""The generated packages of the cases, and servers for them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cases.case import Case, Generated, generate, read_metadata
from tests.contract.server import LoopbackServer
from tests.trust import one_certificate


@pytest.fixture(scope="session")
def case_server() -> Iterator[LoopbackServer]:
    with LoopbackServer() as server:
        yield server


@pytest.fixture(scope="module")
def generated(request: pytest.FixtureRequest) -> Generated:
    """The generated files of the case in whose folder the test is."""
    return generate(read_metadata(Path(request.path).parent))


@pytest.fixture(scope="module")
def case_package(generated: Generated, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generated.write(tmp_path_factory.mktemp(f"case-{generated.metadata.name}-"))


@pytest.fixture
def case(generated: Generated, case_package: Path, case_server: LoopbackServer) -> Iterator[Case]:
    """The generated package of the folder, imported, with a server of its own replies."""
    case_server.script()
    case = Case(generated, case_package, case_server)
    yield case
    case.close()


@pytest.fixture(scope="module", autouse=True)
def trusted_certificates() -> Iterator[None]:
    """Clients read one trusted certificate, not all that the machine has."""
    with one_certificate():
        yield
