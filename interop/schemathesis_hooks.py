"""Loaded by Schemathesis, in its own environment: its judgement of forms, for forms with a file, too.

In a form every value is text. Where Schemathesis replaces a string by null, true or 7, the server receives the strings
`null`, `true` and `7`, which fit. Schemathesis 4.32.5 knows that: it validates the form again as it was sent
(`_form_body_is_valid_as_sent`), and reports nothing if that is valid. But it validates with the content of files as
`Binary`, which jsonschema-rs refuses ("Unsupported type: 'Binary'"), and takes every error for "not valid". So no form
with a file is ever valid as sent. What it puts into a file instead of bytes, such as an object, it takes for a fault,
too, though it sends a part with a file name, and any bytes are a file.

Here each file that was sent as such is text when the form is validated. Whatever else is wrong with a form is still
found: a field that is missing, a number that is none, a word that is not among those allowed, a file that was not sent
as one.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import jsonschema_rs
from schemathesis import Case, Response
from schemathesis.specs.openapi import checks
from schemathesis.transport.serialization import Binary

# Private names: Schemathesis has no hook between sending a request and checking it.
_judge = checks._form_body_is_valid_as_sent  # noqa: SLF001
_sent_fields = checks._sent_form_fields  # noqa: SLF001


class _Sent(NamedTuple):
    """The parts of a case that the check reads."""

    operation: Any
    body: object


def _is_valid_as_sent(response: Response, case: Case, media_type: str) -> bool:
    body = case.body
    if not isinstance(body, dict):
        return _judge(response, case, media_type)
    sent = _sent_fields(response, media_type) or {}
    files = {name for name, texts in sent.items() if None in texts and _is_file(case, media_type, name)}
    readable = {name: "a file" if name in files else value for name, value in body.items()}
    return _judge(response, _Sent(case.operation, readable), media_type)


def _is_file(case: Case, media_type: str, name: str) -> bool:
    """Whether a field is a single file: Schemathesis gives files the same format in every OpenAPI version."""
    alternative = case.operation.get_body_for_media_type(media_type)
    declared = alternative.form_properties.get(name) if alternative is not None else None
    return isinstance(declared, dict) and declared.get("format") == "binary"


def _refuses_files() -> bool:
    try:
        jsonschema_rs.Draft202012Validator({"type": "string"}).is_valid(Binary(b""))
    except ValueError:
        return True
    return False


if not _refuses_files():
    raise RuntimeError("Schemathesis validates forms with files by now: remove interop/schemathesis_hooks.py")
checks._form_body_is_valid_as_sent = _is_valid_as_sent  # noqa: SLF001
