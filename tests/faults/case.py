"""A case, the outcome of running it, and checks of outcomes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from .server import Answer, header_of

KEY: Final = "sk-canary-0123456789abcdef"
DEFAULTS: Final[Mapping[str, Any]] = {"max_retries": 0, "timeout": 3.0}


@dataclass(slots=True)
class Outcome:
    """The outcome of a fault for one client."""

    official: bool = False
    value: Any = None  # Any: whatever the program gives
    error: BaseException | None = None
    events: list[Any] = field(default_factory=list[Any])
    sleeps: list[float] = field(default_factory=list[float])
    elapsed: float = 0.0
    requests: tuple[bytes, ...] = ()
    connections: int = 0
    left: int = 0
    notes: dict[str, Any] = field(default_factory=dict[str, Any])

    @property
    def kinds(self) -> frozenset[str]:
        """The names of the error's class and its bases."""
        return frozenset() if self.error is None else frozenset(kind.__name__ for kind in type(self.error).__mro__)

    @property
    def seen(self) -> str:
        """One phrase for tables; it names no address and no time."""
        if self.error is not None:
            after = f" after {len(self.events)} events" if self.events else ""
            return f"{type(self.error).__name__}{after}"
        if self.events:
            return f"{len(self.events)} events, no error"
        return f"a result ({type(self.value).__name__})" if self.value is not None else "no error"


Check: TypeAlias = Callable[[Outcome], str]
"""Returns the fault of an outcome; an empty text if it is right."""

Play: TypeAlias = Callable[["FaultCase", Any, Any], Outcome]
"""Runs a case with a peer (the second argument) against its server (the third)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultCase:
    """One fault: what the server does and what must come of it, in words and as a script and a check.

    `options` go to the client. `official` changes them for the official client; a text there says why the case cannot
    be put to it. `peers` restricts the case to some of ours, for what only one of the twins has.
    `certificate` is the host that the server shows one for.
    """

    name: str
    group: str
    fault: str
    must: str
    script: tuple[Answer, ...]
    play: Play
    right: Check
    options: Mapping[str, Any] = field(default_factory=dict[str, Any])
    environment: Mapping[str, str] = field(default_factory=dict[str, str])
    official: Mapping[str, Any] | str = field(default_factory=dict[str, Any])
    peers: frozenset[str] | None = None
    certificate: str | None = None
    trusts_authority: bool = False
    base: str = "{origin}/v1"
    choose: Callable[[bytes], int] | None = None
    fake_clock: bool = True
    slow: bool = False


OURS_ALONE: Final = frozenset({"ResponseDecodeError", "IncompleteStreamError", "ResponseFieldError"})


def raises(
    kind: str,
    *,
    tries: int | None = None,
    within: float = 6.0,
    mentions: tuple[str, ...] = (),
    ours_mentions: tuple[str, ...] = (),
    status: int | None = None,
    events: int | None = None,
) -> Check:
    """An error of a class; of the official client, which lacks some of ours, any of its API errors for those.

    What the server says must be told by every client, what only our messages promise by ours.
    """

    def check(outcome: Outcome) -> str:
        wanted = "APIError" if outcome.official and kind in OURS_ALONE else kind
        if outcome.error is None:
            return f"no {wanted}, but {outcome.seen}"
        if wanted not in outcome.kinds:
            return f"{type(outcome.error).__name__} instead of {wanted}: {outcome.error}"
        # The official client leaves some messages in the body alone, which is a place to find them.
        text = str(outcome.error) + (str(getattr(outcome.error, "body", "")) if outcome.official else "")
        for word in mentions if outcome.official else (*mentions, *ours_mentions):
            if word not in text:
                return f"the message lacks {word!r}: {text}"
        if status is not None and getattr(outcome.error, "status_code", None) != status:
            return f"status_code is {getattr(outcome.error, 'status_code', None)}"
        if events is not None and len(outcome.events) != events:
            return f"{len(outcome.events)} events before the error, not {events}"
        return _tries(outcome, tries) or _within(outcome, within)

    return check


def gives(test: Callable[[Any], object], *, tries: int | None = None, within: float = 6.0) -> Check:
    """Require a result that passes a test."""

    def check(outcome: Outcome) -> str:
        if outcome.error is not None:
            return f"{type(outcome.error).__name__}: {outcome.error}"
        try:
            if not test(outcome.value):
                return f"not the result that was sent: {str(outcome.value)[:200]}"
        except Exception as error:  # noqa: BLE001  # any failure to read the result is the finding
            return f"the result cannot be read: {type(error).__name__}: {error}"
        return _tries(outcome, tries) or _within(outcome, within)

    return check


def both(*checks: Check) -> Check:
    """Require all checks; the first fault is reported."""
    return lambda outcome: next(filter(None, (check(outcome) for check in checks)), "")


def either(*checks: Check) -> Check:
    """Require one of the checks."""

    def check(outcome: Outcome) -> str:
        found = [one(outcome) for one in checks]
        return "" if "" in found else "; ".join(found)

    return check


def for_official(check: Check, ours: Check) -> Check:
    """Use another check for the official client, which has not promised what ours has."""
    return lambda outcome: check(outcome) if outcome.official else ours(outcome)


def sleeps(*ranges: tuple[float, float]) -> Check:
    """Require these waits between attempts, each within a range."""

    def check(outcome: Outcome) -> str:
        fits = len(ranges) == len(outcome.sleeps) and all(
            low <= wait <= high for (low, high), wait in zip(ranges, outcome.sleeps, strict=True)
        )
        return "" if fits else f"waits of {[round(wait, 3) for wait in outcome.sleeps]} s"

    return check


def tried(count: int) -> Check:
    """Require this number of requests at the server."""
    return lambda outcome: _tries(outcome, count)


def client_left(outcome: Outcome) -> str:
    """Require that the client closed the connection."""
    return "" if outcome.left else "the connection was not closed"


def headers_sent(name: str) -> Callable[[Outcome], list[bytes | None]]:
    """The values of a header, by request."""
    return lambda outcome: [header_of(request, name.encode()) for request in outcome.requests]


def that(test: Callable[[Outcome], object], problem: str) -> Check:
    """Require any condition; `problem` is the fault if it does not hold."""
    return lambda outcome: "" if test(outcome) else problem


def _tries(outcome: Outcome, tries: int | None) -> str:
    return "" if tries is None or len(outcome.requests) == tries else f"{len(outcome.requests)} tries, not {tries}"


def _within(outcome: Outcome, seconds: float) -> str:
    return "" if outcome.elapsed <= seconds else f"took more than {seconds} s"
