# Generated from spec.yaml by specpress. Do not edit.
"""The types of things."""

from __future__ import annotations

import builtins as _builtins
from collections.abc import Iterable
from typing import Literal, NotRequired, TypeAlias

from .._core.models.model import ABSENT, Model, field
from .._core.models.typed_dict import TypedDict


class Thing(Model):
    """A thing.

    Something with a size.
    """

    size: int | None = ABSENT
    """How large. Between 1 and 10. Default: `5`."""
    old: str | None = ABSENT
    """Use size. Deprecated."""
    list: _builtins.list[str] | None = ABSENT
    """At most 3 items. Default: `[]`."""
    code: str | None = ABSENT
    """Matches `^[a-z"\\\\]+$`."""
    street_name: str | None = field(default=ABSENT, name="streetName")
    from_: str | None = field(default=ABSENT, name="from-$")
    """At most 9 characters."""
    kind: str | None = ABSENT
    """Kind of thing."""
    tag: str | None = ABSENT
    """Matches `^[a-z]+$`."""
    level: Level | None = ABSENT
    colour: str | None = ABSENT
    """The colour."""


class PageThing(Model):
    """Some things."""

    items: list[Thing] | None = ABSENT


ThingDict = TypedDict(
    "ThingDict",
    {
        "size": "NotRequired[int]",
        "old": "NotRequired[str]",
        "list": "NotRequired[Iterable[str]]",
        "code": "NotRequired[str]",
        "streetName": "NotRequired[str]",
        "from-$": "NotRequired[str]",
        "kind": "NotRequired[str]",
        "tag": "NotRequired[str]",
        "level": "NotRequired[Level]",
        "colour": "NotRequired[str]",
    },
)
"""A thing.

    Something with a size.
    """


Level: TypeAlias = Literal["low", "high"]
"""How full it is."""
