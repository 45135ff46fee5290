# Generated from openapi.yaml by specpress. Do not edit.
"""The base class of the models.

Models differ from plain msgspec structs in three ways. An optional field that is absent has the marker UNSET in its
slot: encoding leaves it out, and reading it gives None. A required field that is missing or invalid has an empty slot:
reading it ends in `__getattr__`, which raises the error. Unknown fields are kept in `extra`; msgspec itself would leave
them out, so the last field of such a model has an empty slot as well, which makes `msgspec.json.encode` refuse it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self, TypeVar, cast, dataclass_transform

import msgspec
from msgspec import UNSET, field

from ..errors import ResponseFieldError
from .display import SHORT_REPR, Pretty, html_table, shown
from .json_values import list_in, object_in
from .metaclass import (
    ABSENT,
    Irregular,
    ModelMeta,
    OptionalField,
    WithDetails,
    build_model,
    details_of,
    filled,
    validated,
)
from .subscript import Subscript, missing_member
from .unknown_fields import keep_extra

if TYPE_CHECKING:
    from .dump import Selection

__all__ = ["ABSENT", "RESERVED_FIELD_NAMES", "Defect", "Model", "field", "filled", "plain"]

MISSING: Final = UNSET


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


# Repeated here, because mypy looks at the bases of a model before their metaclass.
@dataclass_transform(kw_only_default=True, field_specifiers=(field,))
class Model(WithDetails, metaclass=ModelMeta, forbid_unknown_fields=True):
    """Base of all models: a decoded response, or an object in one."""

    _filled: ClassVar[dict[str, Any]] = {}
    """The values that the constructor fills in, by the names of their fields."""
    _tags: ClassVar[tuple[str, ...]] = ()
    """The wire names of the fields that tell it apart from the other variants of a union."""
    _other_tags: ClassVar[tuple[str, ...]] = ()
    """What a server may send as the tag, beside the values of the field: the name of the schema."""
    _read_only: ClassVar[tuple[str, ...]] = ()
    """The wire names of the fields that only the server sets; they are not sent."""
    _write_only: ClassVar[tuple[str, ...]] = ()
    """The wire names of the members that are only sent, and so no fields."""
    _also_sent: ClassVar[Mapping[str, tuple[type, ...]]] = {}
    """The types of JSON values that a server may send in a field beside the documented one, by attribute name."""
    _packed: ClassVar[Mapping[str, str]] = {}
    """How Base64 text holds the numbers of a field with a list of them: `float32` or `float64`, by attribute name."""
    _is_base: ClassVar[bool] = False
    """Whether variants that a field tells apart inherit from it; it is read for values that none of them has."""

    if not TYPE_CHECKING:  # a type checker shall know the declared fields only

        @property
        def __dict__(self) -> dict[str, object]:
            # `vars` gives the response, as of any object whose attributes are not in slots.
            return {name: value for name, _, value in members_of_model(self)}

        def __getattr__(self, name: str) -> object:
            details = details_of(self)
            kept = details.get("_kept")
            if kept and name == kept[0]:
                return None if kept[1] is UNSET else kept[1]
            extra = details.get("_extra")
            if extra and name in extra:
                return extra[name]
            defects = details.get("_defects")
            if not defects or name not in defects:
                member = getattr(type(self), name, None)
                if isinstance(member, property):  # it raised an AttributeError, which shall not be lost
                    return member.__get__(self)
                raise missing_member(self, name)
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

        __getitem__ = Subscript()

    @property
    def extra(self) -> dict[str, Any]:  # Any: JSON values that the document does not describe
        """The fields that the document does not declare, as plain JSON values by wire name."""
        found: dict[str, Any] = details_of(self).get("_extra", {})
        return found

    @property
    def request_id(self) -> str | None:
        """The server's id of the request, for its support; None on objects inside of a response."""
        found: str | None = details_of(self).get("_request_id")
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

    def model_dump(
        self,
        *,
        include: Selection | None = None,
        exclude: Selection | None = None,
        by_alias: bool | None = None,
        exclude_none: bool = False,
        **_options: object,
    ) -> dict[str, Any]:
        """`to_dict` with the options of pydantic.

        Absent fields are left out and values are those of JSON; other options change nothing. With `by_alias=False` the
        names are those of the attributes instead of those on the wire.
        """
        if include is None and exclude is None and by_alias is not False and not exclude_none:
            return self.to_dict()
        from .dump import Dump

        dump = Dump(by_alias=by_alias is not False, exclude_none=exclude_none)
        found: dict[str, Any] = dump.plain(self, include, exclude)
        return found

    def model_dump_json(
        self,
        *,
        indent: int | None = None,
        include: Selection | None = None,
        exclude: Selection | None = None,
        by_alias: bool | None = None,
        exclude_none: bool = False,
        **_options: object,
    ) -> str:
        """The JSON text of `model_dump`."""
        if include is None and exclude is None and by_alias is not False and not exclude_none:
            return self.to_json(indent=indent)
        found = self.model_dump(include=include, exclude=exclude, by_alias=by_alias, exclude_none=exclude_none)
        return _json_text(found, indent)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy, with other values for some fields; `deep`: what is inside is copied too."""
        from copy import copy, deepcopy

        model = deepcopy(self) if deep else copy(self)
        for name, value in (update or {}).items():
            if name in self.__struct_fields__:
                details_of(model).get("_defects", {}).pop(name, None)
                setattr(model, name, value)
            else:
                keep_extra(model, {**model.extra, name: value})
        return model

    @classmethod
    def model_validate(cls, obj: object, **_options: object) -> Self:
        """A model of a mapping by wire or attribute names; members that the document does not know become `extra`.

        Raises InvalidArgumentError, which is a ValueError, for a missing field or a value of another kind.
        """
        model: Self = validated(cls, obj)
        return model

    @classmethod
    def model_validate_json(cls, json_data: str | bytes, **_options: object) -> Self:
        """`model_validate` of a JSON text."""
        return cls.model_validate(msgspec.json.decode(json_data))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> Any:  # Any: pydantic's own types
        """Lets pydantic take the class as a type."""
        from .pydantic_schema import core_schema_of

        return core_schema_of(cls.model_validate)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: object, handler: object) -> dict[str, object]:
        """The schema in the documentation that frameworks write: an object of this name."""
        return {"type": "object", "title": cls.__name__, "additionalProperties": True}

    __hash__ = None  # type: ignore[assignment]  # models can be changed

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other) or not isinstance(other, Model):
            return NotImplemented
        if not Irregular.seen:
            return msgspec.Struct.__eq__(self, other)
        return dict(_stored(self)) == dict(_stored(other)) and self.extra == other.extra and _raw(self) == _raw(other)

    def __repr__(self) -> str:
        parts = [f"{name}={SHORT_REPR.repr(value)}" for name, value in _stored(self)]
        parts += [f"{name}=<{defect.problem}>" for name, defect in details_of(self).get("_defects", {}).items()]
        parts += [f"extra={SHORT_REPR.repr(self.extra)}"] if self.extra else []
        return f"{type(self).__name__}({', '.join(parts)})"

    def __rich_repr__(self) -> list[tuple[str, object]]:
        """The fields for rich, each value as short as in `repr`."""
        return shown((name, value) for name, _, value in members_of_model(self))

    if not TYPE_CHECKING:  # only IPython asks for it
        _repr_pretty_ = Pretty()

    def _repr_html_(self) -> str:
        """The HTML for Jupyter."""
        return html_table(type(self).__name__, self.__rich_repr__())

    def __iter__(self) -> Iterator[Any]:  # Any: pairs of name and value, and items of lists in subclasses
        """The members that came, by wire name, so that `dict` and frameworks that use it get the whole response."""
        for _, wire_name, value in members_of_model(self):
            yield wire_name, value

    def __copy__(self) -> Self:
        return restore(type(self), dict(_stored(self)), dict(details_of(self)))

    def __reduce__(self) -> tuple[Any, ...]:
        return restore, (type(self), dict(_stored(self)), dict(details_of(self)))


M = TypeVar("M", bound=Model)


def restore(cls: type[M], values: dict[str, Any], details: dict[str, Any]) -> M:
    """Restore a copied or pickled model; defective fields stay without a value."""
    defects = details.get("_defects", {})
    model: M = build_model(cls, **values, **dict.fromkeys(defects, UNSET))
    for name in defects:
        delattr(model, name)
    if details:
        details_of(model).update(details)
        details_of(model).pop("_kept", None)
        Irregular.seen = Irregular.seen or "_defects" in details
        if "_extra" in details:
            keep_extra(model, details["_extra"])
    return model


def members_of_model(model: Model) -> Iterator[tuple[str, str, Any]]:  # Any: values of any type
    """Attribute name, wire name and value of each member that a response has.

    Fields with a value of the wrong type and fields that the document does not know are included.
    """
    wire_names = dict(zip(model.__struct_fields__, model.__struct_encode_fields__, strict=True))
    for name, value in _stored(model):
        yield name, wire_names[name], value
    for name, raw in _raw(model).items():
        if raw is not MISSING:
            yield name, wire_names[name], raw
    for name, value in model.extra.items():
        yield name, name, value


def also_sent_in(cls: type[Model], name: str) -> tuple[type, ...]:
    """The types of JSON values that a server may send in a field beside the documented one."""
    found: Mapping[str, tuple[type, ...]] = getattr(cls, "_also_sent", {})
    return found.get(name, ())


def extra_type(cls: type[Model]) -> Any:  # Any: a type given as a value
    """The type of `additionalProperties`; None if the document gives none."""
    found: Callable[[], Any] | None = getattr(cls, "_extra_type", None)
    return None if found is None else found()


def _stored(model: Model) -> Iterator[tuple[str, Any]]:
    """Names and values of the fields that are neither absent nor defective."""
    cls = type(model)
    details = details_of(model)
    defects = details.get("_defects", {})
    for name in model.__struct_fields__:
        if name in defects:
            continue
        descriptor = getattr(cls, name)
        try:
            value = descriptor.stored(model) if isinstance(descriptor, OptionalField) else getattr(model, name)
        except AttributeError:
            value = details["_kept"][1]
        if value is not UNSET:
            yield name, value


def _raw(model: Model) -> dict[str, Any]:
    return {name: defect.raw for name, defect in details_of(model).get("_defects", {}).items()}


def plain(value: Any, *, sent: bool = False) -> Any:  # Any, twice: any value of a response, and its JSON form
    """Convert models, and lists and mappings of them, to plain JSON values; `sent`: without their read-only fields."""
    if not Irregular.seen and not sent:
        return msgspec.to_builtins(value)
    if isinstance(value, Model):
        wire_names = dict(zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True))
        fields = {wire_names[name]: item for name, item in _stored(value)}
        fields |= {wire_names[name]: raw for name, raw in _raw(value).items() if raw is not MISSING}
        hidden: tuple[str, ...] = vars(type(value)).get("_read_only", ()) if sent else ()
        members = {name: item for name, item in fields.items() if name not in hidden} | value.extra
        return {name: plain(item, sent=sent) for name, item in members.items()}
    if (found := object_in(value)) is not None:
        return {key: plain(item, sent=sent) for key, item in found.items()}
    if (items := list_in(value)) is not None:
        return [plain(item, sent=sent) for item in items]
    if isinstance(value, tuple):
        return [plain(item, sent=sent) for item in cast("tuple[object, ...]", value)]
    return msgspec.to_builtins(value)


def _json_text(value: object, indent: int | None) -> str:
    try:
        content = msgspec.json.encode(value)
    except UnicodeEncodeError:  # half of a surrogate pair, which JSON expresses by an escape
        import json

        return json.dumps(plain(value), indent=indent, separators=None if indent else (",", ":"))
    return (content if indent is None else msgspec.json.format(content, indent=indent)).decode()


RESERVED_FIELD_NAMES: Final = frozenset(name for name in dir(Model) if not name.startswith("__"))
"""The attributes of every model. A field with such a wire name gets another attribute name, by `field(name=…)`."""
