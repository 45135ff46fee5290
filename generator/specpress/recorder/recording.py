"""A proxy in front of a real server that keeps every exchange."""

from __future__ import annotations

import asyncio
import http.client
import json
import threading
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from specpress.mock.checking import Incoming
from specpress.mock.document import JSON
from specpress.mock.mock import Mock
from specpress.mock.replies import Reply, json_reply
from specpress.mock.routes import Match
from specpress.recorder.encodings import decoded
from specpress.recorder.exchanges import Answered, to_fixture

_NOT_PASSED_ON: Final = frozenset(
    {
        *("host", "connection", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade", "content-length"),
        *("proxy-authorization", "proxy-connection", "accept-encoding", "expect"),
    }
)
_NOT_PASSED_BACK: Final = frozenset(
    ("connection", "keep-alive", "transfer-encoding", "content-length", "trailer", "upgrade")
)
_TIMEOUT: Final = 600.0


class Recording:
    """Forwards requests to `upstream` instead of the document's server, and records requests and responses."""

    def __init__(self, mock: Mock, file: Path, upstream: str, say: Callable[[str], None]) -> None:
        self._mock = mock
        self._file = file
        self._upstream = urlsplit(upstream.rstrip("/"))
        self._say = say
        self._exchanges: list[JSON] = []
        self._writing = threading.Lock()

    async def __call__(self, incoming: Incoming, match: Match | None) -> Reply:
        """The real server's reply."""
        try:
            connection, response = await asyncio.to_thread(self._ask, incoming)
        except (OSError, http.client.HTTPException) as error:
            value: JSON = {"error": {"message": f"{self._upstream.netloc} cannot be reached: {error}"}}
            return json_reply(value, 502)
        given = [(name.lower(), value) for name, value in response.getheaders()]
        headers = tuple((name, value) for name, value in given if name not in _NOT_PASSED_BACK)

        async def pieces() -> AsyncIterator[bytes]:
            kept = list[bytes]()
            try:
                while piece := await asyncio.to_thread(response.read1, 65536):
                    kept.append(piece)
                    yield piece
            finally:
                connection.close()
            if match is not None:
                await self._keep(incoming, match, response.status, dict(given), b"".join(kept))

        return Reply(response.status, headers, pieces=pieces())

    def _ask(self, incoming: Incoming) -> tuple[http.client.HTTPConnection, http.client.HTTPResponse]:
        secure = self._upstream.scheme == "https"
        kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
        connection = kind(self._upstream.hostname or "", self._upstream.port, timeout=_TIMEOUT)
        path = incoming.path.removeprefix(self._mock.base_path)
        target = f"{self._upstream.path}{path}" + (f"?{incoming.query}" if incoming.query else "")
        headers = {name: value for name, value in incoming.headers.items() if name not in _NOT_PASSED_ON}
        connection.request(incoming.method, target, incoming.body or None, {**headers, "accept-encoding": "identity"})
        return connection, connection.getresponse()

    async def _keep(
        self, incoming: Incoming, match: Match, status: int, headers: dict[str, str], content: bytes
    ) -> None:
        # Servers may compress without being asked; what is compressed cannot be searched for secrets.
        encoding = headers.pop("content-encoding", "")
        plain = decoded(content, encoding)
        if plain is None:
            self._say(f"not recorded: {match.operations[0].id}, for its reply is compressed with {encoding}")
            return
        fixture = await to_fixture(self._mock.document, incoming, match, Answered(status, headers, plain))
        with self._writing:
            self._exchanges.append(fixture)
            part = self._file.with_name(f"{self._file.name}.part")
            part.write_text(json.dumps({"exchanges": self._exchanges}, ensure_ascii=False, indent=2) + "\n", "utf-8")
            part.replace(self._file)
        self._say(f"recorded {match.operations[0].id}: {status}")
