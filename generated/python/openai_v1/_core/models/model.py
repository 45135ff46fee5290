# Generated from openapi.yaml by specpress. Do not edit.
"""The base class of the models.

Models differ from plain msgspec structs in three ways. An optional field that is absent has the marker UNSET in its
slot: encoding leaves it out, and reading it gives None. A required field that is missing or invalid has an empty slot:
reading it ends in `__getattr__`, which raises the error. Unknown fields are kept in `extra`.
"""

from __future__ import annotations

import reprlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, ClassVar, Final, dataclass_transform

import msgspec
from msgspec import UNSET, field

from ..errors import ResponseFieldError
from ..lazy import public_module
from .json_values import list_in, object_in

__all__ = ["ABSENT", "RESERVED_FIELD_NAMES", "Defect", "Model", "field", "plain"]

ABSENT: Any = UNSET  # Any: the default of optional fields of every type
MISSING: Final = UNSET

_REPR: Final = reprlib.Repr()
_REPR.maxstring = _REPR.maxother = 200
_REPR.maxlist = _REPR.maxdict = 10


class Irregular:
    """Whether this process has seen a response that deviates from the document.

    Until then msgspec alone encodes models.
    """

    seen: bool = False


class Defect(msgspec.Struct, frozen=True):
    """Why a field has no value: what is wrong with it, and in which response.

    `place` is its JSON path; `raw` is the value that was sent, if any. `reads_none`: reading the field gives None.
    """

    problem: str
    place: str
    status_code: int
    request_id: str | None
    raw: Any = MISSING  # Any: a JSON value
    reads_none: bool = False


class _OptionalField:
    """The descriptor of an optional field: reads UNSET as None. msgspec itself uses the slot directly."""

    __slots__ = ("_slot", "stored")

    def __init__(self, slot: Any) -> None:  # Any: the type of a slot's descriptor has no name
        self._slot = slot
        self.stored = slot.__get__
        """Reads the slot itself, so that an absent value is UNSET."""

    def __get__(self, instance: object, owner: type | None = None) -> Any:  # Any: the field's own type is in the model
        if instance is None:
            return self
        value = self.stored(instance)
        return None if value is UNSET else value

    def __set__(self, instance: object, value: object) -> None:
        self._slot.__set__(instance, value)

    def __delete__(self, instance: object) -> None:
        self._slot.__delete__(instance)


@dataclass_transform(kw_only_default=True, field_specifiers=(field,))
class ModelMeta(msgspec.StructMeta):
    """Makes the fields of a model keyword-only, and wraps the slots of optional ones."""

    def __new__(mcls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **config: Any) -> ModelMeta:
        config.setdefault("kw_only", True)
        cls = super().__new__(mcls, name, bases, namespace, **config)
        # As with functions, defaults belong to the last fields.
        for field_name, default in zip(
            reversed(cls.__struct_fields__), reversed(cls.__struct_defaults__), strict=False
        ):
            if default is UNSET and field_name in cls.__dict__:
                setattr(cls, field_name, _OptionalField(cls.__dict__[field_name]))
        return cls

    def __repr__(cls) -> str:
        return f"<class '{public_module(cls.__module__, cls.__name__)}.{cls.__qualname__}'>"

    if not TYPE_CHECKING:  # a type checker knows the docstrings of fields

        @property
        def __doc__(cls) -> str | None:
            from .field_docs import documented  # which nothing but `help` and the like need

            return documented(cls)


