"""Fixtures of all frameworks: packages, each generated once, and every way to call them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contract.server import LoopbackServer
from tests.frameworks import django_project, smorest_app
from tests.frameworks.calls import WAYS, Way
from tests.frameworks.fastapi_app import ITEM_STREAMS, ROUTERS, application
from tests.frameworks.live import Live
from tests.frameworks.package import Packages
from tests.frameworks.serving import serving_asgi, serving_wsgi
from tests.frameworks.wire.exchange import Wire


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Packages:
    return Packages(tmp_path_factory.mktemp("frameworks"))


@pytest.fixture(params=WAYS[::3], ids=str)
def way(request: pytest.FixtureRequest) -> Way:
    """Both clients and both transports, each once; `EVERY_WAY` has all combinations of them."""
    chosen: Way = request.param
    return chosen


@pytest.fixture(scope="session")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file."""
    path = tmp_path_factory.mktemp("files") / "Üb er.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    return path


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Remove the proxies of the machine from the environment."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture(scope="session")
def kitchen(packages: Packages) -> Iterator[Live]:
    """The FastAPI application, without the streams whose items it documents."""
    app = application("Kitchen", ROUTERS)
    with serving_asgi(app) as url:
        yield Live(url, lambda: packages.of_document("Kitchen", app.openapi()))


@pytest.fixture(scope="session")
def radio(packages: Packages) -> Iterator[Live]:
    """The streams whose items FastAPI documents."""
    app = application("Radio", ITEM_STREAMS)
    with serving_asgi(app) as url:
        yield Live(url, lambda: packages.of_document("Radio", app.openapi()))


@pytest.fixture(scope="session")
def django() -> Iterator[str]:
    """The base URL of the Django project."""
    with serving_wsgi(django_project.start()) as url:
        yield url


@pytest.fixture(scope="session")
def pantry(packages: Packages, django: str) -> Live:
    """The API of Django REST framework."""
    return Live(django, lambda: packages.of_document("Pantry", django_project.pantry_document(split=False)))


@pytest.fixture(scope="session")
def split_pantry(packages: Packages, django: str) -> Live:
    """The API of Django REST framework, documented with COMPONENT_SPLIT_REQUEST."""
    return Live(django, lambda: packages.of_document("Split Pantry", django_project.pantry_document(split=True)))


@pytest.fixture(scope="session")
def larder(packages: Packages, django: str) -> Live:
    """The API of Django Ninja."""
    return Live(django, lambda: packages.of_document("Larder", django_project.larder_document()))


@pytest.fixture(scope="session")
def cellar(packages: Packages) -> Iterator[Live]:
    """The API of flask-smorest."""
    app, document = smorest_app.application()
    with serving_wsgi(app) as url:
        yield Live(url, lambda: packages.of_document("Cellar", document))


@pytest.fixture(scope="session")
def wire(packages: Packages) -> Iterator[Wire]:
    with LoopbackServer() as server:
        yield Wire(packages, server)
