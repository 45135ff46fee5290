"""Keywords that only forbid values leave the type as it is."""

from __future__ import annotations

from tests.cases.case import Case


def test_round_trip(case: Case) -> None:
    case.reply({"name": "root", "country": "US", "code": "x", "never": 1})

    thing = case.client().things.create(name="root", country="US")

    assert case.sent_json == {"name": "root", "country": "US"}
    assert thing.to_dict() == {"name": "root", "country": "US", "code": "x", "never": 1}
    assert thing.extra == {}
