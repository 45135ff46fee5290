# Generated from openapi.yaml by specpress. Do not edit.
"""Error replies in the form that the document gives them."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Final

from .document import JSON, Object
from .examples import Examples
from .operations import MockOperation, Response, is_json
from .replies import Reply, json_reply, to_json
from .validators import Problem, Validators

_MESSAGES: Final = ("message", "detail", "error_description", "description", "reason", "title", "error", "msg")
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

    def _response(self, operation: MockOperation | None, status: int) -> Response | None:
        """The documented response for a status; where there is no operation, that of the first one that has it."""
        wanted = (str(status), f"{status // 100}XX", "default")
        asked = (operation,) if operation is not None else self._operations
        for one in asked:
            by_status = {response.status.upper(): response for response in one.errors}
            for name in wanted:
                found = by_status.get(name.upper())
                if found is not None and any(is_json(media_type) for media_type in found.contents):
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
        name = next(one for one in _MESSAGES if isinstance(holder.get(one), str))
        holder[name] = str(problem)
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
    """The outermost object that has a message."""
    waiting: list[JSON] = [value]
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, dict):
            if any(isinstance(one.get(name), str) for name in _MESSAGES):
                return one
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one
    return None


def _plain(status: int, problem: Problem) -> Object:
    try:
        title = HTTPStatus(status).phrase
    except ValueError:
        title = "Error"
    return {"title": title, "status": status, "detail": str(problem)}
