"""Prints which tests are running if no test has begun or ended for a while."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from threading import Event, Lock, Thread
from typing import TextIO

import pytest

QUIET = 10.0


@contextmanager
def _terminal() -> Generator[TextIO]:
    """A copy of standard output, taken before pytest redirects it for a test."""
    with os.fdopen(os.dup(sys.__stdout__.fileno() if sys.__stdout__ else 1), "w", encoding="utf-8") as stream:
        yield stream


class RunningTests:
    """A plugin for the process that prints the results; pytest-xdist reports the tests of its workers there, too.

    Args:
        quiet: After how many seconds without news the running tests are printed, and again after as many more.
    """

    def __init__(self, quiet: float = QUIET) -> None:
        self._quiet = quiet
        self._since: dict[str, float] = {}
        self._news = time.monotonic()
        self._lock = Lock()
        self._end = Event()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtestloop(self) -> Generator[None, object, object]:
        with _terminal() as stream:
            thread = Thread(target=self._watch, args=(stream,), daemon=True)
            thread.start()
            try:
                return (yield)
            finally:
                self._end.set()
                thread.join()

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        with self._lock:
            self._since[nodeid] = self._news = time.monotonic()

    def pytest_runtest_logfinish(self, nodeid: str) -> None:
        with self._lock:
            self._since.pop(nodeid, None)
            self._news = time.monotonic()

    def _watch(self, stream: TextIO) -> None:
        while not self._end.wait(self._quiet / 10):
            with self._lock:
                now = time.monotonic()
                if now - self._news < self._quiet:
                    continue
                self._news = now
                running = [f"{nodeid} ({now - since:.0f} s)" for nodeid, since in self._since.items()]
            print("\nrunning:", *(running or ["no test"]), sep="\n  ", file=stream, flush=True)
