from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable
from typing import Any, Literal

import msgspec
import pytest

from openai_v1._core.errors import ResponseDecodeError, ResponseFieldError
from openai_v1._core.models.encode import encode_json
from openai_v1._core.models.model import ABSENT, RESERVED_FIELD_NAMES, Model, field
from openai_v1._core.response.decode import decode_json
from openai_v1._core.response.http_response import HTTPResponse
from openai_v1._settings import RootError


def pickled(value: Any) -> Any:
    return pickle.loads(pickle.dumps(value))


COPIES: list[Callable[[Any], Any]] = [copy.copy, copy.deepcopy, pickled]


class Message(Model):
    role: Literal["user", "assistant"]
    content: str | None = ABSENT
    name: str | None = ABSENT


class Choice(Model):
    index: int
    message: Message
    finish_reason: Literal["stop", "length"] | None = ABSENT
    score: float | None = ABSENT


class Answer(Model):
    id: str
    choices: list[Choice]
    class_: str | None = field(name="class", default=ABSENT)


class Circle(Model):
    kind: Literal["circle"]
    radius: int


class Square(Model):
    kind: Literal["square"]
    side: int
    name: str | None = ABSENT


class Drawing(Model):
    shapes: list[Circle | Square]
    note: Circle | str | None = ABSENT


def choice(**fields: Any) -> dict[str, Any]:
    return {"index": 0, "message": {"role": "user"}, **fields}


EXACT = {"id": "a", "choices": [choice(finish_reason=None)], "class": "x"}
IRREGULAR: list[dict[str, Any]] = [
    {"id": "a", "choices": [], "surprise": {"deep": [1, None]}},
    {"id": "a", "choices": [choice(finish_reason="new value")]},
    {"id": "a", "choices": [choice(index=0.0)]},
    {"choices": []},
    {"id": None, "choices": []},
    {"id": "a", "choices": [choice(message=None)]},
    {"id": "a", "choices": [choice(message="text")]},
    {"id": "a", "choices": "none"},
    {"id": "a", "choices": [choice(score="high")]},
    {"id": 7, "choices": [{"index": 0, "message": {"content": None, "more": 1}}], "class": None},
]


def decode(value: object, type_: object, response: HTTPResponse) -> Any:
    return decode_json(msgspec.json.encode(value), type_, response)


@pytest.mark.parametrize("value", [EXACT, *IRREGULAR])
class TestNothingIsLost:
    def test_to_dict(self, value: dict[str, Any], response: HTTPResponse) -> None:
        answer = decode(value, Answer, response)
        assert answer.to_dict() == value
        assert answer.model_dump() == value
        assert msgspec.json.decode(answer.to_json()) == value
        assert msgspec.json.decode(answer.to_json(indent=2)) == value
        assert msgspec.json.decode(answer.model_dump_json(indent=2)) == value

    def test_sent_back(self, value: dict[str, Any], response: HTTPResponse) -> None:
        answer = decode(value, Answer, response)
        assert msgspec.json.decode(encode_json({"history": [answer]})) == {"history": [value]}

    @pytest.mark.parametrize("duplicate", COPIES)
    def test_copies(self, value: dict[str, Any], duplicate: Any, response: HTTPResponse) -> None:
        answer = decode(value, Answer, response)
        twin = duplicate(answer)
        assert type(twin) is Answer
        assert twin == answer
        assert twin.to_dict() == value
        assert twin.request_id == answer.request_id == answer._request_id == "req_1"


def test_absent_null_and_a_value_are_three_things(response: HTTPResponse) -> None:
    absent = decode({"role": "user"}, Message, response)
    null = decode({"role": "user", "content": None}, Message, response)
    assert absent.content is None
    assert null.content is None
    assert absent != null
    assert absent == Message(role="user")
    assert null == Message(role="user", content=None)
    assert absent.to_dict() == {"role": "user"}
    null.content = "now"
    assert null.to_dict() == {"role": "user", "content": "now"}
    assert null.model_dump(exclude_none=True) == {"role": "user", "content": "now"}


def test_a_renamed_field(response: HTTPResponse) -> None:
    answer = decode(EXACT, Answer, response)
    assert answer.class_ == "x"
    assert Answer(id="a", choices=[], class_="y").to_dict() == {"id": "a", "choices": [], "class": "y"}


def test_unknown_fields_are_kept_aside(response: HTTPResponse) -> None:
    answer = decode(IRREGULAR[0], Answer, response)
    assert answer.extra == {"surprise": {"deep": [1, None]}}
    assert answer.surprise == {"deep": [1, None]}
    assert decode(EXACT, Answer, response).extra == {}
    assert answer != decode({"id": "a", "choices": []}, Answer, response)


def test_unknown_enum_values_come_through(response: HTTPResponse) -> None:
    assert decode(IRREGULAR[1], Answer, response).choices[0].finish_reason == "new value"


def test_whole_floats_become_integers(response: HTTPResponse) -> None:
    index = decode(IRREGULAR[2], Answer, response).choices[0].index
    assert index == 0
    assert type(index) is int


