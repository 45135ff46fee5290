"""Data that a server sends after its response, as far as it was read from the network."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from importlib import import_module
from typing import Any

import httpcore2
import pytest
import trustme

from .twins import Twin


class Tunnel:
    """Both ends of TLS in memory, as event loops have it, and blocking connections inside another one."""

    def __init__(self) -> None:
        authority = trustme.CA()
        trusting, own = ssl.create_default_context(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.configure_trust(trusting)
        authority.issue_cert("127.0.0.1").configure_cert(own)
        self.to_server, self.to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
        self.client = trusting.wrap_bio(self.to_client, self.to_server, server_hostname="127.0.0.1")
        self.server = own.wrap_bio(self.to_server, self.to_client, server_side=True)
        for end in (self.client, self.server, self.client, self.server):
            try:
                end.do_handshake()
            except ssl.SSLWantReadError:
                continue


def connection_over(twin: Twin, tls: ssl.SSLObject | None) -> Any:
    """What httpcore2 has for a connection, as far as it matters here."""

    class Stream(httpcore2.NetworkStream if twin.name == "sync" else httpcore2.AsyncNetworkStream):  # type: ignore[misc]
        def get_extra_info(self, info: str) -> Any:
            return tls if info == "ssl_object" else None

    class Connection:
        _network_stream = Stream()

    return Connection()


def shut(tunnel: Tunnel) -> None:
    with pytest.raises(ssl.SSLWantReadError):
        tunnel.server.unwrap()


@pytest.mark.parametrize(
    ("happen", "trailing"),
    [
        (lambda tunnel: None, False),
        (lambda tunnel: tunnel.server.write(b"HTTP/1.1 200 OK"), True),
        (shut, True),
        (lambda tunnel: tunnel.to_client.write(b"no record of TLS"), True),
    ],
    ids=["nothing", "more", "the end", "nonsense"],
)
def test_what_tls_holds_beyond_the_reply_is_seen(twin: Twin, happen: Callable[[Tunnel], None], trailing: bool) -> None:
    tunnel = Tunnel()
    happen(tunnel)
    has_trailing_data = import_module(f"openai_v1._{twin.name}.transports.trailing_data").has_trailing_data
    assert has_trailing_data(connection_over(twin, tunnel.client)) is trailing


def test_a_connection_without_a_network_has_none(twin: Twin) -> None:
    kind: Any = httpcore2.HTTPConnection if twin.name == "sync" else httpcore2.AsyncHTTPConnection
    has_trailing_data = import_module(f"openai_v1._{twin.name}.transports.trailing_data").has_trailing_data
    assert not has_trailing_data(kind(httpcore2.Origin(b"http", b"127.0.0.1", 9)))
    assert not has_trailing_data(connection_over(twin, None))
