# Generated from openapi.yaml by specpress. Do not edit.
"""Detects data after the end of a response, which would be read as the response to the next request."""

from __future__ import annotations

import ssl

import h11
import httpcore2


def has_trailing_data(connection: httpcore2.AsyncConnectionInterface) -> bool:
    """Whether more than the response was read from the network.

    Data that arrives later makes an idle connection readable, which is checked before it is used again.
    """
    # Only the innermost connection knows. httpcore2 has no public way to it: these are its private attributes.
    part: object = connection
    while (inner := getattr(part, "_connection", None)) is not None:
        part = inner
    parser: object = getattr(part, "_h11_state", None)
    if isinstance(parser, h11.Connection) and parser.trailing_data[0]:
        return True
    stream: object = getattr(part, "_network_stream", None)
    if not isinstance(stream, httpcore2.AsyncNetworkStream):
        return False
    # Under an event loop TLS has its own buffer; with a blocking socket, unread data stays in the system's.
    tls: object = stream.get_extra_info("ssl_object")
    return isinstance(tls, ssl.SSLObject) and _holds_more(tls)


def _holds_more(tls: ssl.SSLObject) -> bool:
    try:
        tls.read(1)
    except ssl.SSLWantReadError:
        return False
    except ssl.SSLError:
        return True
    return True  # data, or the end of the connection, which cannot be used again either