# Repeated here, because mypy looks at the bases of a model before their metaclass.
@dataclass_transform(kw_only_default=True, field_specifiers=(field,))
class Model(msgspec.Struct, metaclass=ModelMeta, dict=True, forbid_unknown_fields=True):
    """Base of all models: a decoded response, or an object in one."""

    _is_base: ClassVar[bool] = False
    """Whether this is the base of variants that a field tells apart.

    It stands for values of that field that no variant has.
    """

    if not TYPE_CHECKING:  # a type checker shall know the declared fields only

        def __getattr__(self, name: str) -> object:
            extra = self.__dict__.get("_extra")
            if extra and name in extra:
                return extra[name]
            defects = self.__dict__.get("_defects")
            if not defects or name not in defects:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            defect = defects[name]
            if defect.reads_none:
                return None
            raise ResponseFieldError(
                f"{defect.place}: {defect.problem} (status {defect.status_code}, request id {defect.request_id})",
                field=name,
                place=defect.place,
                status_code=defect.status_code,
                request_id=defect.request_id,
            )

    @property
    def extra(self) -> dict[str, Any]:  # Any: JSON values that the document does not describe
        """The fields that the document does not declare, as plain JSON values by wire name."""
        found: dict[str, Any] = self.__dict__.get("_extra", {})
        return found

    @property
    def request_id(self) -> str | None:
        """The server's id of the request, for its support; None on objects inside of a response."""
        found: str | None = self.__dict__.get("_request_id")
        return found

    @property
    def _request_id(self) -> str | None:
        return self.request_id

    def to_dict(self) -> dict[str, Any]:
        """A dict of plain JSON values by wire name: without absent fields, with null as None, with unknown fields."""
        found: dict[str, Any] = plain(self)
        return found

    def to_json(self, *, indent: int | None = None) -> str:
        """The JSON text of `to_dict`; `indent` is a number of spaces, by default everything is on one line."""
        return _json_text(plain(self) if Irregular.seen else self, indent)

    def model_dump(self, *, exclude_none: bool = False) -> dict[str, Any]:
        """`to_dict` under pydantic's name."""
        found: dict[str, Any] = _without_none(self.to_dict()) if exclude_none else self.to_dict()
        return found

    def model_dump_json(self, *, indent: int | None = None, exclude_none: bool = False) -> str:
        """`to_json` under pydantic's name."""
        if not exclude_none:
            return self.to_json(indent=indent)
        return _json_text(self.model_dump(exclude_none=True), indent)

    __hash__ = None  # type: ignore[assignment]  # models can be changed

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other) or not isinstance(other, Model):
            return NotImplemented
        if not Irregular.seen:
            return msgspec.Struct.__eq__(self, other)
        return dict(_stored(self)) == dict(_stored(other)) and self.extra == other.extra and _raw(self) == _raw(other)

    def __repr__(self) -> str:
        parts = [f"{name}={_REPR.repr(value)}" for name, value in _stored(self)]
        parts += [f"{name}=<{defect.problem}>" for name, defect in self.__dict__.get("_defects", {}).items()]
        parts += [f"extra={_REPR.repr(self.extra)}"] if self.extra else []
        return f"{type(self).__name__}({', '.join(parts)})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return list(_stored(self))

    def __copy__(self) -> Model:
        return restore(type(self), dict(_stored(self)), dict(self.__dict__))

    def __reduce__(self) -> tuple[Any, ...]:
        return restore, (type(self), dict(_stored(self)), dict(self.__dict__))


def restore(cls: type[Model], values: dict[str, Any], details: dict[str, Any]) -> Model:
    """Restore a copied or pickled model; defective fields stay without a value."""
    defects = details.get("_defects", {})
    model = cls(**values, **dict.fromkeys(defects, UNSET))
    for name in defects:
        delattr(model, name)
    if details:
        vars(model).update(details)
        Irregular.seen = Irregular.seen or "_defects" in details or "_extra" in details
    return model


def extra_type(cls: type[Model]) -> Any:  # Any: a type given as a value
    """The type of `additionalProperties`; None if the document gives none."""
    found: Callable[[], Any] | None = getattr(cls, "_extra_type", None)
    return None if found is None else found()


def stored_reader(cls: type[Model], name: str) -> Callable[[Any], Any]:  # Any, twice: a model, what is in its slot
    """A function that reads the slot of a field: UNSET if it is absent, AttributeError if it is defective."""
    descriptor: Any = getattr(cls, name)  # Any: a slot, or an optional field
    read: Callable[[Any], Any] = descriptor.stored if isinstance(descriptor, _OptionalField) else descriptor.__get__
    return read


def _stored(model: Model) -> Iterator[tuple[str, Any]]:
    """Names and values of the fields that are neither absent nor defective."""
    cls = type(model)
    defects = model.__dict__.get("_defects", {})
    for name in model.__struct_fields__:
        if name in defects:
            continue
        descriptor = getattr(cls, name)
        value = descriptor.stored(model) if isinstance(descriptor, _OptionalField) else getattr(model, name)
        if value is not UNSET:
            yield name, value


def _raw(model: Model) -> dict[str, Any]:
    return {name: defect.raw for name, defect in model.__dict__.get("_defects", {}).items()}


def plain(value: Any) -> Any:  # Any, twice: any value that can stand in a response, and its JSON form
    """Convert models, and lists and mappings of them, to plain JSON values."""
    if not Irregular.seen:
        return msgspec.to_builtins(value)
    if isinstance(value, Model):
        wire_names = dict(zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True))
        fields = {wire_names[name]: plain(item) for name, item in _stored(value)}
        fields |= {wire_names[name]: raw for name, raw in _raw(value).items() if raw is not MISSING}
        return fields | {key: plain(item) for key, item in value.extra.items()}
    if (found := object_in(value)) is not None:
        return {key: plain(item) for key, item in found.items()}
    if (items := list_in(value)) is not None:
        return [plain(item) for item in items]
    return msgspec.to_builtins(value)


def _json_text(value: object, indent: int | None) -> str:
    try:
        content = msgspec.json.encode(value)
    except UnicodeEncodeError:  # half of a surrogate pair, which JSON expresses by an escape
        import json

        return json.dumps(plain(value), indent=indent, separators=None if indent else (",", ":"))
    return (content if indent is None else msgspec.json.format(content, indent=indent)).decode()


def _without_none(value: Any) -> Any:  # Any, twice: a JSON value
    if (found := object_in(value)) is not None:
        return {key: _without_none(item) for key, item in found.items() if item is not None}
    return value if (items := list_in(value)) is None else [_without_none(item) for item in items]


RESERVED_FIELD_NAMES: Final = frozenset(name for name in dir(Model) if not name.startswith("__"))
"""The attributes of every model. A field with such a wire name gets another attribute name, by `field(name=…)`."""
