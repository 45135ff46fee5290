"""What holds for every test."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes is the machine's affair.
# Where nobody looks on, what was found by chance in one run must not decide on a change that has nothing to do with it;
# hypothesis itself does so in CI.
settings.register_profile("untimed", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("untimed")

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest tests/cases tests/names --update` writes what is kept there, and the pages made of it, anew."""
    parser.addoption("--update", action="store_true", help="rewrite the goldens instead of comparing with them")


@pytest.fixture(name="update")
def update_fixture(request: pytest.FixtureRequest) -> bool:
    """Whether goldens are written instead of compared."""
    return bool(request.config.getoption("--update", default=False))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what is marked `shared` where the reference material is not beside the checkout."""
    if SHARED.is_dir():
        return
    skip = pytest.mark.skip(reason="needs the reference material in ../shared, which is not on this machine")
    for item in items:
        if item.get_closest_marker("shared") is not None:
            item.add_marker(skip)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of the reference material; for tests marked `shared`."""
    return SHARED
