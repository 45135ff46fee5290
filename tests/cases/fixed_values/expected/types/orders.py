# Generated from spec.yaml by specpress. Do not edit.
"""The types of orders."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NotRequired, TypeAlias

from .._core.models.model import Model, filled
from .._core.models.typed_dict import TypedDict
from .shared import PetParam


class Pair(Model):
    version: Literal[2] = filled(2)
    left: str


class Note(Model):
    text: str


class OrderDict(TypedDict):
    """What Order holds, as a plain dict."""

    object: NotRequired[Literal["order"]]
    amount: NotRequired[int]
    """Default: `1`."""
    dryRun: NotRequired[Literal[True]]
    pet: PetParam
    pairs: NotRequired[Mapping[str, PairParam]]
    note: NotRequired[NoteParam]


class ChangeDict(TypedDict):
    """What Change holds, as a plain dict."""

    object: NotRequired[Literal["change"]]
    amount: NotRequired[int]


class PairDict(TypedDict):
    """What Pair holds, as a plain dict."""

    version: NotRequired[Literal[2]]
    left: str


class NoteDict(TypedDict):
    """What Note holds, as a plain dict."""

    text: str


PairParam: TypeAlias = Pair | PairDict
"""What may be passed where Pair is asked for."""

NoteParam: TypeAlias = Note | NoteDict | Mapping[str, str]
"""What may be passed where Note is asked for."""
