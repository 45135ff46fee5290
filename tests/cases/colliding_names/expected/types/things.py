# Generated from spec.yaml by specpress. Do not edit.
"""The types of things."""

from __future__ import annotations

from typing import NotRequired, TypeAlias

from .._core.models.model import ABSENT, Model, field as _field
from .._core.models.typed_dict import TypedDict
from .shared import ThingPart, ThingPartParam


class Thing(Model):
    foo_dash_bar: FooDashBar | None = _field(default=ABSENT, name="foo-bar")
    foo_bar: FooUnderscoreBar | None = ABSENT
    foo_capital_bar: FooBar | None = _field(default=ABSENT, name="fooBar")
    foo_dot_bar: FooDotBar | None = _field(default=ABSENT, name="Foo.Bar")
    camel: LowerFooBar | None = ABSENT
    plus_1: int | None = _field(default=ABSENT, name="+1")
    minus_1: int | None = _field(default=ABSENT, name="-1")
    field: str | None = _field(default=ABSENT, name="")
    space: str | None = _field(default=ABSENT, name=" ")
    exclamation_mark: str | None = _field(default=ABSENT, name="!")
    part: ThingPart | None = ABSENT
    thing_part: ThingThingPart | None = ABSENT


class ThingThingPart(Model):
    own: int | None = ABSENT


class FooDashBar(Model):
    dash: int | None = ABSENT


class FooUnderscoreBar(Model):
    underscore: int | None = ABSENT


class FooBar(Model):
    plain: int | None = ABSENT


class FooDotBar(Model):
    dot: int | None = ABSENT


class LowerFooBar(Model):
    lower: int | None = ABSENT


class ThingThingPartDict(TypedDict):
    """What ThingThingPart holds, as a plain dict."""

    own: NotRequired[int]


class FooDashBarDict(TypedDict):
    """What FooDashBar holds, as a plain dict."""

    dash: NotRequired[int]


class FooUnderscoreBarDict(TypedDict):
    """What FooUnderscoreBar holds, as a plain dict."""

    underscore: NotRequired[int]


class FooBarDict(TypedDict):
    """What FooBar holds, as a plain dict."""

    plain: NotRequired[int]


class FooDotBarDict(TypedDict):
    """What FooDotBar holds, as a plain dict."""

    dot: NotRequired[int]


class LowerFooBarDict(TypedDict):
    """What LowerFooBar holds, as a plain dict."""

    lower: NotRequired[int]


ThingDict = TypedDict(
    "ThingDict",
    {
        "foo-bar": "NotRequired[FooDashBarParam]",
        "foo_bar": "NotRequired[FooUnderscoreBarParam]",
        "fooBar": "NotRequired[FooBarParam]",
        "Foo.Bar": "NotRequired[FooDotBarParam]",
        "camel": "NotRequired[LowerFooBarParam]",
        "+1": "NotRequired[int]",
        "-1": "NotRequired[int]",
        " ": "NotRequired[str]",
        "!": "NotRequired[str]",
        "part": "NotRequired[ThingPartParam]",
        "thing_part": "NotRequired[ThingThingPartParam]",
    },
)
"""What Thing holds, as a plain dict."""


ThingThingPartParam: TypeAlias = ThingThingPart | ThingThingPartDict
"""What may be passed where ThingThingPart is asked for."""

FooDashBarParam: TypeAlias = FooDashBar | FooDashBarDict
"""What may be passed where FooDashBar is asked for."""

FooUnderscoreBarParam: TypeAlias = FooUnderscoreBar | FooUnderscoreBarDict
"""What may be passed where FooUnderscoreBar is asked for."""

FooBarParam: TypeAlias = FooBar | FooBarDict
"""What may be passed where FooBar is asked for."""

FooDotBarParam: TypeAlias = FooDotBar | FooDotBarDict
"""What may be passed where FooDotBar is asked for."""

LowerFooBarParam: TypeAlias = LowerFooBar | LowerFooBarDict
"""What may be passed where LowerFooBar is asked for."""
