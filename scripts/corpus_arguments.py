"""The fewest arguments that the annotations of a generated method allow, for a package of any document."""

from __future__ import annotations

import inspect
import sys
import types
import typing
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

DEEPEST = 12

# Any below: an annotation may be any form that a type can be written in.
_SIMPLE: Mapping[object, object] = {
    str: "text",
    int: 1,
    float: 1.5,
    bool: True,
    bytes: b"bytes",
    object: "text",
    type(None): None,
    datetime: datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC),
    date: date(2024, 5, 6),
    timedelta: timedelta(seconds=5),
    Decimal: Decimal("1.5"),
    UUID: UUID("12345678-1234-5678-1234-567812345678"),
    typing.Any: "text",
}


class CannotMakeError(Exception):
    """No value is known for an annotation."""


def required_arguments(method: types.FunctionType) -> dict[str, object]:
    """A value for each parameter that has no default. Of several overloads, the first counts."""
    return {
        parameter.name: value_of(annotation)
        for parameter, annotation in parameters_of(method)
        if parameter.default is parameter.empty
    }


def parameters_of(method: types.FunctionType) -> Iterator[tuple[inspect.Parameter, typing.Any]]:
    """Each parameter of the operation, with its annotation, without the options of a call.

    Of several overloads, the first counts.
    """
    given = (typing.get_overloads(method) or [inspect.unwrap(method)])[0]
    hints = _hints(given, vars(sys.modules[method.__module__]))
    for name, parameter in inspect.signature(given, follow_wrapped=False).parameters.items():
        if name != "self" and parameter.kind is not parameter.VAR_KEYWORD:
            yield parameter, hints[name]


def value_of(annotation: typing.Any, depth: int = 0) -> object:
    """A value that the annotation allows."""
    if depth > DEEPEST:
        raise CannotMakeError("too deep")
    if annotation is None:
        return None
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Literal:
        return arguments[0]
    if origin is typing.Union or origin is types.UnionType:
        return _first_of(arguments, depth)
    if origin in (typing.Annotated, typing.Required, typing.NotRequired):
        return value_of(arguments[0], depth + 1)
    if origin is tuple:
        return tuple(value_of(one, depth + 1) for one in arguments if one is not Ellipsis)
    if inspect.isclass(origin) and issubclass(origin, Mapping):
        return {"key": value_of(arguments[1], depth + 1)} if depth < 4 else {}
    if inspect.isclass(origin) and issubclass(origin, Iterable):
        return [value_of(arguments[0], depth + 1)]
    if typing.is_typeddict(annotation):
        return _members(annotation, depth)
    return _plain(annotation, depth)


def _hints(annotated: typing.Any, names: Mapping[str, typing.Any]) -> dict[str, typing.Any]:
    try:
        return typing.get_type_hints(annotated, _evaluable(names), include_extras=True)
    except TypeError as error:
        # `typing` cannot evaluate a union with an alias that mentions itself; type checkers can.
        raise CannotMakeError(str(error)) from error


def _evaluable(names: Mapping[str, typing.Any]) -> dict[str, typing.Any]:
    """The names of a module. An alias that mentions itself is a string at run time; it allows any value here."""
    return {name: object if isinstance(value, str) and name[:1].isupper() else value for name, value in names.items()}


def _plain(annotation: typing.Any, depth: int) -> object:
    if annotation in _SIMPLE:
        return _SIMPLE[annotation]
    form = getattr(annotation, "form", None)
    if callable(form):
        return value_of(form(), depth + 1)
    if annotation in (Mapping, dict):
        return {}
    if annotation in (Sequence, Iterable, list):
        return []
    raise CannotMakeError(f"no value for {annotation!r}")


def _first_of(choices: Sequence[typing.Any], depth: int) -> object:
    """The value of the first choice that has one; None and the marker of a missing argument are tried last."""
    tried: CannotMakeError | None = None
    for choice in sorted(choices, key=lambda one: one is type(None)):
        try:
            return value_of(choice, depth + 1)
        except CannotMakeError as error:
            tried = error
    raise tried or CannotMakeError("no choice")


def _members(typed_dict: typing.Any, depth: int) -> dict[str, object]:
    hints = _hints(typed_dict, vars(sys.modules[typed_dict.__module__]))
    return {
        name: value_of(hint, depth + 1)
        for name, hint in hints.items()
        if typing.get_origin(hint) is not typing.NotRequired
    }
