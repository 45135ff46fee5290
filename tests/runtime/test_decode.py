"""Responses that differ from the document: every way to decode them gives the same value, and no data is lost."""

from __future__ import annotations

import json
import pickle
from typing import Any, Literal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_v1 import OpenAIError
from openai_v1._core.errors import ResponseDecodeError, ResponseFieldError
from openai_v1._core.headers import Headers
from openai_v1._core.models.model import ABSENT, Model, field
from openai_v1._core.models.recursive import recursive
from openai_v1._core.response.api_response import APIResponse
from openai_v1._core.response.decode import Decoder
from openai_v1._core.response.http_response import HTTPResponse
from openai_v1._core.response.lenient import build
from openai_v1._core.response.reading import Reading
from openai_v1._core.url import URL
from tests.contract.server import LoopbackServer, Reply

from .twins import Twin

RESPONSE = HTTPResponse(
    status_code=200, headers=Headers([("x-request-id", "req_7")]), method="GET", url=URL("http://127.0.0.1/v1/things")
)


class Leaf(Model):
    name: str
    numbers: list[float] = ABSENT
    kind: Literal["a", "b"] = ABSENT


class Tree(Model):
    leaf: Leaf
    renamed: int | None = field(name="re-named", default=ABSENT)
    leaves: list[Leaf] = ABSENT
    maybe: Leaf | None = ABSENT
    counts: dict[str, int] = ABSENT


def deep_form() -> Any:
    return list[DEEP] | int


DEEP: Any = recursive("Deep", deep_form)


class Labels(Model):
    deep: Any = ABSENT

    @staticmethod
    def _extra_type() -> Any:
        return Leaf


LEAVES = st.fixed_dictionaries(
    {"name": st.text(max_size=3)},
    optional={
        "numbers": st.lists(st.integers(-5, 5) | st.floats(-1, 1), max_size=2),
        "kind": st.sampled_from(["a", "b", "c"]),
        "x": st.none() | st.integers(0, 3),
        "y": st.lists(st.text(max_size=2), max_size=2),
    },
)
TREES = st.fixed_dictionaries(
    {"leaf": LEAVES},
    optional={
        "re-named": st.integers(-3, 3) | st.none(),
        "leaves": st.lists(LEAVES, max_size=3),
        "maybe": LEAVES | st.none(),
        "counts": st.dictionaries(st.text(max_size=2), st.integers(0, 9), max_size=2),
        "z": st.text(max_size=2),
    },
)


def view(value: Any) -> Any:
    """All public contents of a model."""
    if value.__class__ is list:
        return [view(item) for item in value]
    if not isinstance(value, Model):
        return value
    return {name: view(getattr(value, name)) for name in value.__struct_fields__} | {"extra": value.extra}


@given(st.lists(TREES, min_size=1, max_size=3))
def test_every_way_of_reading_gives_the_same_and_loses_nothing(trees: list[dict[str, Any]]) -> None:
    decoder = Decoder(Tree)
    for tree in trees:
        content = json.dumps(tree).encode()
        quick = decoder.decode(content, RESPONSE)
        slow = build(json.loads(content), Tree, Reading(RESPONSE))
        assert view(quick) == view(slow)
        assert quick.to_dict() == slow.to_dict() == tree
        assert quick.request_id == "req_7"


def learned(decoder: Decoder) -> bool:
    return decoder.irregular


