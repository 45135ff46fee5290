"""The errors for programs that use a model as a dict, or as a model of pydantic."""

from __future__ import annotations

from typing import Final, NoReturn

_PYDANTIC: Final = {
    "dict": "to_dict()",
    "json": "to_json()",
    "copy": "model_copy()",
    "model_extra": "extra",
    "model_fields_set": "to_dict().keys()",
    "model_fields": "__struct_fields__",
    "__fields__": "__struct_fields__",
    "model_construct": "the class itself, whose constructor checks nothing",
    "construct": "the class itself, whose constructor checks nothing",
    "parse_obj": "model_validate(…)",
    "parse_raw": "model_validate_json(…)",
    "from_orm": "model_validate(…)",
    "validate": "model_validate(…)",
    "model_config": "the class as it is, which keeps unknown members",
    "model_json_schema": "the schema in the document of the API",
    "schema": "the schema in the document of the API",
    "schema_json": "the schema in the document of the API",
}
"""What is written here for names of pydantic's models that the models lack."""
_PAGE_METHODS: Final = ("get_next_page", "has_next_page", "iter_pages", "next_page_info")
_DICT_METHODS: Final = frozenset(("get", "items", "keys", "pop", "update", "values"))


class NotSubscriptableError(AttributeError, TypeError):
    """A TypeError for `model["member"]`, and an AttributeError for `hasattr(model, "__getitem__")`."""


class Subscript:
    """Stands in for `__getitem__` of the models, which they do not have."""

    def __get__(self, model: object, kind: type) -> NoReturn:
        raise NotSubscriptableError(f"{kind.__name__!r} object is not subscriptable: {_advice(kind)}")


def missing_member(model: object, name: str) -> AttributeError:
    """The error for an attribute that a model does not have."""
    kind = type(model)
    hint = f": {_advice(kind)}" if name in _DICT_METHODS else _instead(name)
    if name in _PAGE_METHODS and hasattr(kind, "data"):
        hint = ": it is the one page that was asked for; the next one is another call"
    return AttributeError(f"{kind.__name__!r} object has no attribute {name!r}{hint}", name=name, obj=model)


def missing_class_member(kind: type, name: str) -> AttributeError:
    """The error for an attribute that a class of models does not have."""
    problem = f"type object {kind.__name__!r} has no attribute {name!r}{_instead(name)}"
    return AttributeError(problem, name=name, obj=kind)


def _instead(name: str) -> str:
    found = _PYDANTIC.get(name)
    return "" if found is None else f": it is no model of pydantic; use {found}"


def _advice(kind: type) -> str:
    names: tuple[str, ...] = getattr(kind, "__struct_fields__", ())
    fields = f" ({', '.join(f'.{name}' for name in names)})" if names else ""
    return f"it is no dict; read its members as attributes{fields}, or make a dict of it by .to_dict()"
