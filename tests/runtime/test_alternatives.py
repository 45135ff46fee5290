"""Responses whose types contain unions of models: msgspec decodes them in one step if they are as documented."""

from __future__ import annotations

import threading
from typing import Any

import msgspec
import pytest

from openai_v1 import ResponseFieldError
from openai_v1._core.headers import Headers
from openai_v1._core.models.metaclass import ABSENT
from openai_v1._core.models.model import Model
from openai_v1._core.models.unknown_variant import UnknownVariant
from openai_v1._core.response.decode import Decoder
from openai_v1._core.response.http_response import HTTPResponse
from openai_v1.types import (
    ChatCompletion,
    ChatCompletionChunk,
    ChatCompletionContentPartText,
    ChatCompletionUserMessage,
)

RESPONSE = HTTPResponse(status_code=200, headers=Headers())


class Circle(Model):
    radius: int


class Square(Model):
    side: int


class Drawing(Model):
    name: str
    shape: Circle | Square | None = ABSENT
    parts: str | list[Circle | Square] = ABSENT
    either: Circle | Square | str = ABSENT
    inner: list[Drawing] = ABSENT


def read(content: bytes, type_: Any = Drawing, **options: Any) -> Any:
    return Decoder(type_).decode(content, RESPONSE, **options)


@pytest.mark.parametrize("type_", [ChatCompletion, ChatCompletionChunk, Drawing, list[Circle | Square]])
def test_msgspec_alone_reads_them(type_: Any) -> None:
    assert Decoder(type_).decode_regular is not None


@pytest.mark.parametrize(
    "content",
    [
        b'{"name":"a"}',
        b'{"name":"a","shape":null}',
        b'{"name":"a","shape":{"radius":1}}',
        b'{"name":"a","shape":{"side":2}}',
        b'{"name":"a","parts":"none"}',
        b'{"name":"a","parts":[{"side":2},{"radius":1}]}',
        b'{"name":"a","either":"text"}',
        b'{"name":"a","either":{"side":2}}',
        b'{"name":"a","inner":[{"name":"b","shape":{"side":2}}]}',
    ],
)
def test_the_fast_way_gives_what_the_slow_one_gives(content: bytes) -> None:
    decoder = Decoder(Drawing)
    assert decoder.decode_regular is not None
    fast = decoder.decode_regular(content)
    decoder.irregular = decoder._defective = True
    slow = decoder.decode(content, RESPONSE)
    assert fast == slow
    assert fast.to_dict() == slow.to_dict() == msgspec.json.decode(content)


def test_variants_are_of_their_classes() -> None:
    drawing = read(b'{"name":"a","shape":{"side":2},"parts":[{"radius":1}],"either":{"radius":3}}')
    assert type(drawing.shape) is Square
    assert type(drawing.parts[0]) is type(drawing.either) is Circle


def test_unknown_fields_of_a_variant_are_kept() -> None:
    drawing = read(b'{"name":"a","shape":{"side":2,"color":"red"},"new":1}')
    assert drawing.shape.extra == {"color": "red"}
    assert drawing.extra == {"new": 1}


def test_a_wrong_value_is_told_when_it_is_read() -> None:
    drawing = read(b'{"name":"a","shape":7}')
    with pytest.raises(ResponseFieldError, match=r"\$\.shape"):
        _ = drawing.shape


def test_an_unknown_part_of_a_message_is_kept() -> None:
    parts = b'[{"type":"text","text":"Hi"},{"type":"hologram","url":"h"}]'
    first, second = read(b'{"role":"user","content":%b}' % parts, ChatCompletionUserMessage).content
    assert isinstance(first, ChatCompletionContentPartText)
    assert isinstance(second, UnknownVariant)


def test_parts_in_an_answer_that_is_a_text_by_the_document_are_kept() -> None:
    choice = b'{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":[%b]}}'
    start = b'{"id":"1","object":"chat.completion","created":1,"model":"m","choices":['
    found = read(start + choice % b'{"type":"text","text":"Hi"},{"type":"hologram","url":"h"}' + b"]}", ChatCompletion)
    parts = [{"type": "text", "text": "Hi"}, {"type": "hologram", "url": "h"}]
    assert found.choices[0].message.content == parts


def test_annotations_are_as_they_were() -> None:
    before = dict(Drawing.__annotations__)
    read(b'{"name":"a"}')
    assert dict(Drawing.__annotations__) == before
    assert next(one for one in msgspec.structs.fields(Drawing) if one.name == "shape").type == Circle | Square | None


def test_many_threads_may_read_a_type_for_the_first_time() -> None:
    class Alone(Model):
        shape: Circle | Square

    Alone.__annotations__ = {"shape": Circle | Square}
    found: list[Any] = []
    threads = [
        threading.Thread(target=lambda: found.append(read(b'{"shape":{"side":2}}', Alone).shape.side)) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [2] * 8
