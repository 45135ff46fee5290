# Generated from openapi.yaml by specpress. Do not edit.
"""The error for programs that read a model as a dict."""

from __future__ import annotations

from typing import Final, NoReturn

_DICT_METHODS: Final = frozenset(("get", "items", "keys", "pop", "update", "values"))


class NotSubscriptableError(AttributeError, TypeError):
    """A TypeError for `model["member"]`, and an AttributeError for `hasattr(model, "__getitem__")`."""


class Subscript:
    """Stands in for `__getitem__` of the models, which they do not have."""

    def __get__(self, model: object, kind: type) -> NoReturn:
        raise NotSubscriptableError(f"{kind.__name__!r} object is not subscriptable: {_advice(kind)}")


def missing_member(model: object, name: str) -> AttributeError:
    """The error for an attribute that a model does not have."""
    hint = f": {_advice(type(model))}" if name in _DICT_METHODS else ""
    return AttributeError(f"{type(model).__name__!r} object has no attribute {name!r}{hint}")


def _advice(kind: type) -> str:
    names: tuple[str, ...] = getattr(kind, "__struct_fields__", ())
    fields = f" ({', '.join(f'.{name}' for name in names)})" if names else ""
    return f"it is no dict; read its members as attributes{fields}, or make a dict of it by .to_dict()"
