# Generated from openapi.yaml by specpress. Do not edit.
"""How the classes of models are made: the slots of optional fields, and what constructors fill in.

What models have beside their fields is here too: the details of a response, and what the process has seen of them.
"""

from __future__ import annotations

from _thread import RLock
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple, dataclass_transform

import msgspec
from msgspec import UNSET, field

from ..lazy import public_module
from .subscript import missing_class_member

ABSENT: Any = UNSET  # Any: the default of optional fields of every type

TYPES_LOCK: Final = RLock()
"""Held while msgspec reads the annotations of classes: two threads that do so at the same time crash the process."""


class Irregular:
    """Whether this process has seen a response that deviates from the document.

    Until then msgspec alone encodes models.
    """

    seen: bool = False


class ReadOnly:
    """Whether this process has models with fields that are not sent. Until then msgspec alone encodes models."""

    known: bool = False


class _Filled(NamedTuple):
    """A field as `filled` declares it."""

    value: Any  # Any: the field's own type is in the model
    name: str | None
    required: bool


def filled(value: Any, *, name: str | None = None, required: bool = True) -> Any:  # Any, twice: as above
    """Declare a field that the constructor fills in: a const, a tag, or a default that the server requires.

    `name` is its wire name. Only the constructor does so; a response without the field is read as it is.
    """
    return _Filled(value, name, required)


class OptionalField:
    """The descriptor of an optional field: reads UNSET as None. msgspec itself uses the slot directly."""

    __slots__ = ("_slot", "clear", "stored")

    def __init__(self, slot: Any) -> None:  # Any: the type of a slot's descriptor has no name
        self._slot = slot
        self.stored = slot.__get__
        """Reads the slot itself, so that an absent value is UNSET."""
        self.clear = slot.__delete__
        """Empties the slot."""

    def __get__(self, instance: object, owner: type | None = None) -> Any:  # Any: the field's own type is in the model
        if instance is None:
            return self
        value = self.stored(instance)
        return None if value is UNSET else value

    def __set__(self, instance: object, value: object) -> None:
        self._slot.__set__(instance, value)

    def __delete__(self, instance: object) -> None:
        self.clear(instance)


@dataclass_transform(kw_only_default=True, field_specifiers=(field,))
class ModelMeta(msgspec.StructMeta):
    """Makes the fields of a model keyword-only, and wraps the slots of optional ones."""

    def __new__(mcls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **config: Any) -> ModelMeta:
        config.setdefault("kw_only", True)
        declared = {key: value for key, value in namespace.items() if isinstance(value, _Filled)}
        for key, one in declared.items():
            if one.required:
                namespace[key] = field(name=one.name)
            else:
                namespace[key] = field(default=UNSET, name=one.name)
        if declared:
            namespace["_filled"] = {key: one.value for key, one in declared.items()}
        ReadOnly.known = ReadOnly.known or bool(namespace.get("_read_only"))
        cls = super().__new__(mcls, name, bases, namespace, **config)
        # As with functions, defaults belong to the last fields.
        for field_name, default in zip(
            reversed(cls.__struct_fields__), reversed(cls.__struct_defaults__), strict=False
        ):
            if default is UNSET and field_name in cls.__dict__:
                setattr(cls, field_name, OptionalField(cls.__dict__[field_name]))
        return cls

    if not TYPE_CHECKING:  # a type checker reads the signature of the fields

        def __call__(cls, *args: Any, **values: Any) -> Any:  # Any: a model of the class
            values = {**cls._filled, **values}
            is_known = field_types(cls).keys() >= values.keys()
            if is_known and not any(value.__class__ in (dict, list) for value in values.values()):
                return build_model(cls, *args, **values)
            from .construct import construct, refuse_misspelled  # dicts become models, and unknown members are kept

            if not is_known:
                refuse_misspelled(cls, values)
            return construct(cls, values)

    def __repr__(cls) -> str:
        return f"<class '{public_module(cls.__module__, cls.__name__)}.{cls.__qualname__}'>"

    if not TYPE_CHECKING:  # a type checker shall know the declared members only

        def __getattr__(cls, name: str) -> object:
            raise missing_class_member(cls, name)

    if not TYPE_CHECKING:  # a type checker knows the docstrings of fields

        @property
        def __doc__(cls) -> str | None:
            from .field_docs import documented  # which nothing but `help` and the like need

            return documented(cls)


build_model: Final[Callable[..., Any]] = msgspec.StructMeta.__call__  # Any: a model of the class given
"""Make a model of values that are valid already, as in a response; nothing is filled in as the constructor does."""


class WithDetails(msgspec.Struct, dict=True):
    """Gives the models a `__dict__`, which Model itself shows in another way."""


details_of: Final[Callable[[Any], dict[str, Any]]] = WithDetails.__dict__["__dict__"].__get__  # Any: models, anything
"""The real `__dict__` of a model: `_request_id`, `_extra` and `_defects`, where it has them."""
set_details: Final[Callable[[Any, dict[str, Any]], None]] = WithDetails.__dict__["__dict__"].__set__  # Any: as above
"""Sets it for a new model, which has none of them."""


def validated(cls: type[Any], value: object) -> Any:  # Any, twice: a model of the class
    """A model of plain values; `construct` is loaded when it is first needed."""
    from .construct import validated as checked

    return checked(cls, value)


@cache
def struct_fields(cls: Any) -> tuple[msgspec.structs.FieldInfo, ...]:  # Any: a model
    """The fields of a model, for which msgspec reads its annotations."""
    with TYPES_LOCK:
        return msgspec.structs.fields(cls)


@cache
def field_types(cls: Any) -> dict[str, Any]:  # Any, twice: a model, types given as values
    """The types of the fields by attribute name."""
    return {field.name: field.type for field in struct_fields(cls)}


def stored_reader(cls: type[Any], name: str) -> Callable[[Any], Any]:  # Any, twice: a model, what is in its slot
    """A function that reads the slot of a field: UNSET if it is absent, AttributeError if it is defective."""
    descriptor: Any = getattr(cls, name)  # Any: a slot, or an optional field
    read: Callable[[Any], Any] = descriptor.stored if isinstance(descriptor, OptionalField) else descriptor.__get__
    return read
