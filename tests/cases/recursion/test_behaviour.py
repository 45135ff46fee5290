"""Recursive schemas are read to any depth."""

from __future__ import annotations

from tests.cases.case import Case

REPLY: dict[str, object] = {
    "value": {"a": [1, None, {"b": "c"}]},
    "children": [{"value": 1, "children": [{"value": "deep"}]}],
    "parent": {"node": {"value": True}},
    "filter": [{"key": "a"}, [{"key": "b"}, [{"key": "c"}]]],
    "grid": [{"x": [{"y": []}]}],
}


def test_reply(case: Case) -> None:
    case.reply(REPLY)

    node = case.client().things.create(value=1)

    assert node.value == REPLY["value"]
    assert node.children[0].children[0].value == "deep"
    assert node.parent.node.value is True
    assert isinstance(node.filter[1][1][0], case.types.Test), "models inside are models, however deep"
    assert node.grid == [{"x": [{"y": []}]}]
    assert node.to_dict() == REPLY


def test_request(case: Case) -> None:
    case.reply(REPLY)

    case.client().things.create(**REPLY)

    assert case.sent_json == REPLY