@pytest.mark.parametrize(
    ("value", "path", "message"),
    [
        (IRREGULAR[3], "id", r"^\$\.id: the reply lacks this field \(status 200, request id req_1\)"),
        (IRREGULAR[6], "choices.0.message", "the reply has a string"),
        (IRREGULAR[7], "choices", "expected a list, the reply has a string"),
        (IRREGULAR[8], "choices.0.score", "the reply has a string"),
        (IRREGULAR[9], "choices.0.message.role", r"^\$\.choices\[0\]\.message\.role: the reply lacks"),
    ],
)
def test_reading_a_field_that_is_not_there_is_an_error(
    value: dict[str, Any], path: str, message: str, response: HTTPResponse
) -> None:
    *parents, last = path.split(".")
    owner: Any = decode(value, Answer, response)
    for name in parents:
        owner = owner[int(name)] if name.isdigit() else getattr(owner, name)
    with pytest.raises(ResponseFieldError, match=message) as caught:
        getattr(owner, last)
    assert isinstance(caught.value, RootError)
    assert isinstance(caught.value, AttributeError)
    assert (caught.value.field, caught.value.status_code, caught.value.request_id) == (last, 200, "req_1")
    assert f"{last}=<" in repr(owner)


def test_other_attributes_are_plain_attribute_errors(response: HTTPResponse) -> None:
    for answer in (decode(EXACT, Answer, response), decode(IRREGULAR[3], Answer, response)):
        with pytest.raises(AttributeError, match="'Answer' object has no attribute 'choicez'"):
            answer.choicez  # noqa: B018


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"kind": "circle", "radius": 1}, Circle(kind="circle", radius=1)),
        ({"kind": "square", "side": 1}, Square(kind="square", side=1)),
        ({"kind": "square", "radius": 1}, Square),
        ({"kind": "oval", "side": 2, "name": "x"}, Square),
    ],
)
def test_the_best_variant_of_a_union_is_taken(value: dict[str, Any], expected: Any, response: HTTPResponse) -> None:
    drawing = decode({"shapes": [value], "note": "x"}, Drawing, response)
    shape = drawing.shapes[0]
    assert shape == expected if isinstance(expected, Model) else type(shape) is expected
    assert drawing.to_dict() == {"shapes": [value], "note": "x"}


def test_the_repr_is_bounded(response: HTTPResponse) -> None:
    value = {"id": "x" * 100_000, "choices": [choice() for _ in range(10_000)], "more": "y" * 100_000}
    assert len(repr(decode(value, Answer, response))) < 5_000
    assert repr(Message(role="user", content="hi")) == "Message(role='user', content='hi')"


def test_pattern_matching(response: HTTPResponse) -> None:
    match decode(EXACT, Answer, response):
        case Answer(id=identifier, choices=[Choice(message=Message(role="user"))]):
            assert identifier == "a"
        case other:
            pytest.fail(f"no match: {other!r}")


def test_models_are_not_hashable() -> None:
    with pytest.raises(TypeError, match="unhashable"):
        hash(Message(role="user"))


def test_unknown_arguments_are_refused() -> None:
    with pytest.raises(TypeError):
        Message(role="user", contents="x")  # type: ignore[call-arg]


@pytest.mark.parametrize("content", [b"NaN", b'{"id": "a", "choices": [], "x": NaN, "y": "\\ud800"}'])
def test_what_only_the_standard_library_reads(content: bytes, response: HTTPResponse) -> None:
    if content == b"NaN":
        assert decode_json(content, float, response) != 0
    else:
        assert decode_json(content, Answer, response).extra["y"] == "\ud800"


@pytest.mark.parametrize(
    ("content", "content_type", "words"),
    [
        (b"", "application/json", ["The reply is empty", "status 200", "req_1"]),
        (b"<html><body>Welcome", "text/html", ["not JSON", "text/html", "web page", "/v1", "<html><body>Welcome"]),
        (b'{"id": "a"', "application/json", ["not JSON", "begins"]),
        (b"[1, 2]", "application/json", ["another shape", "expected an object, the reply has a list"]),
        (b"null", "application/json", ["expected an object, the reply has null"]),
        (b"[" * 100_000, "application/json", ["not JSON"]),
        (b'{"id":' * 100_000, "application/json", ["not JSON"]),
        (b"9" * 100_000, "application/json", ["not JSON"]),
        (b"\xff\xfe\x00", "application/octet-stream", ["not JSON"]),
    ],
)
def test_a_reply_of_another_kind_is_a_decode_error(
    content: bytes, content_type: str, words: list[str], response: HTTPResponse
) -> None:
    from openai_v1._core.headers import Headers

    headers = Headers([("content-type", content_type), ("x-request-id", "req_1")])
    with pytest.raises(ResponseDecodeError) as caught:
        decode_json(content, Answer, msgspec.structs.replace(response, headers=headers))
    for word in words:
        assert word in str(caught.value)
    assert len(str(caught.value)) < 1_000


def test_reserved_names_are_those_of_the_base() -> None:
    assert {"to_dict", "to_json", "extra", "request_id", "model_dump", "model_dump_json"} <= RESERVED_FIELD_NAMES


class Kinds(Model):
    flag: bool
    count: int
    share: float
    counts: list[int]
    flags: list[bool]


def test_half_a_surrogate_in_place_of_another_kind_is_a_field_error(response: HTTPResponse) -> None:
    # msgspec can decode it, but not say that it is wrong.
    half = "\ud800"
    content = json.dumps({"flag": half, "count": half, "share": half, "counts": [half], "flags": [half]}).encode()
    found = decode_json(content, Kinds, response)
    for name in ("flag", "count", "share", "counts", "flags"):
        with pytest.raises(ResponseFieldError, match=name):
            getattr(found, name)
