# Generated from openapi.yaml by specpress. Do not edit.
"""What the exceptions of the client become in legacy calls."""

from __future__ import annotations

import json
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, cast

from .._core.errors import APIConnectionError, APIError, APIStatusError, APITimeoutError, InvalidArgumentError
from .._core.models.json_values import object_in
from .._core.response.http_response import HTTPResponse
from .._settings import RootError
from .errors import LegacyArgumentError, LegacyError


@contextmanager
def raising(root: type[LegacyError]) -> Generator[None]:
    """Raise the exceptions of the client as those of the package's `legacy`, whose root is `root`."""
    try:
        yield
    except RootError as error:
        raise _translated(root, error) from error


def argument_error(root: type[LegacyError], message: str, param: str | None) -> LegacyError:
    """The exception for an argument that cannot be sent."""
    cls = root.of_cause("argument")
    return cls(message, param) if issubclass(cls, LegacyArgumentError) else cls(message, param=param)


def _translated(root: type[LegacyError], error: RootError) -> LegacyError:
    if isinstance(error, APIStatusError):
        return status_error(root, error.response)
    if isinstance(error, APITimeoutError):
        return root.of_cause("timeout", "connection")(error.message)
    if isinstance(error, APIConnectionError):
        return root.of_cause("connection")(error.message, should_retry=error.retryable)
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
        return argument_error(root, str(error), None)
    return root.of_cause("setting")(str(error))


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
