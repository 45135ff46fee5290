"""The host of the documents' samples on loopback: a TLS proxy with its certificate, before a server without TLS."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import trustme

HOST: Final = "api.openai.com"
_LOOPBACK: Final = "127.0.0.1"


@contextmanager
def front(port: int, folder: Path) -> Generator[tuple[int, Path]]:
    """Run a TLS proxy for a port; gives its own port, and the file of the authority to trust."""
    authority = trustme.CA()
    authority_file = folder / "authority.pem"
    authority.cert_pem.write_to_path(str(authority_file))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(HOST).configure_cert(context)
    loop = asyncio.new_event_loop()

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        inner_reader, inner_writer = await asyncio.open_connection(_LOOPBACK, port)
        await asyncio.gather(_pass_on(reader, inner_writer), _pass_on(inner_reader, writer))

    server = loop.run_until_complete(asyncio.start_server(connected, _LOOPBACK, 0, ssl=context))
    thread = threading.Thread(target=loop.run_forever, name="front")
    thread.start()
    try:
        yield server.sockets[0].getsockname()[1], authority_file
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        server.close()
        for task in asyncio.all_tasks(loop):
            task.cancel()
        loop.run_until_complete(asyncio.sleep(0.05))
        loop.close()


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError, asyncio.CancelledError):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    writer.close()
