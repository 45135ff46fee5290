"""Models with unknown fields read, change, copy and write every field as those without."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import msgspec
import pytest

from openai_v1._core.headers import Headers
from openai_v1._core.response.decode import Decoder
from openai_v1._core.response.http_response import HTTPResponse
from openai_v1.types.chat.completions import ChatCompletionChunk

DELTA = {"content": "Hi"}
CHOICE = {"index": 0, "delta": DELTA, "finish_reason": None}
CHUNK = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [CHOICE]}
FULL_DELTA = {**DELTA, "function_call": {"name": "f", "arguments": "{}"}}
FULL_CHOICE = {**CHOICE, "delta": FULL_DELTA, "logprobs": None}
FULL_CHUNK = {**CHUNK, "choices": [FULL_CHOICE], "obfuscation": "abc"}
SENT = pytest.mark.parametrize("sent", [CHUNK, FULL_CHUNK], ids=["without its last fields", "with its last fields"])


def with_unknown(sent: dict[str, Any]) -> dict[str, Any]:
    choice = sent["choices"][0]
    delta = {**choice["delta"], "in_delta": [3]}
    return {**sent, "choices": [{**choice, "delta": delta, "in_choice": None}], "in_chunk": 1}


def decoded(sent: dict[str, Any]) -> tuple[Any, Any]:
    """The chunk as documented, and the one with unknown fields."""
    decoder = Decoder(ChatCompletionChunk)
    assert decoder.decode_regular is not None
    return decoder.decode_regular(json.dumps(sent).encode()), decoder.trimmed(with_unknown(sent))


@SENT
def test_each_field_reads_the_same(sent: dict[str, Any]) -> None:
    usual, more = decoded(sent)
    for one, other in (
        (usual, more),
        (usual.choices[0], more.choices[0]),
        (usual.choices[0].delta, more.choices[0].delta),
    ):
        for name in type(one).__struct_fields__:
            if name not in ("choices", "delta"):
                assert getattr(one, name) == getattr(other, name), name
    assert (more.in_chunk, more.choices[0].in_choice, more.choices[0].delta.in_delta) == (1, None, [3])


@SENT
def test_copies_are_equal_and_nothing_is_lost(sent: dict[str, Any]) -> None:
    usual, more = decoded(sent)
    for one in (more, copy.copy(more), copy.deepcopy(more), pickle.loads(pickle.dumps(more))):
        assert one == more
        assert one != usual
        assert one.to_dict() == json.loads(one.to_json()) == with_unknown(sent)


@SENT
def test_the_last_field_can_be_set(sent: dict[str, Any]) -> None:
    _, more = decoded(sent)
    more.obfuscation = "new"
    more.choices[0].delta.function_call = None
    assert more.obfuscation == "new"
    assert more.choices[0].delta.function_call is None
    assert more.to_dict()["obfuscation"] == "new"
    assert more.to_dict()["in_chunk"] == 1


@SENT
def test_msgspec_alone_does_not_write_it_without_the_unknown_fields(sent: dict[str, Any]) -> None:
    _, more = decoded(sent)
    for one in (more, more.choices[0], more.choices[0].delta):
        with pytest.raises(AttributeError):
            msgspec.json.encode(one)


def test_no_number_of_unknown_names_is_too_many() -> None:
    decoder = Decoder(ChatCompletionChunk)
    for number in range(100):
        unknown = {f"name_{number}": number} if number % 2 else {f"name_{one}": one for one in range(number)}
        sent = {**unknown, **CHUNK, "choices": [{**CHOICE, **unknown}]}
        for _ in range(2):
            found = decoder.from_plain(copy.deepcopy(sent), b"", HTTPResponse(status_code=200, headers=Headers(())))
            assert found.extra == found.choices[0].extra == unknown
            assert found.to_dict() == sent
