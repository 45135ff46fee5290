"""`pytest tests/cases --update` rewrites the goldens instead of comparing with them."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite the goldens in tests/cases")


@pytest.fixture(name="update")
def update_fixture(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update", default=False))
