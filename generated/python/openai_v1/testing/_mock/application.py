# Generated from openapi.yaml by specpress. Do not edit.
"""The mock as an ASGI application."""

from __future__ import annotations

import asyncio
from typing import Final

from starlette.types import Receive, Scope, Send

from .administration import Administration
from .checking import Incoming
from .mock import Mock
from .replies import Reply, json_reply
from .scripts import NO_FAULTS
from .sending import end_connection, send_reply

PREFIX: Final = "/_mock"
"""Below this path the server is asked about itself."""
_LARGEST_BODY: Final = 1024 * 1024 * 1024


class Application:
    """Serves a mock over ASGI.

    `transports` are the open connections by the address of the client: a call may ask to have its connection reset.
    """

    def __init__(self, mock: Mock) -> None:
        self.mock = mock
        self.transports: dict[tuple[str, int], asyncio.Transport] = {}
        self._administration = Administration(mock, PREFIX)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            return
        headers: dict[str, str] = {}
        for key, value in scope["headers"]:
            name = key.decode("latin-1")
            text = value.decode("latin-1")
            joined = "; " if name == "cookie" else ", "
            headers[name] = f"{headers[name]}{joined}{text}" if name in headers else text
        body = await _body(receive)
        method: str = scope["method"]
        raw_path: bytes = scope.get("raw_path") or scope["path"].encode()
        path = raw_path.partition(b"?")[0].decode("latin-1")
        if body is None:
            await send_reply(send, _too_large(), NO_FAULTS, lambda _: None)
            return
        incoming = Incoming(method, path, scope["query_string"].decode("latin-1"), headers, body)
        is_about_server = path == PREFIX or path.startswith(f"{PREFIX}/")
        if is_about_server and not self.mock.serves_below(f"{PREFIX}/", path):
            await send_reply(send, self._administration.answer(incoming), NO_FAULTS, lambda _: None)
            return
        client = tuple(scope.get("client") or ("", 0))
        base = f"{scope.get('scheme', 'http')}://{headers.get('host', 'localhost')}{PREFIX}/media/"
        answer = await self.mock.answer(incoming, lambda content, kind: base + self.mock.media.keep(content, kind))

        def disconnect(is_reset: bool) -> None:
            transport = self.transports.get((str(client[0]), int(client[1])))
            if transport is not None:
                end_connection(transport, is_reset)

        await send_reply(send, answer.reply, answer.faults, disconnect, head_only=method == "HEAD")


async def _body(receive: Receive) -> bytes | None:
    """The whole body; None where it is larger than 1 GB."""
    message = await receive()
    body: bytes = message.get("body", b"")
    if not message.get("more_body"):
        return body
    pieces, size = [body], len(body)
    while message.get("more_body"):
        message = await receive()
        piece: bytes = message.get("body", b"")
        size += len(piece)
        if size > _LARGEST_BODY:
            return None
        pieces.append(piece)
    return b"".join(pieces)


def _too_large() -> Reply:
    return json_reply({"title": "Content Too Large", "status": 413}, 413, "application/problem+json")
