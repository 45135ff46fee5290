# Generated from openapi.yaml by specpress. Do not edit.
"""Converts the exceptions of the client to those of legacy calls."""

from __future__ import annotations

import json
import re
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Any, Final, cast

from .._core.errors import APIConnectionError, APIError, APIStatusError, APITimeoutError, InvalidArgumentError
from .._core.models.json_values import object_in
from .._core.response.http_response import HTTPResponse
from .._settings import RootError
from .errors import LegacyArgumentError, LegacyError

_ARGUMENT: Final = re.compile(r"\b(\w+)=…")


@contextmanager
def raising(root: type[LegacyError], names: Mapping[str, str]) -> Generator[None]:
    """Raise the exceptions of the client as those of the package's `legacy`, whose root is `root`.

    `names`: what options of the client are called in legacy calls.
    """
    try:
        yield
    except RootError as error:
        raise _translated(root, error, names) from error


def argument_error(root: type[LegacyError], message: str, param: str | None) -> LegacyError:
    """The exception for an argument that cannot be sent."""
    cls = root.of_cause("argument")
    return cls(message, param) if issubclass(cls, LegacyArgumentError) else cls(message, param=param)


def _translated(root: type[LegacyError], error: RootError, names: Mapping[str, str]) -> LegacyError:
    if isinstance(error, APIStatusError):
        return status_error(root, error.response)
    if isinstance(error, APITimeoutError):
        return root.of_cause("timeout", "connection")(_in_old_names(error.message, names))
    if isinstance(error, APIConnectionError):
        return root.of_cause("connection")(_in_old_names(error.message, names), should_retry=error.retryable)
    if isinstance(error, APIError):
        body = object_in(error.body)
        response: HTTPResponse | None = error.response
        message = None if body is None else body.get("message")
        return root.of_cause("response")(
            message if isinstance(message, str) else error.message,
            http_body=None if response is None else response.content,
            http_status=error.status_code,
            json_body=None if body is None else {"error": body},
            headers=error.headers,
            code=error.code,
            param=error.param,
        )
    if isinstance(error, InvalidArgumentError):
        return argument_error(root, _in_old_names(str(error), names), None)
    return root.of_cause("setting")(_in_old_names(str(error), names))


def _in_old_names(message: str, names: Mapping[str, str]) -> str:
    """A message whose advice names arguments as legacy calls have them."""
    return _ARGUMENT.sub(lambda found: f"{names.get(found[1], found[1])}=…", message)


def status_error(root: type[LegacyError], response: HTTPResponse) -> LegacyError:
    """The exception for a response with an error status."""
    status, text = response.status_code, response.text
    cls = root.of_cause(str(status), f"{status // 100}XX", "status")
    try:
        body: Any = json.loads(text)  # Any: a JSON value
    except ValueError:
        body = None
        message, details = f"HTTP code {status} from API ({text})", None
    else:
        details = object_in(object_in(body) and cast("dict[str, Any]", body).get("error"))
        found = None if details is None else details.get("message")
        message = found if isinstance(found, str) else f"Invalid response object from API: {text!r} (HTTP {status})"
    code, param = (None, None) if details is None else (_text(details.get("code")), _text(details.get("param")))
    if issubclass(cls, LegacyArgumentError):
        return cls(message, param, code, response.content, status, body, response.headers)
    return cls(message, response.content, status, body, response.headers, code, param=param)


def _text(value: object) -> str | None:
    return None if value is None else str(value)
