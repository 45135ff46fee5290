"""Log records, under the name of the package: calls and retries at INFO, requests and responses at DEBUG.

They contain no keys and no bodies.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from ..._settings import PACKAGE
from ..credentials.credential import PLACEHOLDER
from ..credentials.redaction import Redactor
from ..errors import APIError
from ..options.request_options import Retry
from ..request.request import Request
from ..response.http_response import HTTPResponse

if TYPE_CHECKING:
    from logging import Logger

_INFO: Final = 20
_DEBUG: Final = 10
_HIDDEN: Final = ("auth", "cookie", "key", "secret", "signature", "token")
"""Parts of header names whose values are hidden; `key` hides Idempotency-Key too."""
_logger: list[Logger] = []


def _found_logger() -> Logger | None:
    """The logger; None in a program that never imported `logging`."""
    logging = sys.modules.get("logging")
    if logging is None:
        return None
    logger: Logger = logging.getLogger(PACKAGE)
    _logger[:] = [logger]
    return logger


def _listening(level: int) -> Logger | None:
    """The logger, if this level is enabled."""
    logger = _logger[0] if _logger else _found_logger()
    return logger if logger is not None and logger.isEnabledFor(level) else None


def log_request(request: Request, attempt: int) -> bool:
    """At DEBUG: the request. Returns whether there are records at all, so that a call asks only once."""
    if "logging" not in sys.modules:  # as in many programs, for which each function of Python counts here
        return False
    logger = _logger[0] if _logger else _found_logger()
    if logger is None or not logger.isEnabledFor(_INFO):
        return False
    if logger.isEnabledFor(_DEBUG):
        content = request.content
        size = 0 if content is None else len(content) if isinstance(content, bytes) else content.length
        shown = _shown(request.headers, request.redactor)
        logger.debug("%s %s: try %d, %s bytes, %s", request.method, request.shown_url, attempt + 1, size, shown)
    return True


def log_response(response: HTTPResponse) -> None:
    """At INFO: one record for a call that succeeded; at DEBUG its size and headers."""
    logger = _listening(_INFO)
    if logger is not None:
        logger.info(
            "%s %s: status %d after %.3f s, %d retries, request id %s",
            response.method,
            response.url,
            response.status_code,
            response.elapsed,
            response.retries_taken,
            response.request_id,
        )
        logger.debug("%d bytes, %s", len(response.content), _shown(response.headers, response.redactor))


def log_retry(retry: Retry) -> None:
    """At INFO: one record for each retry."""
    logger = _listening(_INFO)
    if logger is not None:
        arguments = (retry.method, retry.url, retry.attempt, retry.delay, _line(retry.error))
        logger.info("%s %s: retry %d in %.3f s after %s", *arguments)


def log_failure(method: str, url: str, error: APIError, elapsed: float) -> None:
    """At INFO: one record for a call that failed after its last attempt."""
    logger = _listening(_INFO)
    if logger is not None:
        logger.info("%s %s: failed after %.3f s: %s", method, url, elapsed, _line(error))


def _line(error: APIError) -> str:
    # Without the server's message, which may repeat what the caller sent.
    status = "" if error.status_code is None else f" (status {error.status_code}, request id {error.request_id})"
    return f"{type(error).__name__}{status}"


def _shown(headers: Mapping[str, str], redactor: Redactor) -> dict[str, str]:
    return {
        name: PLACEHOLDER if any(part in name.lower() for part in _HIDDEN) else redactor.text(value)
        for name, value in headers.items()
    }