def test_a_decoder_learns_what_the_server_is_like() -> None:
    decoder = Decoder(Tree)
    decoder.decode(b'{"leaf": {"name": "a"}}', RESPONSE)
    assert not learned(decoder)
    decoder.decode(b'{"leaf": {"name": "a", "more": 1}}', RESPONSE)
    assert learned(decoder)
    assert decoder.decode(b'{"leaf": {"name": "a"}}', RESPONSE).leaf.extra == {}
    assert not learned(decoder)
    with pytest.raises(ResponseFieldError, match=r"\$\.leaf\.name: expected a string, the reply has a number"):
        _ = decoder.decode(b'{"leaf": {"name": 1, "more": 1}, "more": 2}', RESPONSE).leaf.name
    for _ in range(2):
        found = decoder.decode(b'{"leaf": {"name": 1, "more": 1}, "more": 2}', RESPONSE)
        assert found.to_dict() == {"leaf": {"name": 1, "more": 1}, "more": 2}
        decoder = Decoder(Tree)


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ({}, r"\$\.leaf: the reply lacks this field"),
        ({"leaf": {"name": "a"}, "leaves": [{"name": "b"}, {}]}, r"\$\.leaves\[1\]\.name: the reply lacks this field"),
        ({"leaf": {"name": "a"}, "counts": {"x": "y"}}, r"\$\.counts\.x: expected a number"),
        ({"leaf": {"name": "a", "numbers": [1, "two"]}}, r"\$\.leaf\.numbers\[1\]: expected a number"),
    ],
)
def test_what_is_wrong_is_named_when_it_is_read_or_at_once_where_the_client_is_strict(
    value: dict[str, Any], place: str
) -> None:
    content = json.dumps(value).encode()
    found = Decoder(Tree).decode(content, RESPONSE)
    assert found.to_dict() == value
    with pytest.raises(ResponseFieldError, match=rf"{place}.* \(status 200, request id req_7\)") as caught:
        _read_all(found)
    assert isinstance(caught.value, OpenAIError)
    assert isinstance(caught.value, AttributeError)
    assert (caught.value.status_code, caught.value.request_id) == (200, "req_7")
    with pytest.raises(ResponseDecodeError, match=place) as refused:
        Decoder(Tree).decode(content, RESPONSE, strict=True)
    assert refused.value.request_id == "req_7"


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ({"leaf": None}, r"\$\.leaf: expected an object, the reply has null"),
        ({"leaf": {"name": None}}, r"\$\.leaf\.name: expected a string, the reply has null"),
        ({"leaf": {"name": "a", "numbers": None}}, r"\$\.leaf\.numbers: expected a list, the reply has null"),
        (
            {"leaf": {"name": "a", "numbers": [1, None]}},
            r"\$\.leaf\.numbers\[1\]: expected a number, the reply has null",
        ),
        ({"leaf": {"name": "a"}, "leaves": [None]}, r"\$\.leaves\[0\]: expected an object, the reply has null"),
        ({"leaf": {"name": "a"}, "counts": {"x": None}}, r"\$\.counts\.x: expected a number, the reply has null"),
    ],
)
def test_null_is_none_wherever_it_is_but_strict_clients_refuse_it(value: dict[str, Any], place: str) -> None:
    content = json.dumps(value).encode()
    found = Decoder(Tree).decode(content, RESPONSE)
    assert found.to_dict() == value
    _read_all(found)
    assert pickle.loads(pickle.dumps(found)).to_dict() == value
    with pytest.raises(ResponseDecodeError, match=place):
        Decoder(Tree).decode(content, RESPONSE, strict=True)


def test_what_an_event_lacks_is_none_but_what_it_has_of_another_kind_is_an_error() -> None:
    found = Decoder(Tree).from_plain({"leaves": [{"numbers": "x"}]}, b"", RESPONSE, is_event=True)
    assert (found.leaf, found.leaves[0].name) == (None, None)
    with pytest.raises(ResponseFieldError, match="expected a list"):
        _ = found.leaves[0].numbers
    assert found.to_dict() == {"leaves": [{"numbers": "x"}]}
    with pytest.raises(ResponseDecodeError, match="lacks this field"):
        Decoder(Tree).from_plain({"leaves": []}, b"", RESPONSE, strict=True, is_event=True)


def _read_all(value: Any) -> None:
    if value.__class__ is list:
        for item in value:
            _read_all(item)
    elif isinstance(value, Model):
        for name in value.__struct_fields__:
            _read_all(getattr(value, name))


