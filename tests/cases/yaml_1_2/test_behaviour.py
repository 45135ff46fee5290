"""Unquoted values mean what YAML 1.2 says, not what 1.1 said."""

from __future__ import annotations

import inspect

import pytest

from tests.cases.case import Case


def test_words_of_yaml_1_1_are_text(case: Case) -> None:
    case.reply({})

    case.client().things.read(country="NO")

    assert case.sent.query == [("country", "NO")]
    annotation = inspect.signature(type(case.client().things).read).parameters["country"].annotation
    assert 'Literal["NO", "SE", "on", "off", "y", "n", "~text"]' in annotation.replace("'", '"')


@pytest.mark.parametrize(
    ("name", "default"),
    [
        ("opens", "18:00"),
        ("since", "2020-01-01"),
        ("stamp", "2001-12-14t21:59:43.10-05:00"),
        ("version", "1.2.3"),
        ("large", "1_000"),
        ("yes", "yes"),
        ("mode", 15),
        ("mask", 255),
        ("plain", 17),
        ("much", 1000.0),
        ("switch", True),
        ("same", True),
    ],
)
def test_defaults(case: Case, name: str, default: object) -> None:
    (thing,) = [one for one in case.api.declarations if one.name == "Thing"]
    fields = {one.wire_name: one for one in getattr(thing, "fields", ())}

    found = fields[name].default

    assert found is not None
    assert found.json == default
    assert type(found.json) is type(default)


def test_response_codes_need_no_quotes(case: Case) -> None:
    case.reply({"reason": "NO"}, status=404)

    with pytest.raises(case.module().NotFoundError) as caught:
        case.client().things.read()

    assert isinstance(caught.value.data, case.types.Nothing)
    assert caught.value.data.reason == "NO"
