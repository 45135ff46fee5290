# Generated from spec.yaml by specpress. Do not edit.
"""The types of things."""

from __future__ import annotations

from typing import NotRequired, TypeAlias

from .._core.models.model import ABSENT, Model
from .._core.models.typed_dict import TypedDict


class User(Model):
    id: int
    name: str
    friend: Friend | None = ABSENT


class Friend(Model):
    id: int
    badge: Badge | None = ABSENT

    _read_only = ("id", "badge")
    _write_only = ("secret",)


class Badge(Model):
    label: str | None = ABSENT


class UserDict(TypedDict):
    """What User holds, as a plain dict."""

    name: str
    password: str
    friend: NotRequired[FriendParam]


class FriendDict(TypedDict):
    """What Friend holds, as a plain dict."""

    secret: NotRequired[str]


FriendParam: TypeAlias = Friend | FriendDict
"""What may be passed where Friend is asked for."""
