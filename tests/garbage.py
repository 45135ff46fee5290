"""Garbage collection in a process that has run thousands of tests."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def collected() -> Generator[None]:
    """Collect the garbage of the block alone: a collection of all objects of the process would take a second."""
    gc.freeze()
    try:
        yield
        gc.collect()
    finally:
        gc.unfreeze()
