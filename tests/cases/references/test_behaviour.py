"""A reference may point to any schema of the document, and have keywords beside it."""

from __future__ import annotations

from tests.cases.case import Case

REPLY = {
    "described": {"x": 1},
    "wider": {"x": 1, "z": 2},
    "local": {"y": 3},
    "inner": {"deep": "d"},
    "from_path": {"described": {"x": 4}},
    "renamed": {"x": 5},
    "odd": {"x": 6},
}


def test_reply(case: Case) -> None:
    case.reply(REPLY)

    thing = case.client().things.create(**REPLY)

    assert isinstance(thing.described, case.types.Point)
    assert (thing.wider.x, thing.wider.z) == (1, 2)
    assert (thing.local.y, thing.inner.deep, thing.odd.x) == (3, "d", 6)
    assert isinstance(thing.from_path, case.types.Thing)
    assert isinstance(thing.renamed, case.types.Point)
    assert thing.to_dict() == REPLY
    assert case.sent_json == REPLY
