"""Answers any documented request with the matching fixture, as the service would."""

from __future__ import annotations

import json
import re
from typing import Any

from .cases import CallCase, load_cases
from .multipart import parse_form
from .server import Reply, Request
from .wire_validator import BASE_PATH, load_spec, operations_of

CASES = load_cases()
ROUTES = [
    (method, re.compile(BASE_PATH + re.sub(r"\\{[^}]*\\}", "[^/]+", re.escape(path))), operation)
    for operation, (method, path) in operations_of(load_spec()).items()
]
# Arguments that choose between kinds of replies.
SWITCHES = ("stream", "response_format", "stream_format", "encoding_format")


def find_operation(request: Request) -> str | None:
    """The operationId that a request belongs to."""
    path = request.target.partition("?")[0]
    return next((name for method, route, name in ROUTES if method == request.method and route.fullmatch(path)), None)


def answer(request: Request) -> Reply:
    """The sample response, or the one of the case whose arguments switch it in the same way."""
    operation = find_operation(request)
    if operation is None:
        return Reply(404, (("Content-Type", "application/json"),), b'{"error": {"message": "No such path"}}')
    cases = [case for case in CASES if case.operation == operation]
    cases.sort(key=lambda case: case.name != "sample")
    wanted = switches_of(arguments_of(request))
    fitting: list[CallCase] = [case for case in cases if switches_of(dict(case.arguments)) == wanted]
    return (fitting or cases)[0].reply.to_http()


def arguments_of(request: Request) -> dict[str, Any]:  # JSON values
    """The arguments in the query and the body of a request; those of a form are text."""
    values: dict[str, Any] = {name: {"true": True, "false": False}.get(value, value) for name, value in request.query}
    if request.media_type == "multipart/form-data":
        values |= {part.name: part.content.decode() for part in parse_form(request) if not part.filename}
    elif request.body:
        values |= json.loads(request.body)
    return values


def switches_of(arguments: dict[str, Any]) -> dict[str, object]:
    """The switches that are on. `stream: false` and the default format count as absent."""
    found = {name: arguments.get(name) for name in SWITCHES}
    if found["stream"] == "true":
        found["stream"] = True  # as a form says it
    return {
        name: value
        for name, value in found.items()
        if value not in (None, False, "false", "json", "url", "audio", "float")
    }
