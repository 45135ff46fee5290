# Generated from openapi.yaml by specpress. Do not edit.
"""Options of one call, and the timeout."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import Final, NamedTuple, TypeAlias, TypedDict

from ..errors import APIError
from .omit import Omit


class Retry(NamedTuple):
    """What `on_retry` is told before a call is tried again: `attempt` counts from 1, `delay` is in seconds.

    `error` is why the try before failed; `url` has no query.
    """

    attempt: int
    delay: float
    error: APIError
    method: str
    url: str
    request_id: str | None


RetryCallback: TypeAlias = Callable[[Retry], object]
"""A function that is told of each retry before its wait; what it returns does not matter, what it raises ends the call."""

ProgressCallback: TypeAlias = Callable[[int, int | None], object]
"""A function that is told the bytes sent so far, and how many there are in all, None if that is not known."""


class Timeout(NamedTuple):
    """Seconds that each phase may take; None waits forever.

    `connect`: until the connection stands; `read`: between two pieces of the response; `write`: for each piece of the
    request; `pool`: for a free connection.
    """

    connect: float | None = 5.0
    read: float | None = 600.0
    write: float | None = 600.0
    pool: float | None = 600.0

    @classmethod
    def of(cls, value: float | Timeout | None) -> Timeout:
        """A timeout from what a caller gives: one number stands for every phase."""
        return value if isinstance(value, Timeout) else cls(*4 * (checked_seconds(value),))

    def within(self, seconds: float) -> Timeout:
        """The same, but no phase longer than this."""
        phases = (self.connect, self.read, self.write, self.pool)
        return Timeout(*(seconds if phase is None else min(phase, seconds) for phase in phases))


def checked_seconds(value: object, name: str = "timeout", or_else: str = ", a Timeout") -> float | None:
    """A number of seconds, or None."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError(f"{name} must be a number of seconds{or_else} or None, not {type(value).__name__}")
    if not 0 < value < float("inf"):
        raise ValueError(f"{name} must be more than 0 seconds, not {value!r}; None waits forever")
    return value


def checked_deadline(value: object) -> float | None:
    """The seconds that a call may take as a whole."""
    return checked_seconds(value, "deadline", "")


DEFAULT_TIMEOUT: Final = Timeout()
DEFAULT_MAX_RETRIES: Final = 2


class Mode(Enum):
    """The typed response, or one that shows its head, read already or not."""

    TYPED = "typed"
    RAW = "raw"
    STREAMED = "streamed"


class RequestOptions(TypedDict, total=False):
    """What every method takes beside the arguments of its operation."""

    extra_headers: Mapping[str, str | Omit] | None
    """Headers on top of the others; `omit` takes a default one away."""
    extra_query: Mapping[str, object] | None
    """Query parameters on top of the others."""
    extra_body: object | None
    """Fields on top of those of the body."""
    timeout: float | Timeout | Omit | None
    """Seconds for this call; None waits forever."""
    max_retries: int
    """How often a failed try is repeated."""
    idempotency_key: str
    """By which the server knows repeated tries of one call; by default a random one for each POST."""
    deadline: float | Omit | None
    """Seconds for the call as a whole: all its tries, the waits between them, and the reading of the response."""
    on_retry: RetryCallback | Omit | None
    """Is told of each retry, before its wait."""
    on_progress: ProgressCallback | None
    """Is told how much of the body was sent; begins anew with each try."""


OPTION_NAMES: Final = frozenset(RequestOptions.__annotations__)


def check_options(
    operation_id: str, options: Mapping[str, object], arguments: Iterable[Mapping[str, object] | None]
) -> None:
    """TypeError for a keyword that no method knows, as Python itself raises it for the others."""
    unknown = [name for name in options if name not in OPTION_NAMES]
    if not unknown:
        return
    from difflib import get_close_matches  # only for the message

    method = operation_id.rpartition(".")[2]
    names = [name for place in arguments for name in place or ()]
    close = get_close_matches(unknown[0], [*names, *sorted(OPTION_NAMES)], n=1)
    hint = f". Did you mean {close[0]!r}?" if close else ". Fields that the document does not know go into extra_body."
    raise TypeError(f"{method}() got an unexpected keyword argument {unknown[0]!r}{hint}")
