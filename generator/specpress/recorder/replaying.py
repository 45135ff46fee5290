"""Replays recorded exchanges: each request gets the recorded response of an equal one."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import parse_qsl, unquote

from specpress.mock.checking import Incoming
from specpress.mock.document import JSON, Object, items, member, text
from specpress.mock.mock import Mock
from specpress.mock.replies import Reply, json_reply
from specpress.mock.routes import Match
from specpress.openapi.diagnostics import SpecpressError
from specpress.recorder.exchanges import Answered, from_fixture, to_fixture


class ReplayError(SpecpressError):
    """The file has no recorded exchanges; the message says why."""


class Replaying:
    """Answers from a file that `Recording` wrote, or from one fixture. Equal requests get their responses in order."""

    def __init__(self, mock: Mock, file: Path) -> None:
        self._mock = mock
        self._exchanges = _read(file)
        self._used: set[int] = set()

    async def __call__(self, incoming: Incoming, match: Match | None) -> Reply:
        """The recorded response; the last one is repeated. 404 if no request is equal."""
        wanted = await self._asked(incoming, match)
        found = [index for index, one in enumerate(self._exchanges) if _key(member(one, "request")) == wanted]
        if not found:
            what = match.operations[0].id if match is not None else f"{incoming.method} {incoming.path}"
            value: JSON = {"error": {"message": f"no recorded exchange of {what} has this request"}}
            return json_reply(value, 404)
        index = next((one for one in found if one not in self._used), found[-1])
        self._used.add(index)
        answered = from_fixture(self._exchanges[index])
        headers = tuple((name, value) for name, value in answered.headers.items() if name != "content-length")
        return Reply(answered.status, headers, answered.body)

    async def _asked(self, incoming: Incoming, match: Match | None) -> JSON:
        if match is None:
            query: Object = dict(parse_qsl(incoming.query, keep_blank_values=True))
            return _key({"method": incoming.method, "path": unquote(incoming.path), "query": query})
        fixture = await to_fixture(self._mock.document, incoming, match, Answered(200, {}, b""))
        return _key(member(fixture, "request"))


def _key(request: Object) -> JSON:
    """The parts of a request that are compared; the bytes of files are not."""
    parts = [[text(one, "name"), text(one, "value"), text(one, "filename")] for one in items(request, "parts")]
    named = [request.get(name) for name in ("method", "path", "query", "json", "text")]
    return [*named, *sorted(map(str, parts))]


def _read(file: Path) -> list[Object]:
    try:
        value: JSON = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ReplayError(f"{file} cannot be read as recorded exchanges: {error}") from None
    listed = items(value, "exchanges") or [value]
    found = [one for one in listed if isinstance(one, dict)]
    for index, one in enumerate(found):
        try:
            from_fixture(one)
        except ValueError as error:
            raise ReplayError(f"{file}: exchange {index}: {error}") from None
    if not found:
        raise ReplayError(f"{file} holds no exchanges")
    return found
