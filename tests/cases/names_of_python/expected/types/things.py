# Generated from spec.yaml by specpress. Do not edit.
"""The types of things."""

from __future__ import annotations

import builtins as _builtins
import datetime as _datetime
import uuid as _uuid
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Literal as _Literal, NotRequired, TypeAlias
from uuid import UUID

from .._core.models.model import ABSENT, Model as _Model, field
from .._core.models.typed_dict import TypedDict


class Thing(_Model):
    class_: _builtins.str = field(name="class")
    none: _builtins.str | None = field(default=ABSENT, name="None")
    async_: bool | None = field(default=ABSENT, name="async")
    field_1st: _builtins.int | None = field(default=ABSENT, name="1st")
    list: _builtins.list[_builtins.str]
    dict: _builtins.dict[_builtins.str, _builtins.list[_builtins.int]] | None = ABSENT
    str: _builtins.str | None = ABSENT
    int: _builtins.list[_builtins.int] | None = ABSENT
    object: _builtins.object | None = ABSENT
    datetime: _datetime.datetime | None = ABSENT
    date: _datetime.date | None = ABSENT
    uuid: UUID | None = field(default=ABSENT, name="UUID")
    property: _builtins.str | None = ABSENT
    builtins: _builtins.str | None = ABSENT
    to_dict_: _builtins.str | None = field(default=ABSENT, name="to_dict")
    extra_: _builtins.str | None = field(default=ABSENT, name="extra")
    request_id_: _builtins.str | None = field(default=ABSENT, name="request_id")
    copy_: _builtins.str | None = field(default=ABSENT, name="copy")
    self_: _builtins.str | None = field(default=ABSENT, name="self")
    underscore_underscore_class_underscore_underscore: _builtins.str | None = field(default=ABSENT, name="__class__")
    type: _builtins.str | None = field(default=ABSENT, name="$type")
    名前: _builtins.str | None = ABSENT
    größe: _builtins.int | None = ABSENT
    capital_list: List | None = field(default=ABSENT, name="List")
    str_model: Str | None = ABSENT
    literal: Literal | None = ABSENT
    model: Model | None = ABSENT
    none_model: None_ | None = ABSENT
    dotted: ABC | None = ABSENT
    digits: Type3DModel | None = ABSENT

    if TYPE_CHECKING:

        @_builtins.property
        def extra(self) -> _builtins.dict[_builtins.str, _builtins.int]:
            """The fields that the document does not name."""
            ...

    @staticmethod
    def _extra_type() -> _builtins.object:
        return _builtins.int


class List(_Model):
    items: list[str] | None = ABSENT


class Str(_Model):
    a: str | None = ABSENT


class Model(_Model):
    a: str | None = ABSENT


class None_(_Model):
    a: str | None = ABSENT


class ABC(_Model):
    a: str | None = ABSENT


class Type3DModel(_Model):
    a: str | None = ABSENT


class ListDict(TypedDict):
    """What List holds, as a plain dict."""

    items: NotRequired[Iterable[str]]


class StrDict(TypedDict):
    """What Str holds, as a plain dict."""

    a: NotRequired[str]


class ModelDict(TypedDict):
    """What Model holds, as a plain dict."""

    a: NotRequired[str]


class None_Dict(TypedDict):
    """What None_ holds, as a plain dict."""

    a: NotRequired[str]


class ABCDict(TypedDict):
    """What ABC holds, as a plain dict."""

    a: NotRequired[str]


class Type3DModelDict(TypedDict):
    """What Type3DModel holds, as a plain dict."""

    a: NotRequired[str]


ThingDict = TypedDict(
    "ThingDict",
    {
        "class": "_builtins.str",
        "None": "NotRequired[_builtins.str]",
        "async": "NotRequired[bool]",
        "1st": "NotRequired[_builtins.int]",
        "list": "Iterable[_builtins.str]",
        "dict": "NotRequired[Mapping[_builtins.str, Iterable[_builtins.int]]]",
        "str": "NotRequired[_builtins.str]",
        "int": "NotRequired[Iterable[_builtins.int]]",
        "object": "NotRequired[_builtins.object]",
        "datetime": "NotRequired[_datetime.datetime | _builtins.str]",
        "date": "NotRequired[_datetime.date | _builtins.str]",
        "UUID": "NotRequired[_uuid.UUID | _builtins.str]",
        "property": "NotRequired[_builtins.str]",
        "builtins": "NotRequired[_builtins.str]",
        "to_dict": "NotRequired[_builtins.str]",
        "extra": "NotRequired[_builtins.str]",
        "request_id": "NotRequired[_builtins.str]",
        "copy": "NotRequired[_builtins.str]",
        "self": "NotRequired[_builtins.str]",
        "__class__": "NotRequired[_builtins.str]",
        "$type": "NotRequired[_builtins.str]",
        "名前": "NotRequired[_builtins.str]",
        "größe": "NotRequired[_builtins.int]",
        "List": "NotRequired[ListParam]",
        "str_model": "NotRequired[StrParam]",
        "literal": "NotRequired[Literal]",
        "model": "NotRequired[ModelParam]",
        "none_model": "NotRequired[None_Param]",
        "dotted": "NotRequired[ABCParam]",
        "digits": "NotRequired[Type3DModelParam]",
    },
)
"""What Thing holds, as a plain dict."""


Literal: TypeAlias = _Literal["a", "b"]
ThingParam: TypeAlias = Thing | ThingDict | Mapping[str, object]
"""What may be passed where Thing is asked for."""

ListParam: TypeAlias = List | ListDict
"""What may be passed where List is asked for."""

StrParam: TypeAlias = Str | StrDict
"""What may be passed where Str is asked for."""

ModelParam: TypeAlias = Model | ModelDict
"""What may be passed where Model is asked for."""

None_Param: TypeAlias = None_ | None_Dict
"""What may be passed where None_ is asked for."""

ABCParam: TypeAlias = ABC | ABCDict
"""What may be passed where ABC is asked for."""

Type3DModelParam: TypeAlias = Type3DModel | Type3DModelDict
"""What may be passed where Type3DModel is asked for."""
