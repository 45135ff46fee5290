"""What holds for every test."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests import shared_results
from tests.running import RunningTests

# How long an example takes is the machine's affair.
# Where nobody looks on, what was found by chance in one run must not decide on a change that has nothing to do with it;
# hypothesis itself does so in CI.
settings.register_profile("untimed", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("untimed")

# These need what only the environment of `make test-examples` holds.
collect_ignore = ["examples"]

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


def pytest_configure(config: pytest.Config) -> None:
    """Name the running tests, and begin to share results: in the main process, not in the workers of pytest-xdist."""
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(RunningTests())
        shared_results.begin()
        config.add_cleanup(shared_results.end)


@pytest.fixture(scope="session", autouse=True)
def sharing_results() -> Iterator[None]:
    """Each module is laid out once in a run, and compiled once in a process."""
    with shared_results.sharing():
        yield


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One process more than there are cores: many tests wait, for a deadline or for another process."""
    return (os.cpu_count() or 1) + 1


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest tests/cases tests/names --update` writes what is kept there, and the pages made of it, anew."""
    parser.addoption("--update", action="store_true", help="rewrite the goldens instead of comparing with them")


@pytest.fixture(name="update")
def update_fixture(request: pytest.FixtureRequest) -> bool:
    """Whether goldens are written instead of compared."""
    return bool(request.config.getoption("--update", default=False))


def pytest_collection_finish() -> None:
    """Keep the garbage collector from looking through ten thousand tests again and again."""
    gc.collect()
    gc.freeze()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the slow tests, so that no core waits for one at the end; skip `shared` ones without their files."""
    items.sort(key=_seconds, reverse=True)
    if SHARED.is_dir():
        return
    skip = pytest.mark.skip(reason="needs the reference material in ../shared, which is not on this machine")
    for item in items:
        if item.get_closest_marker("shared") is not None:
            item.add_marker(skip)


def _seconds(item: pytest.Item) -> float:
    """About how long a test takes, as its mark says: `slow` alone is a few seconds."""
    slow = item.get_closest_marker("slow")
    return 0 if slow is None else slow.args[0] if slow.args else 5


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of the reference material; for tests marked `shared`."""
    return SHARED
