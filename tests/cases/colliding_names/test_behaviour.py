"""Two names that would become one identifier get suffixes that show their difference."""

from __future__ import annotations

import re
from pathlib import Path

from specpress.load import load
from specpress.lower import lower
from specpress.naming.package import read_config
from tests.cases.case import Case

REPLY = {
    "foo-bar": {"dash": 1},
    "foo_bar": {"underscore": 2},
    "fooBar": {"plain": 3},
    "Foo.Bar": {"dot": 4},
    "camel": {"lower": 5},
    "+1": 6,
    "-1": 7,
    "": "a",
    " ": "b",
    "!": "c",
    "part": {"deep_er": {"a": 1}},
    "thing_part": {"own": 1},
}


def test_each_has_a_name_of_its_own(case: Case) -> None:
    case.reply(REPLY)

    thing = case.client().things.create(
        foo_bar={"underscore": 2},
        foo_dash_bar={"dash": 1},
        foo_capital_bar={"plain": 3},
        foo_dot_bar={"dot": 4},
        plus_1=6,
    )

    assert case.sent_json == {
        "foo_bar": {"underscore": 2},
        "foo-bar": {"dash": 1},
        "fooBar": {"plain": 3},
        "Foo.Bar": {"dot": 4},
        "+1": 6,
    }
    assert isinstance(thing.foo_dash_bar, case.types.FooDashBar)
    assert isinstance(thing.foo_bar, case.types.FooUnderscoreBar)
    assert isinstance(thing.foo_capital_bar, case.types.FooBar)
    assert isinstance(thing.camel, case.types.LowerFooBar)
    assert (thing.plus_1, thing.minus_1) == (6, 7)
    assert thing.to_dict() == REPLY


def test_inline_schemas_are_told_apart_by_where_they_stand(case: Case) -> None:
    assert hasattr(case.types, "ThingPartDeepErOfThingPart")
    assert hasattr(case.types, "ThingPartDeepErOfThingPartDeep")
    assert not hasattr(case.types, "ThingPartDeepEr")


def test_order_does_not_matter(case: Case, tmp_path: Path) -> None:
    text = (Path(__file__).parent / "spec.yaml").read_text(encoding="utf-8")
    head, _, schemas = text.partition("  schemas:\n")
    blocks = re.split(r"(?m)^(?=    \S)", schemas)
    turned = tmp_path / "spec.yaml"
    turned.write_text(head + "  schemas:\n" + "".join(reversed(blocks)), encoding="utf-8")
    document = load(turned)

    api = lower(document, read_config(document))

    assert {one.name for one in api.declarations} == {one.name for one in case.api.declarations}
