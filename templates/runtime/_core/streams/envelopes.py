"""Reads events whose schema describes the event itself: `event`, `id`, `retry`, and `data` with its own schema."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from ..models.json_values import object_in
from ..models.match_score import best_first, declared_fields
from ..models.model import Model
from ..response.http_response import HTTPResponse
from .data import Data, variants_of
from .sse import MESSAGE, EventFields

_DATA: Final = "data"
_NAMES: Final = ("event", "id", "retry")


class Envelope(NamedTuple):
    """An event as plain JSON values, and the model that it is meant for; None if it has the name of no variant.

    `fits`: whether the data is what the model says; `named`: whether the model is for events of this name only.
    """

    type: Any  # Any: a type given as a value
    values: dict[str, Any]
    fits: bool
    named: bool = False
    data_type: Any = None

    @property
    def data(self) -> Any:  # Any: a JSON value
        """The data as a plain JSON value."""
        return self.values.get(_DATA)


class EnvelopeReader:
    """Reads events of one type: a model with the members of an event, or a union of such models."""

    def __init__(self, type_: Any, *, quoted: bool) -> None:
        self._variants = [_Variant(one, quoted=quoted) for one in variants_of(type_)]
        self._unknown = Data(Any)

    @property
    def is_text(self) -> bool:
        """Whether the data may be a text, and so be empty."""
        return any(one.is_text for one in self._variants)

    @property
    def takes_no_data(self) -> bool:
        """Whether some variant allows an event without data."""
        return any(_DATA not in one.required for one in self._variants)

    def read(self, fields: EventFields, data: bytes, response: HTTPResponse) -> Envelope:
        """Read one event. Raises ResponseDecodeError if its data cannot be decoded."""
        chosen = self._named(fields.event)
        if chosen:
            best = _best([one.read(fields, data, response) for one in chosen])
        else:
            best = Envelope(None, {**_values(fields), _DATA: self._unknown.value(data, response)}, fits=False)
        return best if best.fits else self._inside(best, fields) or best

    def _named(self, event: str | None) -> list[_Variant]:
        """The variants for an event of this name. One without a name is a `message`, as the standard says."""
        if len(self._variants) == 1:
            return self._variants
        by_name = [one for one in self._variants if (event or MESSAGE) in one.names]
        return by_name or [one for one in self._variants if not one.names]

    def _inside(self, outer: Envelope, fields: EventFields) -> Envelope | None:
        """The envelope that a server wrote into the data as JSON."""
        inner = object_in(outer.data)
        if inner is None or not any(one.has_form(inner) for one in self._variants):
            return None
        name = inner.get("event", fields.event)
        chosen = self._named(name if isinstance(name, str) else None)
        values = {**_values(fields), **inner}
        return next(
            (Envelope(one.type, one.declared(values), fits=True) for one in chosen if one.has_form(inner)), None
        )


class _Variant:
    """One model of an event."""

    def __init__(self, type_: type[Model], *, quoted: bool) -> None:
        fields = {field.wire_name: field for field in declared_fields(type_)}
        self.type = type_
        self.required = frozenset(name for name, field in fields.items() if field.required)
        self.is_text = _DATA in fields and Data(fields[_DATA].type).is_text
        self._parts = {name: Data(field.type, quoted=quoted and name == _DATA) for name, field in fields.items()}
        event = self._parts.get("event")
        self.names = event.constants if event is not None else frozenset[object]()

    def read(self, fields: EventFields, data: bytes, response: HTTPResponse) -> Envelope:
        """Read one event as this model."""
        part, named = self._parts.get(_DATA), fields.event in self.names
        if part is None or not fields.has_data:
            return Envelope(self.type, self.declared(_values(fields)), _DATA not in self.required, named)
        value = part.value(data, response)
        values = self.declared({**_values(fields), _DATA: value})
        return Envelope(self.type, values, part.fits(value), named, part.type)

    def declared(self, values: dict[str, Any]) -> dict[str, Any]:
        """The members that the model has, each as a value of its type: the id `"2"` may be declared as a number."""
        return {
            name: value if name == _DATA else self._parts[name].of_field(value)
            for name, value in values.items()
            if name in self._parts
        }

    def has_form(self, found: dict[str, Any]) -> bool:
        """Whether an object has all that the model requires, data, and nothing else."""
        return _DATA in found and found.keys() <= self._parts.keys() and self.required <= found.keys()


def _best(found: list[Envelope]) -> Envelope:
    """The envelope whose data matches its type best."""
    fitting = [one for one in found if one.fits] or found
    objects = [one for one in fitting if object_in(one.data) is not None]
    if len(objects) < 2:
        return (objects or fitting)[0]
    best = best_first(tuple(one.data_type for one in objects), objects[0].data)[0]
    return next(one for one in objects if one.data_type is best)


def _values(fields: EventFields) -> dict[str, Any]:  # Any: JSON values
    return {name: value for name in _NAMES if (value := getattr(fields, name)) is not None}
