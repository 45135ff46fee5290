"""What the events of a stream add up to."""

from __future__ import annotations

import json
import random
from typing import Any

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
