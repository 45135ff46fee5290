# Generated from openapi.yaml by specpress. Do not edit.
"""The server's own words in the body of an error, with the fields that they are about.

The usual frameworks and standards agree on few names: an object tells its message, what it is about, and further errors
in members that are listed here; an object of lists of text tells one field in each member.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec

from ..models.json_values import list_in, object_in

_LONGEST: Final = 1_000
_LONGEST_PAGE: Final = 20_000
_MOST_ITEMS: Final = 20
_DEEPEST: Final = 6

# Names are compared in lower case, without dashes and underscores.
_TITLES: Final = ("title", "error")
_MESSAGES: Final = (
    *("detail", "message", "msg", "errordescription", "errormessage", "usermessage", "defaultmessage"),
    *("faultstring", "description"),
)
_ITEM_MESSAGES: Final = (*_MESSAGES, "reason", "code")
"""The members that hold the message of one error among several."""
_ERRORS: Final = (
    *("error", "errors", "detail", "details", "message", "messages", "violations", "issues", "invalidparams"),
    *("fielderrors", "fieldviolations", "validationerrors", "modelstate", "extra", "fault", "faults"),
)
"""The members that hold further errors, where their value is a list or an object."""
_BY_FIELD: Final = frozenset(("errors", "fielderrors", "validationerrors", "modelstate"))
"""Those of them whose members, in an object, are the names of fields."""
_FIELDS: Final = (
    *("loc", "pointer", "source", "field", "path", "param", "parameter", "key", "propertypath", "property"),
    *("propertyname", "instancepath", "attribute", "fieldname", "name", "location"),
)
_WHOLE: Final = frozenset(("nonfielderrors", "all", "schema"))
"""Names under which the errors of no field in particular stand: `non_field_errors`, `__all__`, `_schema`."""


def error_text(body: object) -> str:
    """The text of an error's body for a message: the message in it, else the body itself, shortened."""
    return message_of(body) or _compact(body)


def message_of(body: object) -> str:
    """The message in the body of an error, each part with its field: `body.price: must be positive`.

    It is empty for a body of unknown shape.
    """
    if isinstance(body, str):
        return _page_text(body) if body.lstrip()[:1] == "<" else _shortened(_plain(body))
    return _shortened(_joined(dict.fromkeys(_told(body, "", _DEEPEST))))


def _told(value: object, place: str, depth: int, *, by_field: bool = False) -> Iterator[str]:
    """The messages in a JSON value, each after its place."""
    if isinstance(value, str):
        if text := _plain(value):
            yield f"{place}: {text}" if place else text
    elif not depth:
        return
    elif (items := list_in(value)) is not None:
        for index, item in enumerate(items[:_MOST_ITEMS]):
            found = object_in(item)
            if found is None:
                yield from _told(item, place, depth - 1)
            elif by_field and not _tells(found):
                yield from _told_by_field(found, f"{place}[{index}]", depth - 1)
            else:
                yield from _told_by_object(found, place, depth - 1, is_item=True)
    elif (found := object_in(value)) is not None:
        if by_field or _is_by_field(found, depth):
            yield from _told_by_field(found, place, depth)
        else:
            yield from _told_by_object(found, place, depth)


def _told_by_object(found: dict[str, Any], place: str, depth: int, *, is_item: bool = False) -> Iterator[str]:
    members = {_name(key): value for key, value in found.items()}
    text = _text_in(members, _ITEM_MESSAGES if is_item else _MESSAGES)
    here = _place(place, _field_in(members)) if is_item else place
    parameter = members.get("param")
    if text and not is_item and isinstance(parameter, str) and parameter and parameter not in text:
        here = _place(place, parameter)
    yield from _told(text, here, depth)
    for name in _ERRORS:
        value = members.get(name)
        if value and not isinstance(value, str):
            inner = object_in(value)
            by_field = name in _BY_FIELD and inner is not None and not _tells(inner)
            yield from _told(value, here, depth - 1, by_field=by_field)


def _told_by_field(found: dict[str, Any], place: str, depth: int) -> Iterator[str]:
    for key, value in found.items():
        here = place if _name(key) in _WHOLE else _place(place, key)
        yield from _told(value, here, depth - 1, by_field=True)


