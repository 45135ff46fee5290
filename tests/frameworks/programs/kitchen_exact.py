"""Exact values: durations, decimals and tuples."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import assert_type
from uuid import UUID

from kitchen import Kitchen

client = Kitchen(base_url="http://127.0.0.1")


def exact() -> None:
    got = client["GET /values/exact"]()
    assert_type(got.wait, timedelta)
    assert_type(got.place, tuple[float, float])
    assert_type(got.pair, tuple[int, str])
    client["POST /values/exact"](
        price=Decimal("1.10"),
        wait=timedelta(days=1),
        at=datetime.now(UTC),
        day=date(2024, 2, 29),
        clock=time(1),
        id=UUID(int=1),
        place=(1.5, 2.5),
        pair=(1, "a"),
    )
    client["GET /parameters/query"](name="n", wait=timedelta(days=1), price=Decimal("1.10"))
