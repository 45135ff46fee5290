# Generated from openapi.yaml by specpress. Do not edit.
"""Replies of legacy calls: dicts whose members are attributes too."""

from __future__ import annotations

import json
from collections.abc import Mapping
from copy import deepcopy
from typing import Any, ClassVar, Final, Self

from .._core.models.json_values import list_in, object_in

_OWN: Final = "_from_headers"


class _Absent:
    """A method of the older client that a class lacks: asking for it gives an error that says what to use."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, owner: object, kind: type) -> object:
        raise _absent(kind, self._name, kind if owner is None else owner)


class LegacyReply(dict[str, Any]):  # Any: JSON values
    """A JSON object of a reply; `reply["a"]` and `reply.a` are the same.

    `kind` of a subclass is the value of the member `object` of the objects that become its instances. `headers` of the
    base of a package are the attributes that come from response headers; they are None on objects inside of a reply.
    `absent` are methods of the older client that a subclass lacks.
    """

    _headers: ClassVar[Mapping[str, str]] = {}
    _base: ClassVar[type[LegacyReply]]
    _kinds: ClassVar[dict[str, type[LegacyReply]]]

    def __init_subclass__(
        cls, *, kind: str = "", headers: Mapping[str, str] | None = None, absent: tuple[str, ...] = ()
    ) -> None:
        super().__init_subclass__()
        for name in absent:
            # Not by a metaclass: programs derive from these classes and from others with a metaclass at once.
            setattr(cls, name, _Absent(name))
        if headers is not None:
            cls._base, cls._kinds, cls._headers = cls, {}, headers
        if kind:
            cls._kinds[kind] = cls

    # Settings of the older client's objects, which have no effect here, come by position too: in its pickles, for one.
    def __init__(  # the argument has its old name
        self,
        id: str | None = None,  # noqa: A002
        *_settings: object,
        **_others: object,
    ) -> None:
        super().__init__()
        object.__setattr__(self, _OWN, {})
        if id:
            self["id"] = id

    @classmethod
    def construct_from(cls, values: Mapping[str, Any], *_settings: object, **_others: object) -> Self:
        """An object of plain values; those inside of it become objects too."""
        made = cls()
        made.refresh_from(values)
        return made

    def refresh_from(self, values: Mapping[str, Any], *_settings: object, **_others: object) -> None:
        """Have these members instead."""
        self.clear()
        # Not through `__setitem__`, which refuses empty strings that a server may send; so below.
        self.update({name: self._base.wrapped(value) for name, value in values.items()})

    @classmethod
    def wrapped(cls, value: Any, headers: Mapping[str, str] | None = None) -> Any:
        """A JSON value, its objects as instances of the base or of the class of their kind."""
        items, values = list_in(value), object_in(value)
        if items is not None:
            return [cls.wrapped(item) for item in items]
        if values is None or isinstance(value, LegacyReply):
            return value
        kind = values.get("object")
        made = (cls._kinds.get(kind, cls._base) if isinstance(kind, str) else cls._base).construct_from(values)
        if headers is not None:
            getattr(made, _OWN).update(cls.from_headers(headers))
        return made

    @classmethod
    def from_headers(cls, headers: Mapping[str, str]) -> dict[str, str | int | None]:
        """The attributes that come from the headers of a response; a number is rounded."""
        return {name: _plain(headers.get(header)) for name, header in cls._headers.items()}

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        if name in self:
            return self[name]
        if name in self._headers:
            return getattr(self, _OWN).get(name)
        raise _absent(type(self), name, self)

    def __setattr__(self, name: str, value: Any) -> None:
        if name.startswith("_"):
            super().__setattr__(name, value)
        else:
            self[name] = value

    def __delattr__(self, name: str) -> None:
        if name.startswith("_"):
            super().__delattr__(name)
        else:
            del self[name]

    def __setitem__(self, name: str, value: Any) -> None:
        if value == "":
            raise ValueError(f"{name} cannot be an empty string; set it to None to leave it out")
        super().__setitem__(name, value)

    def __delitem__(self, name: str) -> None:
        raise NotImplementedError("members of a reply cannot be deleted; change a copy: dict(reply)")

    def to_dict(self) -> dict[str, Any]:
        """A plain dict of the members; objects inside stay what they are."""
        return dict(self)

    def to_dict_recursive(self) -> dict[str, Any]:
        """A plain dict, all the way down."""
        found: dict[str, Any] = _as_dicts(self)
        return found

    def __str__(self) -> str:
        return json.dumps(self, indent=2)

    def __repr__(self) -> str:
        words = [type(self).__name__]
        words += [kind] if isinstance(kind := self.get("object"), str) else []
        words += [f"id={found}"] if isinstance(found := self.get("id"), str) else []
        return f"<{' '.join(words)} at {hex(id(self))}> JSON: {self}"

    def __copy__(self) -> Self:
        copied = type(self)()
        copied.update(self)
        getattr(copied, _OWN).update(getattr(self, _OWN))
        return copied

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        copied = self.__copy__()
        memo[id(self)] = copied
        copied.update({name: deepcopy(value, memo) for name, value in self.items()})
        return copied

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (), (dict(self), getattr(self, _OWN))

    def __setstate__(self, state: tuple[dict[str, Any], dict[str, Any]] | dict[str, Any]) -> None:
        # Pickles of the older client have the members alone.
        values, from_headers = (state, {}) if isinstance(state, dict) else state
        self.update(values)
        getattr(self, _OWN).update(from_headers)


def _absent(kind: type, name: str, owner: object) -> AttributeError:
    from .._core.old_names import absent_member

    return absent_member(kind.__mro__, name, owner)


def _as_dicts(value: Any) -> Any:
    values, items = object_in(value), list_in(value)
    if values is not None:
        return {name: _as_dicts(item) for name, item in values.items()}
    return value if items is None else [_as_dicts(item) for item in items]


def _plain(text: str | None) -> str | int | None:
    try:
        return text if text is None else round(float(text))
    except (ValueError, OverflowError):
        return text
