# Generated from spec.yaml by specpress. Do not edit.
"""The types of things."""

from __future__ import annotations

import builtins as _builtins
from collections.abc import Iterable
from typing import NotRequired

from .._core.models.model import ABSENT, Model
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


class ThingDict(TypedDict):
    """A thing.

    Something with a size.
    """

    size: NotRequired[int]
    """How large. Between 1 and 10. Default: `5`."""
    old: NotRequired[str]
    """Use size. Deprecated."""
    list: NotRequired[Iterable[str]]
    """At most 3 items. Default: `[]`."""
    code: NotRequired[str]
    """Matches `^[a-z"\\\\]+$`."""
