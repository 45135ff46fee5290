"""Rows of the tables: a program for both clients, and its expected result."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.frameworks.calls import Program


def row(name: str, program: Program, expected: Any, today: str = "") -> Any:  # Any: pytest names its type nowhere
    """A row; `today` says what happens instead, until the fault is repaired."""
    return pytest.param(program, expected, id=name.replace(" ", "-"), marks=[failing(today)] if today else [])


def failing(today: str) -> pytest.MarkDecorator:
    """The mark of a test that fails today; whoever repairs the fault removes it."""
    return pytest.mark.xfail(strict=True, reason=today)


def attempt(program: Callable[[], Any]) -> Any:
    """The result of a function, or the error that it raises."""
    try:
        return program()
    except Exception as error:  # noqa: BLE001 - the test says which it must be
        return error
