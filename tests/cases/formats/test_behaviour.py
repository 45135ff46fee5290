"""Strings of a known format become Python values; a string that cannot be parsed is kept."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from uuid import UUID

from tests.cases.case import Case

REPLY = {
    "at": "2030-01-02T03:04:05Z",
    "day": "2030-01-02",
    "hour": "03:04:05",
    "id": "6fa459ea-ee8a-3ca4-894e-db77e160355e",
    "data": "aGk=",
    "encoded": "aGk=",
    "price": "1.10",
    "large": 9007199254740993,
    "ratio": 0.5,
    "span": "P1DT3.5S",
    "mail": "a@example.com",
    "odd": "x",
    "days": ["2030-01-02"],
}


def test_reply(case: Case) -> None:
    case.reply(REPLY)

    thing = case.client().things.create()

    assert thing.at == datetime(2030, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert (thing.day, thing.hour) == (date(2030, 1, 2), time(3, 4, 5))
    assert thing.id == UUID(str(REPLY["id"]))
    assert (thing.data, thing.encoded) == (b"hi", b"hi")
    assert thing.price == Decimal("1.10")
    assert (thing.large, thing.ratio, thing.span) == (9007199254740993, 0.5, timedelta(days=1, seconds=3.5))
    assert thing.days == [date(2030, 1, 2)]
    assert thing.to_dict() == REPLY


def test_what_does_not_parse_is_kept(case: Case) -> None:
    broken = {"at": "soon", "day": "2030-13-77", "id": "none", "data": "%", "price": "dear", "days": ["never"]}
    case.reply({**broken, "mail": "a@example.com"})

    thing = case.client().things.create()

    assert thing.mail == "a@example.com"
    assert thing.to_dict() == {**broken, "mail": "a@example.com"}


def test_request(case: Case) -> None:
    case.reply({})

    case.client().things.create(
        at=datetime(2030, 1, 2, 3, 4, 5, tzinfo=UTC),
        day=date(2030, 1, 2),
        hour="03:04:05",
        id=UUID(str(REPLY["id"])),
        data=b"hi",
        price=Decimal("1.10"),
        large=9007199254740993,
        days=[date(2030, 1, 2), "2030-01-03"],
    )

    sent = case.sent_json
    assert sent["days"] == ["2030-01-02", "2030-01-03"]
    assert {name: sent[name] for name in ("at", "day", "hour", "id", "data", "price", "large")} == {
        name: REPLY[name] for name in ("at", "day", "hour", "id", "data", "price", "large")
    }