def test_a_strict_client_takes_unknown_fields_but_no_unknown_values() -> None:
    decoder = Decoder(Tree)
    assert decoder.decode(b'{"leaf": {"name": "a", "more": 1}}', RESPONSE, strict=True).leaf.extra == {"more": 1}
    with pytest.raises(ResponseDecodeError, match=r"\$\.leaf\.kind: expected one of 'a', 'b'"):
        decoder.decode(b'{"leaf": {"name": "a", "kind": "c"}}', RESPONSE, strict=True)
    assert decoder.decode(b'{"leaf": {"name": "a", "kind": "c"}}', RESPONSE).leaf.kind == "c"


def test_fields_beyond_the_named_ones_have_their_documented_type() -> None:
    found = Decoder(Labels).decode(b'{"one": {"name": "a"}, "two": 2}', RESPONSE)
    assert found.extra == {"one": Leaf(name="a"), "two": 2}
    assert found.to_dict() == {"one": {"name": "a"}, "two": 2}
    with pytest.raises(ResponseDecodeError, match=r"\$\.two: expected an object"):
        Decoder(Labels).decode(b'{"one": {"name": "a"}, "two": 2}', RESPONSE, strict=True)


def test_types_that_hold_themselves() -> None:
    assert Decoder(DEEP).decode(b"[1, [2, [3.0]]]", RESPONSE) == [1, [2, [3]]]
    with pytest.raises(ResponseDecodeError, match="expected"):
        Decoder(list[DEEP]).decode(b'["a"]', RESPONSE, strict=True)


@pytest.mark.parametrize(
    "content",
    [
        b'{"leaf": {"name": "\\ud800"}}',
        b'{"leaf": {"name": "a", "numbers": [NaN, 1]}}',
        b'{"leaf": {"name": "a"}, "x": NaN}',
    ],
)
def test_what_only_the_standard_library_reads_can_be_written_too(content: bytes) -> None:
    found = Decoder(Tree).decode(content, RESPONSE)
    assert found.leaf.name in ("\ud800", "a")
    assert found.to_json()
    assert found.to_json(indent=2)
    assert repr(found)


@pytest.mark.parametrize("content", [b"", b"<html>", b"[" * 100_000, b"9" * 5_000, b'{"a": "\xff"}', b'{"a": 1'])
def test_asking_for_json_that_is_none_is_a_library_error(server: LoopbackServer, twin: Twin, content: bytes) -> None:
    def use(client: Any) -> Any:
        manager = client.files.with_streaming_response.content("f")
        return twin.read(manager, lambda reply: reply.json())

    server.script(Reply(200, (("X-Request-Id", "req_7"),), content))
    with pytest.raises(ResponseDecodeError) as caught:
        twin.call(use, base_url=server.base_url)
    assert caught.value.request_id == "req_7"
    whole = msgspec.structs.replace(RESPONSE, content=content)
    with pytest.raises(ResponseDecodeError):
        APIResponse(whole, lambda: None).json()


def test_results_carry_the_request_id(server: LoopbackServer, twin: Twin) -> None:
    head = (("Content-Type", "application/json"), ("X-Request-Id", "req_7"))
    server.script(
        Reply(200, head, b'{"object": "list", "data": [], "more": 1}'),
        Reply(200, head, b"binary"),
        Reply(200, head, b'{"object": "list", "data": []}'),
    )

    def use(client: Any) -> Any:
        if twin.name == "sync":
            return [client.models.list(), client.files.content("f"), client.models.with_raw_response.list()]

        async def main() -> Any:
            content = client.files.content("f")
            return [await client.models.list(), await content, await client.models.with_raw_response.list()]

        return main()

    results = twin.call(use, base_url=server.base_url)
    assert [result.request_id for result in results] == ["req_7"] * 3