def _is_by_field(found: dict[str, Any], depth: int) -> bool:
    """Whether an object has lists of text by the names of fields, as validation errors often do."""
    members = {_name(key): value for key, value in found.items()}
    errors = [value for name, value in members.items() if name in _ERRORS]
    if not depth or len(errors) == len(found) or any(map(_holds_objects, errors)) or (errors and _tells(found)):
        return False
    if not any(_is_text_list(value) for value in _leaves(found, depth)):
        return False
    return all(isinstance(value, str) or value == [] or _holds_text(value, depth) for value in found.values())


def _leaves(value: object, depth: int) -> Iterator[object]:
    """The lists of a value that are not lists of objects, at any depth."""
    inner: Iterable[object] = (object_in(value) or {}).values()
    items = list_in(value)
    if items is not None:
        if not any(object_in(item) is not None for item in items):
            yield items
            return
        inner = items
    if depth:
        for one in inner:
            yield from _leaves(one, depth - 1)


def _holds_objects(value: object) -> bool:
    return object_in(value) is not None or any(object_in(item) is not None for item in list_in(value) or ())


def _is_text_list(value: object) -> bool:
    items = list_in(value)
    return bool(items) and all(isinstance(item, str) for item in items or ())


def _holds_text(value: object, depth: int) -> bool:
    return any(_is_text_list(leaf) for leaf in _leaves(value, depth))


def _tells(found: dict[str, Any]) -> bool:
    """Whether an object has a message of its own."""
    return any(isinstance(value, str) for key, value in found.items() if _name(key) in ("message", "msg", "detail"))


def _text_in(members: dict[str, Any], names: Iterable[str]) -> str:
    title = next((members[name] for name in _TITLES if isinstance(members.get(name), str)), "")
    message = next((members[name] for name in names if isinstance(members.get(name), str) and members[name]), "")
    details = members.get("details")
    parts: list[str] = []
    for text in (title, message, details if isinstance(details, str) else ""):
        plain = _plain(text)
        if plain and not any(plain.lower() in part.lower() for part in parts):
            parts = [*(part for part in parts if part.lower() not in plain.lower()), plain]
    return ": ".join(part.rstrip(".:") if part is not parts[-1] else part for part in parts)


def _field_in(members: dict[str, Any]) -> str:
    for name in _FIELDS:
        value = members.get(name)
        if (source := object_in(value)) is not None:  # of JSON:API
            value = next((source[key] for key in ("pointer", "parameter", "header") if key in source), None)
        if (steps := list_in(value)) is not None and steps:
            return ".".join(map(str, steps))
        if isinstance(value, str) and value:
            return value
    return ""


def _place(outer: str, inner: str) -> str:
    return f"{outer}.{inner}" if outer and inner else outer or inner


def _name(key: str) -> str:
    return key.lower().replace("_", "").replace("-", "")


def _plain(text: str) -> str:
    return " ".join(text.split())


def _joined(parts: Iterable[str]) -> str:
    text = ""
    for part in parts:
        text += part if not text else f" {part}" if text[-1] in ".!?" else f"; {part}"
    return text


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def _compact(body: object) -> str:
    return _shortened(msgspec.json.encode(body).decode()) if _says_anything(body) else ""


def _says_anything(value: object) -> bool:
    """Whether a JSON value has anything but empty objects, empty lists and null in it."""
    if (items := list_in(value)) is not None:
        return any(map(_says_anything, items))
    if (found := object_in(value)) is not None:
        return any(map(_says_anything, found.values()))
    return value not in (None, "")


def _page_text(page: str) -> str:
    """The title or the text of a web page, or the text of another document of tags, shortened."""
    import html  # both are loaded for this rare case only
    import re

    is_xml = page.lstrip()[:5].lower() == "<?xml" and "<html" not in page[:_LONGEST].lower()
    page = re.sub(r"(?is)<(script|style)\b.*?(</\1>|$)|<!--.*?(-->|$)", " ", page[:_LONGEST_PAGE])
    title = None if is_xml else re.search(r"(?is)<title[^>]*>(.*?)</title>", page)
    text = _plain(html.unescape(re.sub(r"(?s)<[^>]*>?", " ", title[1] if title else page)))
    if is_xml:
        return _shortened(text)
    return f"the server sent a web page: {text[:200]}" if text else "the server sent a web page"
