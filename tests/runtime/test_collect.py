"""The whole response that the events of a stream add up to."""

from __future__ import annotations

import json
import random
from datetime import datetime
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_v1 import OpenAIError
from openai_v1._core.models.model import Model
from openai_v1._core.operation.descriptors import Collect, Events
from openai_v1._core.response.decode import Decoder
from openai_v1._core.streams.collect import Collector
from openai_v1._operations.chat import completions as chat_operations

from .json_strategies import NAMES, VALUES
from .reports import COLLECT, RESPONSE, Report


def collected(*events: dict[str, Any], collect: Collect = COLLECT) -> Any:
    collector = Collector(collect)
    for event in events:
        collector.add(event)
    return collector.result(RESPONSE)


def part(number: int, end: str | None = None, **delta: Any) -> dict[str, Any]:
    return {"number": number, "delta": delta, "end": end}


def test_texts_are_joined_and_the_last_of_anything_else_counts() -> None:
    report = collected(
        {"id": "a", "parts": [part(1, text="B", note="one")]},
        {"id": "a", "parts": [part(0, text="Hel", note=None)]},
        {"id": "b", "parts": [part(0, text="lo"), part(1, "stop", text=None, note="two")]},
        {"id": "", "parts": [part(0, "", text="")]},
        {"id": None, "parts": []},
    )
    assert isinstance(report, Report)
    assert report.to_dict() == {
        "id": "b",
        "kind": "report",
        "parts": [
            {"number": 0, "body": {"text": "Hello", "note": None}, "end": ""},
            {"number": 1, "body": {"text": "B", "note": "two"}, "end": "stop"},
        ],
    }
    assert report.request_id == "req_9"


def call(**members: Any) -> dict[str, Any]:
    return {"id": "a", "parts": [part(0, calls=[members])]}


def calls_of(*events: dict[str, Any]) -> Any:
    collect = Collect(Report, by="number", then_by=("id",), rename={"delta": "body"})
    found = collected(*events, collect=collect).to_dict()["parts"][0]["body"]["calls"]
    return [(one.get("id"), one.get("name"), one.get("arguments")) for one in found]


def test_texts_that_the_document_says_nothing_about_are_joined_but_not_what_each_event_repeats() -> None:
    first, second = {"name": "get_", "arguments": '{"a"'}, {"name": "time", "arguments": ":1}"}
    assert calls_of(call(number=0, id="c", **first), call(number=0, **second)) == [("c", "get_time", '{"a":1}')]
    # The same id and name each time, as some servers send them, or an id that is null or empty later.
    again = [call(number=0, id="c", name="time", arguments=one) for one in ('{"a"', ":", "1}")]
    assert calls_of(*again) == [("c", "time", '{"a":1}')]
    empty = [call(number=0, id=one, name="t", arguments=text) for one, text in (("c", "{"), ("", ""), (None, "}"))]
    assert calls_of(*empty) == [("c", "t", "{}")]


@pytest.mark.parametrize("key", [{"number": 0}, {}], ids=["one key for both", "no key"])
def test_items_without_a_key_of_their_own_are_told_apart_by_their_ids(key: dict[str, Any]) -> None:
    events = [
        call(**key, id="c", arguments='{"a"'),
        call(**key, arguments=":1}"),
        call(**key, id="d", arguments="{"),
        call(**key, arguments="}"),
    ]
    assert calls_of(*events) == [("c", None, '{"a":1}'), ("d", None, "{}")]


def test_items_without_key_and_id_are_told_apart_by_their_places_where_the_document_gives_them_a_key() -> None:
    events = [{"parts": [{"delta": {"text": text}}, {"delta": {"text": other}}]} for text, other in ("ax", "by", "cz")]
    assert [one["body"]["text"] for one in collected(*events).to_dict()["parts"]] == ["abc", "xyz"]


def test_items_of_which_none_has_a_key_are_added() -> None:
    tokens = [{"number": 0, "delta": {"tokens": [{"text": text, "id": 7}]}} for text in "aba"]
    body = collected(*({"parts": [one]} for one in tokens)).parts[0].body
    assert body.tokens == [{"text": text, "id": 7} for text in "aba"]


