"""The protocols by which the runtime knows pyreqwest fit its classes: the checkers of types compare the signatures."""

from __future__ import annotations

import pytest
from pyreqwest import client, proxy, request, response
from pyreqwest.http import HeaderMap

from openai_v1._async.transports import pyreqwest_types as asynchronous
from openai_v1._sync.transports import pyreqwest_types as blocking

PROTOCOLS = [
    (asynchronous.ClientBuilder, client.ClientBuilder),
    (asynchronous.Client, client.Client),
    (asynchronous.RequestBuilder, request.RequestBuilder),
    (asynchronous.StreamRequest, request.StreamRequest),
    (asynchronous.Response, response.Response),
    (asynchronous.ResponseBodyReader, response.ResponseBodyReader),
    (asynchronous.HeaderMap, HeaderMap),
    (asynchronous.Proxy, proxy.ProxyBuilder),
    (blocking.ClientBuilder, client.SyncClientBuilder),
    (blocking.Client, client.SyncClient),
    (blocking.RequestBuilder, request.SyncRequestBuilder),
    (blocking.StreamRequest, request.SyncStreamRequest),
    (blocking.Response, response.SyncResponse),
    (blocking.ResponseBodyReader, response.SyncResponseBodyReader),
]


@pytest.mark.parametrize(("protocol", "implementation"), PROTOCOLS)
def test_pyreqwest_has_each_member(protocol: type, implementation: type) -> None:
    members = {name for name, value in vars(protocol).items() if callable(value) or isinstance(value, property)}
    members -= {"__init__", "__subclasshook__"}
    assert members
    assert [name for name in sorted(members) if not hasattr(implementation, name)] == []


def test_the_classes_are_what_the_protocols_say() -> None:
    builder: asynchronous.ClientBuilder = client.ClientBuilder()
    blocking_builder: blocking.ClientBuilder = client.SyncClientBuilder()
    through: asynchronous.Proxy = proxy.ProxyBuilder.all("http://127.0.0.1:9")
    builder.no_proxy().build()
    blocking_builder.proxy(through).build().close()


def as_protocol(head: response.Response, reader: response.ResponseBodyReader) -> asynchronous.Response:
    """Only for the checkers of types, as is the next function."""
    _reader: asynchronous.ResponseBodyReader = reader
    return head


def as_blocking_protocol(head: response.SyncResponse, reader: response.SyncResponseBodyReader) -> blocking.Response:
    _reader: blocking.ResponseBodyReader = reader
    return head
