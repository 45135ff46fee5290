# Generated from openapi.yaml by specpress. Do not edit.
"""The plugin of pytest, which finds it by the package's metadata: the fixture `openai_mock`."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from . import OpenAIMock


@pytest.fixture(scope="session")
def _openai_mock_server() -> Generator[OpenAIMock]:
    # Here, so that only tests that ask for it need the packages of the extra.
    from . import OpenAIMock

    with OpenAIMock() as mock:
        yield mock


@pytest.fixture
def openai_mock(
    _openai_mock_server: OpenAIMock, monkeypatch: pytest.MonkeyPatch
) -> OpenAIMock:
    """A mock of the API without calls and orders; clients made in the test find it by the environment."""
    _openai_mock_server.reset()
    monkeypatch.setenv("OPENAI_BASE_URL", _openai_mock_server.base_url)
    monkeypatch.setenv("OPENAI_API_KEY", "test")
    return _openai_mock_server
