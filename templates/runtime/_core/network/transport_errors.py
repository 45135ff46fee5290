"""Translates the exceptions of HTTP libraries. It compares names of classes, so that no library is imported for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..errors import APIConnectionError, APITimeoutError
from ..models.json_values import list_in, object_in
from ..request.request import Request
from ..response.content_coding import ContentCodingError

_LIBRARIES: Final = frozenset(("httpx2", "httpcore2", "httpx", "httpcore", "pyreqwest", "ssl"))
_TIMEOUTS: Final = {
    "ConnectTimeout": "connecting",
    "ConnectTimeoutError": "connecting",
    "WriteTimeout": "sending",
    "WriteTimeoutError": "sending",
    "PoolTimeout": "waiting for a free connection",
    "PoolTimeoutError": "waiting for a free connection",
    "ReadTimeout": "waiting for the reply",
    "ReadTimeoutError": "waiting for the reply",
    "TimeoutException": "waiting for the reply",
    "RequestTimeoutError": "waiting for the reply",
}
_UNSENT: Final = frozenset(
    ("ConnectError", "ConnectTimeout", "ConnectTimeoutError", "PoolTimeout", "PoolTimeoutError", "ProxyError")
)
"""Raised before a byte of the request is sent."""
_HOPELESS: Final = frozenset(
    ("BuilderError", "ContentCodingError", "DecodingError", "InvalidURL", "LocalProtocolError", "UnsupportedProtocol")
)
# Parts of messages about a response that would be the same after a retry.
_HOPELESS_TEXTS: Final = (
    "buffer too long",
    "header line",
    "illegal header",
    "illegal status line",
    "invalid http header",
    "invalid http version",
    "message head is too large",
    "multiple content-length",
)
_CERTIFICATE_TEXTS: Final = ("certificate_verify_failed", "invalid peer certificate", "certificate verify failed")

_ASKING_TEXTS: Final = ("certificate_required", "certificate required", "certificaterequired")


def translated(error: Exception, request: Request) -> APIConnectionError | None:
    """The client's own error; None if the exception is not of an HTTP library. Messages show no header and no query."""
    names = [kind.__name__ for kind in type(error).__mro__ if kind.__module__.partition(".")[0] in _LIBRARIES]
    if not names and not isinstance(error, ContentCodingError):
        return None
    shown = f"{request.method} {request.shown_url}"
    said = list(_said(error))
    phase = next((_TIMEOUTS[name] for name in names if name in _TIMEOUTS), None)
    unsent = not _UNSENT.isdisjoint(names)
    if phase is not None:
        # pyreqwest uses this class for all timeouts before the response; only the message distinguishes them.
        if "ConnectTimeoutError" in names and "client error (Connect)" not in said:
            phase, unsent = _TIMEOUTS["ReadTimeoutError"], False
        message = f"{shown}: {phase} timed out. Give it more time by timeout=…, or try again later."
        return APITimeoutError(message, unsent=unsent)
    reason = next((text for text in reversed(said) if text), type(error).__name__)[:500]
    everything = " ".join(said).lower()
    if any(text in everything for text in _CERTIFICATE_TEXTS):
        advice = "Set SSL_CERT_FILE to the certificates that you trust, or correct the base URL."
        return APIConnectionError(
            f"{shown}: the server's certificate is not trusted: {reason}. {advice}", retryable=False
        )
    if any(text in everything for text in _ASKING_TEXTS):
        advice = "Pass the client certificate, or an http_client that has one."
        return APIConnectionError(f"{shown}: the server asks for a certificate: {reason}. {advice}", retryable=False)
    if isinstance(error, ContentCodingError) or _HOPELESS.intersection(names):
        return APIConnectionError(f"{shown}: {reason}", retryable=False)
    retryable = not any(text in everything for text in _HOPELESS_TEXTS)
    return APIConnectionError(
        f"{shown}: no complete reply: {reason}. Check the network and the base URL.",
        retryable=retryable,
        unsent=unsent,
    )


def _said(error: BaseException) -> Iterator[str]:
    """The messages of the error and its causes, the outermost first."""
    cause: BaseException | None = error
    seen: set[int] = set()
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        # The messages of pyreqwest contain the whole URL, whose query may contain a key.
        yield str(getattr(cause, "message", None) or cause).partition(" for url (")[0]
        details = object_in(getattr(cause, "details", None)) or {}
        for one in list_in(details.get("causes")) or ():
            yield str((object_in(one) or {}).get("message", "")).partition(" for url (")[0]
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
