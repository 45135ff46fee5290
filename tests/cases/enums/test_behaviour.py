"""Enumerated values are literals; a value that the document does not know is kept."""

from __future__ import annotations

from tests.cases.case import Case

KNOWN = {
    "text": 'it\'s "quoted"\n',
    "number": -2,
    "decimal": 0.5,
    "flag": True,
    "mixed": 2.5,
    "objects": {"a": 1},
    "version": 2,
    "kind": "thing",
    "color": "red",
    "colors": ["red", "green"],
    "both": "b",
}
UNKNOWN = {
    "text": "new",
    "number": 9,
    "decimal": 7.5,
    "flag": False,
    "mixed": "other",
    "objects": {"c": 3},
    "version": 3,
    "kind": "other",
    "color": "blue",
    "colors": ["red", "blue"],
    "both": "z",
}


def test_known_values(case: Case) -> None:
    case.reply(KNOWN)

    thing = case.client().things.create(**KNOWN)

    assert thing.to_dict() == KNOWN
    assert case.sent_json == KNOWN
    assert (thing.color, thing.mixed, thing.flag) == ("red", 2.5, True)


def test_unknown_values_come_through(case: Case) -> None:
    case.reply(UNKNOWN)

    thing = case.client().things.create()

    assert {name: getattr(thing, name) for name in UNKNOWN} == UNKNOWN
    assert thing.to_dict() == UNKNOWN