def test_texts_and_lists_of_parts_in_one_place_are_all_kept() -> None:
    thought = [{"kind": "thinking", "parts": [{"words": "hm"}]}]
    contents = ["So", thought, "an", "swer"]
    events = [{"parts": [part(0, content=one)]} for one in contents]
    assert collected(*events).parts[0].body.content == ["So", *thought, "answer"]


class Levelled(Model):
    level: Literal["low", "high"]
    at: datetime
    text: str


def test_of_texts_from_a_fixed_set_or_in_a_format_the_last_counts() -> None:
    first = {"level": "low", "at": "2026-01-01T00:00:00Z", "text": "a"}
    second = {"level": "high", "at": "2026-01-02T00:00:00Z", "text": "b"}
    whole = collected(first, second, collect=Collect(Levelled))
    assert whole.to_dict() == {**second, "text": "ab"}


def test_a_text_of_which_nothing_came_is_empty_where_it_must_be_there() -> None:
    report = collected({"id": "a", "parts": [part(0, "stop")]})
    assert report.parts[0].body.text == ""
    assert report.parts[0].body.note is None


def test_lists_without_keys_are_added_to_each_other() -> None:
    class Logs(Model):
        tokens: list[str]
        tops: list[dict[str, float]]
        usage: dict[str, int]

    logs = collected(
        {"tokens": ["a"], "tops": [{"a": 0.5}], "usage": {"total": 1}},
        {"tokens": ["b", "c"], "tops": [{"b": 0.25}], "usage": {"total": 3, "prompt": 1}},
        collect=Collect(Logs, by="index"),
    )
    assert logs.to_dict() == {
        "tokens": ["a", "b", "c"],
        "tops": [{"a": 0.5}, {"b": 0.25}],
        "usage": {"total": 3, "prompt": 1},
    }


def test_long_texts_are_collected_in_linear_time() -> None:
    report = collected(*[{"id": "a", "parts": [part(0, text="x" * 100)]}] * 20_000)
    assert len(report.parts[0].body.text) == 2_000_000


def events_of(operation: Any) -> Events:
    return next(case.content for case in operation.cases if isinstance(case.content, Events))


STREAM = events_of(chat_operations.CREATE)
TEXTS = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=3), max_size=4)


@given(st.lists(TEXTS, min_size=1, max_size=3), st.randoms(use_true_random=False))
def test_pieces_of_several_choices_in_any_order_add_up_to_the_whole(
    choices: list[list[str]], order: random.Random
) -> None:
    assert STREAM.collect is not None
    head = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m"}
    waiting = [
        [{"role": "assistant"}, *({"content": text} for text in texts), {"finish_reason": "stop"}] for texts in choices
    ]
    collector = Collector(STREAM.collect)
    decoder = Decoder(STREAM.type)
    while any(waiting):
        index = order.choice([place for place, left in enumerate(waiting) if left])
        piece = waiting[index].pop(0)
        choice = {"index": index, "delta": piece, "finish_reason": piece.pop("finish_reason", None)}
        collector.add(decoder.decode(json.dumps({**head, "choices": [choice]}).encode(), RESPONSE))
    whole = collector.result(RESPONSE, strict=True)

    assert whole.object == "chat.completion"
    assert [choice.index for choice in whole.choices] == list(range(len(choices)))
    assert [choice.message.content or "" for choice in whole.choices] == ["".join(texts) for texts in choices]
    assert {choice.finish_reason for choice in whole.choices} == {"stop"}


@given(st.lists(st.dictionaries(NAMES, VALUES, max_size=4), max_size=4))
def test_any_events_add_up_to_something_or_a_library_error(events: list[dict[str, Any]]) -> None:
    collect = STREAM.collect
    assert isinstance(collect, Collect)
    collector = Collector(collect)
    for event in events:
        try:
            collector.add(Decoder(STREAM.type).decode(json.dumps(event).encode(), RESPONSE))
        except OpenAIError:
            continue
    try:
        whole = collector.result(RESPONSE)
    except OpenAIError:
        return
    assert isinstance(whole, collect.type)
