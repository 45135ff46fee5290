# Generated from openapi.yaml by specpress. Do not edit.
"""What a server sends beyond its response: it would be taken for the response to the next request."""

from __future__ import annotations

import ssl

import h11
import httpcore2


def has_trailing_data(connection: httpcore2.ConnectionInterface) -> bool:
    """Whether more has been taken from the network than the response.

    What comes later makes the connection readable, for which it is looked at before it is used again.
    """
    # Only the innermost part knows; httpcore2 keeps it, and the connections that others are made of, to itself.
    part: object = connection
    while (inner := getattr(part, "_connection", None)) is not None:
        part = inner
    parser: object = getattr(part, "_h11_state", None)
    if isinstance(parser, h11.Connection) and parser.trailing_data[0]:
        return True
    stream: object = getattr(part, "_network_stream", None)
    if not isinstance(stream, httpcore2.NetworkStream):
        return False
    # Under an event loop TLS has a buffer of its own; a blocking socket leaves to the system what was not asked for.
    tls: object = stream.get_extra_info("ssl_object")
    return isinstance(tls, ssl.SSLObject) and _holds_more(tls)


def _holds_more(tls: ssl.SSLObject) -> bool:
    try:
        tls.read(1)
    except ssl.SSLWantReadError:
        return False
    except ssl.SSLError:
        return True
    return True  # or the end of the connection, which cannot be used after that either
