"""Certificates that cannot be trusted, and proxies."""

from __future__ import annotations

import asyncio
import threading
from typing import Any, Final

from .authority import ELSEWHERE, LOCAL
from .case import Outcome, both, either, gives, raises, sleeps
from .connection_cases import AN_ERROR, CHAT, fault, is_hello
from .peers import Programs
from .server import Answer, End, Reads, Run, Send
from .wire import OK

CLOSE = End.CLOSE
STRAY_IS_SENT: Final = threading.Event()


def _after_the_stray(client: Any, outcome: Outcome) -> Any:
    """Bytes that arrive after the next request was sent cannot be told from its response."""
    STRAY_IS_SENT.clear()
    CHAT.make(client)
    STRAY_IS_SENT.wait(10)
    return CHAT.make(client)


async def _after_the_stray_async(client: Any, outcome: Outcome) -> Any:
    STRAY_IS_SENT.clear()
    await CHAT.make(client)
    await asyncio.to_thread(STRAY_IS_SENT.wait, 10)
    return await CHAT.make(client)


CASES = (
    fault(
        "tls-self-signed",
        "A certificate that nobody vouches for, `max_retries=2`",
        "APIConnectionError that speaks of the certificate, without a retry",
        both(raises(AN_ERROR, ours_mentions=("certificate",)), sleeps()),
        Send(OK),
        certificate=LOCAL,
        options={"max_retries": 2},
    ),
    fault(
        "tls-wrong-host",
        "A trusted certificate, but of another host, `max_retries=2`",
        "APIConnectionError that speaks of the certificate, without a retry",
        both(raises(AN_ERROR, ours_mentions=("certificate",)), sleeps()),
        Send(OK),
        certificate=ELSEWHERE,
        trusts_authority=True,
        options={"max_retries": 2},
    ),
    fault(
        "tls-trusted",
        "A certificate that SSL_CERT_FILE vouches for",
        "The result",
        gives(is_hello),
        Send(OK),
        certificate=LOCAL,
        trusts_authority=True,
    ),
    fault(
        "tls-to-plain-http",
        "Answers the beginning of TLS with plain HTTP",
        AN_ERROR,
        raises(AN_ERROR),
        Answer((Send(b"HTTP/1.1 400 Bad Request\r\n\r\n"), CLOSE), Reads.NOTHING),
        base="{swapped}/v1",
    ),
    fault(
        "plain-http-to-tls",
        "Expects TLS where the client speaks plain HTTP",
        AN_ERROR,
        raises(AN_ERROR),
        Send(OK),
        certificate=LOCAL,
        base="{swapped}/v1",
    ),
    fault(
        "malformed-proxy",
        "`HTTP_PROXY` is no address",
        "An error that names the variable",
        either(
            raises("OpenAIError", ours_mentions=("HTTP_PROXY",)), raises("ValueError", ours_mentions=("HTTP_PROXY",))
        ),
        Send(OK),
        environment={"HTTP_PROXY": "http://[broken"},
    ),
    fault(
        "proxy-refuses",
        "`HTTP_PROXY` points where nobody listens",
        AN_ERROR,
        raises(AN_ERROR, tries=0),
        Send(OK),
        environment={"HTTP_PROXY": "http://127.0.0.1:1"},
    ),
    fault(
        "no-proxy",
        "The same, but NO_PROXY names the host",
        "The result",
        gives(is_hello),
        Send(OK),
        environment={"HTTP_PROXY": "http://127.0.0.1:1", "NO_PROXY": "127.0.0.1"},
    ),
    fault(
        "tls-bytes-after-the-reply",
        "Sends another reply after the one that was asked for, in a TLS record of its own, before the next request",
        "Both results, none of the stray bytes in them",
        either(gives(is_hello, tries=2), raises(AN_ERROR)),
        Send(OK),
        Send(b"HTTP/1.1 500 Stray\r\ncontent-length: 0\r\n\r\n"),
        Run(STRAY_IS_SENT.set),
        certificate=LOCAL,
        trusts_authority=True,
        play=Programs(_after_the_stray, _after_the_stray_async),
    ),
)
