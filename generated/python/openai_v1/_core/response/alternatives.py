# Generated from openapi.yaml by specpress. Do not edit.
"""Lets msgspec decode types that it refuses: those with a union of models, which have no tag that it could read.

msgspec reads the annotations of a class once. Meanwhile each of these unions is replaced by a class of its own, and
msgspec asks `alternative` for the values of such a class. What is not exactly as documented is left to `lenient`.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, ClassVar, Literal, Union, get_args, get_origin

import msgspec
from msgspec import UnsetType

from ..models.match_score import best_first
from ..models.metaclass import TYPES_LOCK, struct_fields
from ..models.model import Model
from ..models.recursive import Recursive


class _AnyInstance(type):
    """msgspec checks that a value is an instance of the class: each is."""

    def __instancecheck__(cls, _value: object) -> bool:
        return True


class Alternatives(Recursive, metaclass=_AnyInstance):
    """Base of the classes in the place of unions.

    `models` are the variants that are objects, `rest` is the type of all other values, None if there are none.
    """

    models: ClassVar[tuple[type[Model], ...]]
    rest: ClassVar[Any]  # Any: a type given as a value


def alternative(type_: type[Any], value: Any) -> Any:  # Any, thrice: a type, a JSON value, what the type says
    """A value of a union, if it is exactly as documented.

    Raises TypeError, ValueError or a ValidationError of msgspec if not; msgspec makes ValidationErrors of them.
    """
    if not issubclass(type_, Alternatives):
        raise TypeError(f"a {type_.__name__} is not read here")
    if value.__class__ is not dict:
        if type_.rest is None:
            raise ValueError("no variant has this kind")
        return msgspec.convert(value, type_.rest, dec_hook=alternative)
    variants = best_first(type_.models, value)
    if not variants:
        raise ValueError("no variant has this tag")
    return msgspec.convert(value, read_form(variants[0]), dec_hook=alternative)


@cache
def json_decoder(type_: Any) -> Callable[[bytes], Any]:  # Any, twice: as above
    """The function with which msgspec decodes JSON of a type. Raises TypeError for one that it cannot express."""
    with TYPES_LOCK:
        return msgspec.json.Decoder(read_form(type_), dec_hook=alternative).decode


@cache
def read_form(type_: Any) -> Any:
    """The type as msgspec takes it, whose annotations it has read. Raises TypeError for one that it cannot express."""
    with TYPES_LOCK:
        try:
            msgspec.json.Decoder(type_, dec_hook=alternative)
        except TypeError:
            replaced = _replaced(type_)
            with _annotated(dict(_changes(type_))):
                msgspec.json.Decoder(replaced, dec_hook=alternative)
            return replaced
        return type_


@contextmanager
def _annotated(changes: dict[type[Model], dict[str, Any]]) -> Generator[None]:
    """Models with other annotations."""
    before = {model: model.__annotations__ for model in changes}
    try:
        for model, changed in changes.items():
            model.__annotations__ = {**before[model], **changed}
        yield
    finally:
        for model, annotations in before.items():
            model.__annotations__ = annotations


def _changes(type_: Any) -> Iterator[tuple[type[Model], dict[str, Any]]]:
    """The models that a type contains, however deep, whose annotations msgspec refuses, each with the changed ones."""
    seen: set[type[Model]] = set()
    waiting = list(_models_in(type_))
    while waiting:
        model = waiting.pop()
        if model in seen:
            continue
        seen.add(model)
        fields = struct_fields(model)
        changed = {one.name: new for one in fields if (new := _replaced(one.type)) != one.type}
        if changed:
            yield model, changed
        waiting += (inner for one in fields for inner in _models_in(one.type))


def _models_in(type_: Any) -> Iterator[type[Model]]:
    if isinstance(type_, type) and issubclass(type_, Model):
        yield type_
    for argument in get_args(type_) if get_origin(type_) is not Literal else ():
        yield from _models_in(argument)


@cache
def _replaced(type_: Any) -> Any:
    """The type with a class in the place of each union that msgspec refuses; the same object if there is none."""
    origin, arguments = get_origin(type_), get_args(type_)
    if origin in (Union, types.UnionType):
        models = tuple(one for one in arguments if isinstance(one, type) and issubclass(one, Model))
        others = tuple(one for one in arguments if one not in models)
        if len(models) > 1:
            return _union(models, others) if all(map(_is_no_object, others)) else type_
    elif origin not in (list, dict, tuple):
        return type_
    replaced = tuple(map(_replaced, arguments))
    if all(new is old for new, old in zip(replaced, arguments, strict=True)):
        return type_
    container: Any = origin  # Any: list, dict or tuple, whose types of items are values here
    return _one_of(replaced) if origin in (Union, types.UnionType) else container[replaced]


def _union(models: tuple[type[Model], ...], others: tuple[Any, ...]) -> Any:
    beside = tuple(one for one in others if one in (types.NoneType, UnsetType))
    rest = tuple(_replaced(one) for one in others if one not in beside)
    form = _one_of((*models, *rest))
    kind = _AnyInstance(
        " | ".join(model.__name__ for model in models),
        (Alternatives,),
        {"models": models, "rest": _one_of(rest) if rest else None, "form": staticmethod(lambda: form)},
    )
    return _one_of((kind, *beside))


def _one_of(variants: tuple[Any, ...]) -> Any:
    return Union[variants]  # noqa: UP007  # the other spelling takes no tuple


def _is_no_object(type_: Any) -> bool:
    """Whether no value of the type is an object of JSON."""
    known = (str, int, float, bool, types.NoneType, UnsetType)
    return type_ in known or get_origin(type_) in (list, Literal)
