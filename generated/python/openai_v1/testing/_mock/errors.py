# Generated from openapi.yaml by specpress. Do not edit.
"""Error replies in the form that the document gives them."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Mapping
from http import HTTPStatus
from typing import Final

from .document import JSON, Object
from .examples import Examples
from .operations import MockOperation, Response, bare, is_json
from .replies import Reply, json_reply, to_json
from .validators import Problem, Validators

_MESSAGES: Final = ("message", "detail", "error_description", "description", "reason", "title", "error", "msg")
_LISTS: Final = ("non_field_errors", "nonFieldErrors", "errors", "messages", "details", "detail", "error", "message")
_CODES: Final = ("code", "error_code", "errorCode")
_PLACES: Final = ("param", "parameter", "field", "pointer", "property", "loc")


class Errors:
    """Makes error replies for the operations of one document."""

    def __init__(self, examples: Examples, validators: Validators, operations: Iterable[MockOperation]) -> None:
        self._examples = examples
        self._validators = validators
        self._operations = tuple(operations)

    def reply(
        self, operation: MockOperation | None, status: int, problem: Problem, fields: Mapping[str, JSON] | None = None
    ) -> Reply:
        """The documented body for a status, with the problem as its message; by default a problem document of RFC 9457.

        `fields` are further members of the object that has the message.
        """
        response = self._response(operation, status)
        contents = response.contents if response is not None else {}
        media_type = next((one for one in contents if is_json(one)), None)
        if response is not None and media_type is None:
            return self._text(response, status, problem)
        if response is None or media_type is None:
            return json_reply(_plain(status, problem), status, "application/problem+json")
        content = contents[media_type]
        schema = content.get("schema", {})
        example = copy.deepcopy(self._examples.value(schema, content, f"error {status}"))
        # What the example says of its own error is not true of a request that is for none of the operations.
        untrue = _CODES if operation is None else ()
        for filled in _filled(example, problem, fields or {}, untrue):
            if self._validators.fits(schema, filled, "reply"):
                example = filled
                break
        headers = self._examples.headers(response, f"error {status}")
        return Reply(status, (("content-type", media_type), *headers), to_json(example))

    def _text(self, response: Response, status: int, problem: Problem) -> Reply:
        """The problem, or the example where that does not fit, for a response that is documented as text alone."""
        media_type = next(one for one in response.contents if bare(one).startswith("text/"))
        content = response.contents[media_type]
        schema = content.get("schema", {})
        message: JSON = str(problem)
        if not self._validators.fits(schema, message, "reply"):
            message = self._examples.value(schema, content, f"error {status}")
        headers = self._examples.headers(response, f"error {status}")
        return Reply(status, (("content-type", media_type), *headers), str(message).encode())

    def _response(self, operation: MockOperation | None, status: int) -> Response | None:
        """The documented response for a status; where there is no operation, that of the first one that has it."""
        wanted = (str(status), f"{status // 100}XX", "default")
        asked = (operation,) if operation is not None else self._operations
        for one in asked:
            by_status = {response.status.upper(): response for response in one.errors}
            for name in wanted:
                found = by_status.get(name.upper())
                if found is not None and any(is_json(one) or bare(one).startswith("text/") for one in found.contents):
                    return found
        # An API has one form of errors: that of another status is nearer to it than none at all.
        declared = (response for one in asked for response in one.errors)
        return next((one for one in declared if one.status[:1] in "45d" and any(map(is_json, one.contents))), None)


def _filled(example: JSON, problem: Problem, fields: Mapping[str, JSON], untrue: Iterable[str]) -> list[JSON]:
    """The example with the problem in it, with all further members and without those that may not fit.

    `untrue` are members of the example that say nothing about this problem: null, or left out, where that fits.
    """
    made = list[JSON]()
    for is_plain, is_absent in ((False, False), (False, True), (True, False)):
        value = copy.deepcopy(example)
        made.append(value)
        holder = _holder(value)
        if holder is None:
            continue
        name = next((one for one in _MESSAGES if isinstance(holder.get(one), str)), None)
        if name is not None:
            holder[name] = str(problem)
        else:
            holder[next(one for one in _LISTS if _is_texts(holder.get(one)))] = [str(problem)]
        for place in _PLACES:
            if isinstance(holder.get(place, 0), str | None):
                holder[place] = problem.place or ("" if is_plain else None)
        if is_plain:
            continue
        for key in untrue:
            if isinstance(holder.get(key), str):
                holder[key] = None
                if is_absent:
                    del holder[key]
        holder.update(fields)
    return made


def _holder(value: JSON) -> Object | None:
    """The outermost object that has a message, or else a list of messages."""
    inner = list(_objects(value))
    with_text = (one for one in inner if any(isinstance(one.get(name), str) for name in _MESSAGES))
    with_list = (one for one in inner if any(_is_texts(one.get(name)) for name in _LISTS))
    return next(with_text, None) or next(with_list, None)


def _objects(value: JSON) -> Iterator[Object]:
    """The objects in a value, the outer ones first."""
    waiting: list[JSON] = [value]
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, dict):
            yield one
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one


def _is_texts(value: JSON) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _plain(status: int, problem: Problem) -> Object:
    try:
        title = HTTPStatus(status).phrase
    except ValueError:
        title = "Error"
    return {"title": title, "status": status, "detail": str(problem)}
