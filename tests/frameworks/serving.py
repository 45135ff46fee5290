"""Servers of applications on loopback, each on a free port, stopped by its handle."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import uvicorn
from werkzeug.serving import WSGIRequestHandler, make_server


@contextmanager
def serving_asgi(application: Any) -> Generator[str]:  # Any: an ASGI application
    """Serve with uvicorn in a thread; the base URL."""
    settings = uvicorn.Config(application, log_level="critical", ws="none", lifespan="off", loop="asyncio")
    server = uvicorn.Server(settings)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=lambda: asyncio.run(server.serve([listening])), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(timeout=5)


class _Silent(WSGIRequestHandler):
    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002 - the name is the base's
        """Log nothing."""


@contextmanager
def serving_wsgi(application: Any) -> Generator[str]:  # Any: a WSGI application
    """Serve with werkzeug in threads; the base URL."""
    server = make_server("127.0.0.1", 0, application, threaded=True, request_handler=_Silent)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join(timeout=5)
