"""Any JSON is decoded into every model, or is an error of the library; a decoded value encodes to the same JSON."""

from __future__ import annotations

import builtins
import json
import pickle
import random
import types
import typing
from typing import Any, get_args, get_origin

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openai_v1 import OpenAIError
from openai_v1._core.errors import ResponseDecodeError, ResponseFieldError
from openai_v1._core.headers import Headers
from openai_v1._core.models.match_score import declared_fields
from openai_v1._core.models.model import Model
from openai_v1._core.response.decode import Decoder
from openai_v1._core.response.http_response import HTTPResponse
from openai_v1._core.url import URL

from .json_strategies import MODELS, VALUES

RESPONSE = HTTPResponse(
    status_code=200, headers=Headers([("x-request-id", "req_7")]), method="GET", url=URL("http://h/v1")
)
PLAIN: dict[object, list[Any]] = {
    str: ["", "text"],
    int: [0, 7, 2**63, 3.0],
    float: [0, 0.5],
    bool: [True, False],
}


def like(type_: Any, choose: random.Random) -> Any:
    """A value that is mostly valid for a type, so that a fault is deep inside it."""
    if choose.random() < 0.06:
        return choose.choice([None, 1, 1.0, -0.5, True, "x", [], {}, [{}], {"error": "no"}, [None]])
    if isinstance(type_, type) and issubclass(type_, Model):
        made = {
            field.encode_name: like(field.type, choose)
            for field in msgspec.structs.fields(type_)
            if choose.random() < (0.95 if field.required else 0.5)
        }
        return made | ({"more": like(int, choose)} if choose.random() < 0.2 else {})
    inner = get_args(type_)
    match get_origin(type_):
        case typing.Annotated:
            return like(inner[0], choose)
        case typing.Union | types.UnionType:
            return like(choose.choice(inner), choose)
        case typing.Literal:
            return choose.choice([*inner, "another"])
        case builtins.list:
            return [like(inner[0], choose) for _ in range(choose.randrange(3))]
        case builtins.dict:
            return {name: like(inner[1], choose) for name in choose.sample(["a", "b", "c"], choose.randrange(3))}
        case _:
            return choose.choice(PLAIN.get(type_, [None]))


def same(one: Any, other: Any) -> bool:
    """Whether two JSON values are equal: true and 1 are not, 1 and 1.0 are."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(value, other[name]) for name, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def check(model: type[Model], value: Any, decoder: Decoder | None = None) -> None:
    content = json.dumps(value).encode()
    try:
        decoded = (decoder or Decoder(model)).decode(content, RESPONSE)
    except OpenAIError:
        return
    assert same(decoded.to_dict(), json.loads(content))
    assert same(json.loads(decoded.to_json()), json.loads(content))
    assert decoded.request_id == "req_7"
    assert pickle.loads(pickle.dumps(decoded)) == decoded
    assert len(repr(decoded)) < 100_000
    for field in msgspec.structs.fields(model):
        try:
            getattr(decoded, field.name)
        except ResponseFieldError as error:
            _ = (error.field, error.place)


@settings(max_examples=300)
@given(st.sampled_from(MODELS), VALUES)
def test_any_json_is_a_model_that_gives_it_back_or_a_library_error(model: type[Model], value: Any) -> None:
    check(model, value)


@settings(max_examples=300)
@given(st.sampled_from(MODELS), st.lists(st.randoms(use_true_random=False), min_size=1, max_size=3))
def test_replies_that_are_nearly_as_documented_give_back_what_was_sent(
    model: type[Model], choices: list[random.Random]
) -> None:
    # One decoder, which learns from each reply how to read the next.
    decoder = Decoder(model)
    for choose in choices:
        check(model, like(model, choose), decoder)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
@pytest.mark.parametrize("seed", range(5))
def test_every_model_decodes_what_is_nearly_as_documented(model: type[Model], seed: int) -> None:
    check(model, like(model, random.Random(seed)))


@given(st.sampled_from(MODELS), st.binary(max_size=30) | VALUES.map(lambda value: json.dumps(value).encode()[:-1]))
def test_any_bytes_are_json_or_a_library_error(model: type[Model], content: bytes) -> None:
    try:
        decoded = Decoder(model).decode(content, RESPONSE)
    except OpenAIError:
        return
    assert same(decoded.to_dict(), json.loads(content))


def test_strict_reading_refuses_a_defect_that_lenient_reading_keeps() -> None:
    for model in MODELS:
        required = [field for field in declared_fields(model) if field.required]
        if required:
            Decoder(model).decode(b"{}", RESPONSE)
            with pytest.raises(ResponseDecodeError):
                Decoder(model).decode(b"{}", RESPONSE, strict=True)
