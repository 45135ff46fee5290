"""The administration of the server over HTTP, for programs that cannot call the mock's methods."""

from __future__ import annotations

import inspect
from typing import Any, Final

from .checking import Incoming
from .document import JSON, Object
from .mock import Mock, UnknownOperationError
from .parameters import UnreadableError, parsed
from .replies import Reply, bytes_reply, json_reply

_ARGUMENTS: Final = tuple(inspect.signature(Mock.respond).parameters)[1:]


class Administration:
    """`GET calls`, `GET undeclared`, `GET media/…`, `POST respond`, `POST reset` below a prefix."""

    def __init__(self, mock: Mock, prefix: str) -> None:
        self._mock = mock
        self._prefix = prefix

    def answer(self, incoming: Incoming) -> Reply:
        """The answer to one request below the prefix."""
        name = incoming.path.removeprefix(self._prefix).strip("/")
        match incoming.method, name.partition("/")[0]:
            case "GET", "":
                return json_reply({"operations": [*self._mock.operations], "waiting": self._mock.scripts.waiting()})
            case "GET", "calls":
                return json_reply({"calls": self._calls()})
            case "GET", "undeclared":
                return json_reply({"undeclared": {**self._mock.undeclared}})
            case "GET", "media":
                found = self._mock.media.get(name.partition("/")[2])
                return _refused(404, "nothing of this name is kept") if found is None else bytes_reply(*found)
            case "POST", "reset":
                self._mock.reset()
                return Reply(204)
            case "POST", "respond":
                return self._respond(incoming)
            case _:
                return _refused(404, f"{self._prefix} has GET calls, GET undeclared, POST respond and POST reset")

    def _calls(self) -> list[JSON]:
        return [
            {
                "operation": one.operation,
                "method": one.method,
                "path": one.path,
                "query": one.query,
                "headers": {**one.headers},
                "body": one.json,
                "undeclared": [*one.undeclared],
                "status": one.status,
            }
            for one in self._mock.calls
        ]

    def _respond(self, incoming: Incoming) -> Reply:
        try:
            order = parsed(incoming.body)
        except UnreadableError as error:
            return _refused(400, str(error))
        if not isinstance(order, dict) or not isinstance(order.get("operation"), str):
            return _refused(400, 'an order is an object with "operation" and arguments of `respond`')
        unknown = sorted(order.keys() - {*_ARGUMENTS} | (order.keys() & {"content"}))
        if unknown:
            return _refused(400, f"an order has no {unknown[0]!r}; there are {', '.join(_ARGUMENTS)}, content aside")
        given: dict[str, Any] = {**order}  # Any: each argument has a type of its own
        try:
            self._mock.respond(**given)
        except (UnknownOperationError, TypeError, ValueError, AttributeError) as error:
            return _refused(400, str(error))
        return Reply(204)


def _refused(status: int, message: str) -> Reply:
    value: Object = {"error": {"message": message}}
    return json_reply(value, status)
