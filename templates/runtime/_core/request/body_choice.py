"""Chooses the media type of a body: the first of the document, one that the caller names, or a form for files."""

from __future__ import annotations

from typing import Any, Final, cast

import msgspec

from ..errors import InvalidArgumentError
from ..models.encode import as_mapping
from ..operation.descriptors import Body, Operation
from ..operation.media_types import essence_of, fits, is_json
from ..options.omit import Omit
from .files import looks_like_file

_CONCRETE: Final = {"json": "application/json", "text": "text/plain", "multipart": "multipart/form-data"}
"""The media type of a body if the document has only a wildcard; a file has the media type of its content."""

_NO_FILES: Final = frozenset((str, int, float, bool, dict, type(None)))


def chosen_body(
    operation: Operation[Any],  # Any: what it returns does not matter here
    content_type: str | Omit,
    value: object,
) -> Body | None:
    """How the body is encoded.

    Raises InvalidArgumentError for a media type that the document does not have, and for a file where none can be sent.
    """
    body = operation.body
    if body is None:
        return None
    if not isinstance(content_type, Omit):
        body = _named((body, *operation.other_bodies), content_type)
    elif body.kind == "json" and operation.other_bodies:
        body = _form_for_files(body, operation.other_bodies, value) or body
        _check_bytes(body, operation.other_bodies, value)
    if body.kind in ("json", "form"):
        _check_files(body, operation.other_bodies, value)
    if "*" in body.media_type and body.kind in _CONCRETE:
        return msgspec.structs.replace(body, media_type=_CONCRETE[body.kind])
    return body


def _named(every: tuple[Body, ...], content_type: str) -> Body:
    for body in every:
        if body.media_type == content_type:
            return body
    found = next((body for body in every if fits(content_type, body.media_type)), None)
    if found is None or "*" in content_type:
        known = ", ".join(body.media_type for body in every)
        raise InvalidArgumentError(f"The body cannot be sent as {content_type!r}: it may be {known}.")
    if "*" in found.media_type and found.kind in ("json", "text"):
        is_text = essence_of(content_type).startswith("text/") and not is_json(content_type)
        kind = "json" if is_json(content_type) else "text" if is_text else found.kind
        return msgspec.structs.replace(found, media_type=content_type, kind=kind)
    return msgspec.structs.replace(found, media_type=content_type)


def _form_for_files(body: Body, others: tuple[Body, ...], value: object) -> Body | None:
    """The form that is sent in place of JSON because an argument is a file."""
    fields = as_mapping(value) if body.files else None
    given = fields is not None and any(fields.get(name) not in (None, [], ()) for name in body.files)
    return next((one for one in others if one.kind == "multipart"), None) if given else None


def _check_bytes(body: Body, others: tuple[Body, ...], value: object) -> None:
    """Refuse bytes in JSON that some other media type of the body could carry as they are."""
    if body.kind != "json" or not any(one.kind in ("multipart", "binary") for one in others):
        return
    for name, one in _unusual(value):
        if name not in body.bytes_fields and isinstance(one, (bytes, bytearray, memoryview)):
            raise _no_file(name, body, others)


def _check_files(body: Body, others: tuple[Body, ...], value: object) -> None:
    for name, one in _unusual(value):
        if looks_like_file(one) and not isinstance(one, (bytes, bytearray, memoryview)):
            raise _no_file(name, body, others)


def _unusual(value: object) -> list[tuple[str, object]]:
    """The arguments of a body that may be files; a body that is one value has the name `body`."""
    fields = as_mapping(value)
    found: list[tuple[str, object]] = []
    for name, one in [("body", value)] if fields is None else fields.items():
        # Of a list the first item tells what the others are.
        first: object = one
        if isinstance(one, list) and one:
            first = cast("list[object]", one)[0]
        if first.__class__ not in _NO_FILES:
            found.append((name, first))
    return found


def _no_file(name: str, body: Body, others: tuple[Body, ...]) -> InvalidArgumentError:
    forms = [one.media_type for one in others if one.kind in ("multipart", "binary")]
    advice = f"pass content_type={forms[0]!r} to send the file" if forms else "the API takes no file here"
    return InvalidArgumentError(f"{name} is a file, which cannot be sent as {body.media_type}; {advice}.")
