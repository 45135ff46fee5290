"""Errors of FastAPI have the server's message, with the fields that it is about."""

from __future__ import annotations

from typing import Any

import pytest

from tests.frameworks.calls import Program, Way
from tests.frameworks.live import Live
from tests.frameworks.row import row


def says(*words: str, kind: str = "") -> Any:
    return lambda error: all(word in str(error) for word in words) and kind in type(error).__name__


ROWS = [
    row("parameter", lambda calls: calls.error("GET /errors/validated", limit=101), says("limit", "less than or equal to 100", kind="UnprocessableEntity")),
    row("field", lambda calls: calls.error("POST /errors/order", amount=0), says("amount", "greater than 0")),
    row("documented", lambda calls: calls.error("GET /errors/documented"), lambda error: type(error).__name__ == "NotFoundError" and error.data.code == 7 and "No such kettle" in str(error)),
    row("no hint about the base URL", lambda calls: calls.error("GET /errors/documented"), lambda error: "base_url" not in str(error) and "base URL" not in str(error)),
    row("default", lambda calls: calls.error("GET /errors/default"), lambda error: type(error).__name__ == "ConflictError" and error.data.code == 8),
    row("detail", lambda calls: calls.error("GET /errors/detail"), says("Not your kitchen", kind="PermissionDenied")),
    row("detail of an object", lambda calls: calls.error("GET /errors/detail-object"), says("burnt", "rice")),
]  # fmt: skip


@pytest.mark.parametrize(("program", "expected"), ROWS)
def test_errors(kitchen: Live, way: Way, program: Program, expected: Any) -> None:
    kitchen.expect(way, program, expected)
