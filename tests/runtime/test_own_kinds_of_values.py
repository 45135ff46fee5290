"""Texts and numbers of classes of their own, as Beautiful Soup and numpy make them, are sent as what they are."""

from __future__ import annotations

import json

import pytest

from openai_v1._core.models.encode import encode_json


class Text(str):
    """A text of a class of its own, as those of Beautiful Soup are."""

    __slots__ = ()


class Whole(int):
    """A whole number of a class of its own."""


class Fraction(float):
    """A number of a class of its own."""


@pytest.mark.parametrize("value", [Text("ab"), Text(""), Whole(3), Fraction(0.5)], ids=repr)
def test_value_of_a_subclass_is_sent_as_its_base(value: str | float) -> None:
    body = json.loads(encode_json({"one": value, "deep": [{"two": value}]}))
    assert body == {"one": value, "deep": [{"two": value}]}
    assert isinstance(body["one"], type(value).__mro__[1])
