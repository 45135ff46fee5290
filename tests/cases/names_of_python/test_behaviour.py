"""Every name of a document has an identifier in Python, and is sent as the document spells it."""

from __future__ import annotations

from uuid import UUID

from tests.cases.case import Case

REPLY = {
    "class": "c",
    "None": "n",
    "async": True,
    "1st": 1,
    "list": ["a"],
    "dict": {"k": [1]},
    "str": "s",
    "int": [1],
    "object": {"any": 1},
    "datetime": "2030-01-02T03:04:05Z",
    "date": "2030-01-02",
    "UUID": "6fa459ea-ee8a-3ca4-894e-db77e160355e",
    "property": "p",
    "builtins": "b",
    "to_dict": "t",
    "extra": "e",
    "request_id": "r",
    "copy": "c",
    "self": "s",
    "__class__": "k",
    "$type": "y",
    "名前": "v",
    "größe": 3,
    "List": {"items": ["i"]},
    "str_model": {"a": "1"},
    "literal": "a",
    "model": {"a": "2"},
    "none_model": {"a": "3"},
    "dotted": {"a": "4"},
    "digits": {"a": "5"},
    "beyond": 7,
}


def test_reply(case: Case) -> None:
    case.reply(REPLY)

    thing = case.client().things.create(body={"class": "c", "list": []})

    assert (thing.class_, thing.async_, thing.none, thing.field_1st) == ("c", True, "n", 1)
    assert (thing.list, thing.dict, thing.str, thing.int) == (["a"], {"k": [1]}, "s", [1])
    assert thing.datetime.year == 2030
    assert isinstance(thing.uuid, UUID)
    assert (thing.to_dict_, thing.extra_, thing.request_id_, thing.copy_, thing.self_) == ("t", "e", "r", "c", "s")
    assert thing.名前 == "v"
    assert thing.digits.a == "5"
    assert thing.extra == {"beyond": 7}
    assert thing.to_dict() == REPLY


def test_request(case: Case) -> None:
    case.reply(REPLY)

    case.client().things.create(body=REPLY)

    assert case.sent_json == REPLY
