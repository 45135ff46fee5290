"""Which failures are retried, and how often. No case waits: the clock is a fake."""

from __future__ import annotations

from typing import Any, Final

from .case import Check, FaultCase, Outcome, both, either, gives, headers_sent, raises, sleeps, that, tried
from .connection_cases import CHAT, fault, is_hello
from .peers import Calls, Programs
from .server import Answer, End, Pause, Send
from .wire import DONE, FILE, FINISH, HELLO, OK, chunked, error_body, whole

GROUP = "Retries"
TWO: Final = {"max_retries": 2}
USUAL: Final = (0.375, 0.5)
NOT_RETRIED = "The error at once, without another try"


def failing(status: int, *headers: str, body: Any = None) -> Answer:
    """An error reply."""
    return Answer((Send(whole(body or error_body(), f"{status} Error", *headers)),))


GOOD = Answer((Send(OK),))


def then_good(
    name: str, text: str, right: Check, *answers: Answer, must: str = "Another try, then the result"
) -> FaultCase:
    """A case that fails once and then succeeds."""
    return fault(name, text, must, right, *answers, GOOD, group=GROUP, options=TWO)


def _retried(status: int) -> FaultCase:
    right = both(gives(is_hello, tries=2), sleeps(USUAL))
    return then_good(f"retry-{status}", f"{status}, then the reply", right, failing(status))


def _not_retried(status: int) -> FaultCase:
    right = both(raises("APIStatusError", status=status, tries=1), sleeps())
    return fault(
        f"no-retry-{status}",
        f"{status}, then the reply",
        NOT_RETRIED,
        right,
        failing(status),
        GOOD,
        group=GROUP,
        options=TWO,
    )


def _same_key(outcome: Outcome) -> bool:
    keys = headers_sent("idempotency-key")(outcome)
    return len(keys) == 3 and keys[0] is not None and len(set(keys)) == 1


def _two_calls(client: Any, outcome: Outcome) -> Any:
    CHAT.make(client)
    return CHAT.make(client)


async def _two_calls_async(client: Any, outcome: Outcome) -> Any:
    await CHAT.make(client)
    return await CHAT.make(client)


def _storm(client: Any, outcome: Outcome) -> None:
    for _ in range(80):
        try:
            CHAT.make(client)
        except Exception as error:  # noqa: BLE001  # each of them fails, the last is kept
            outcome.error = error


async def _storm_async(client: Any, outcome: Outcome) -> None:
    for _ in range(80):
        try:
            await CHAT.make(client)
        except Exception as error:  # noqa: BLE001  # each of them fails, the last is kept
            outcome.error = error


class OneWay:
    """A file that cannot be rewound: a pipe, a socket."""

    name = "a.jsonl"

    def __init__(self) -> None:
        self._left = b'{"a": 1}\n'

    def read(self, size: int = -1) -> bytes:
        """Read the rest, or its first bytes."""
        size = len(self._left) if size < 0 else size
        piece, self._left = self._left[:size], self._left[size:]
        return piece

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is not."""
        return False

    def __iter__(self) -> Any:
        while piece := self.read(4):
            yield piece


def _whole_or_not_at_all(outcome: Outcome) -> str:
    bodies = [request for request in outcome.requests if b'{"a": 1}\n' not in request]
    return f"{len(bodies)} requests without the file's content" if bodies else ""


STREAM = Calls(
    lambda client: client.chat.completions.create(
        model="gpt-3.5-turbo", messages=[{"role": "user", "content": "Hi"}], stream=True
    )
)
QUOTA = error_body("You exceeded your current quota", type="insufficient_quota", code="insufficient_quota")
EVERY_TRY = both(raises("InternalServerError", tries=3), sleeps(USUAL, (0.75, 1.0)))

CASES = (
    *(_retried(status) for status in (408, 409, 429, 500, 502, 503, 504, 529)),
    *(_not_retried(status) for status in (400, 401, 403, 404, 422)),
    fault(
        "retries-exhausted",
        "Nothing but 500",
        "Three tries, waits that double, then InternalServerError",
        EVERY_TRY,
        failing(500),
        group=GROUP,
        options=TWO,
    ),
    fault(
        "retries-off",
        "500, `max_retries=0`",
        NOT_RETRIED,
        raises("InternalServerError", tries=1),
        failing(500),
        group=GROUP,
    ),
    fault(
        "retry-waits-grow",
        "Nothing but 503, `max_retries=6`",
        "Waits that double up to 8 s",
        both(raises("InternalServerError", tries=7), sleeps(USUAL, (0.75, 1), (1.5, 2), (3, 4), (6, 8), (6, 8))),
        failing(503),
        group=GROUP,
        options={"max_retries": 6},
    ),
    then_good(
        "retry-closed-before-head",
        "Closes after the request, then replies",
        both(gives(is_hello, tries=2), sleeps(USUAL)),
        Answer((End.CLOSE,)),
    ),
    then_good(
        "retry-reset-before-head",
        "Resets after the request, then replies",
        both(gives(is_hello, tries=2), sleeps(USUAL)),
        Answer((End.RESET,)),
    ),
    then_good(
        "retry-cut-body",
        "Closes within the reply's body, then replies",
        gives(is_hello, tries=2),
        Answer((Send(OK[:-20]), End.CLOSE)),
    ),
    fault(
        "retry-timeout",
        "Sends nothing for longer than `timeout=0.3`, then replies",
        "Another try, then the result",
        gives(is_hello, tries=2),
        Answer((Pause(8), End.CLOSE)),
        GOOD,
        group=GROUP,
        options={**TWO, "timeout": 0.3},
    ),
    then_good(
        "should-retry-true",
        "400 with `x-should-retry: true`",
        gives(is_hello, tries=2),
        failing(400, "x-should-retry: true"),
    ),
    fault(
        "should-retry-false",
        "500 with `x-should-retry: false`",
        NOT_RETRIED,
        raises("InternalServerError", tries=1),
        failing(500, "x-should-retry: false"),
        GOOD,
        group=GROUP,
        options=TWO,
    ),
    then_good(
        "should-retry-garbage",
        "500 with `x-should-retry: perhaps`",
        gives(is_hello, tries=2),
        failing(500, "x-should-retry: perhaps"),
    ),
    fault(
        "insufficient-quota",
        "429 with `insufficient_quota`",
        NOT_RETRIED,
        both(raises("RateLimitError", tries=1, mentions=("quota",)), sleeps()),
        failing(429, body=QUOTA),
        GOOD,
        group=GROUP,
        options=TWO,
    ),
    fault(
        "idempotency-key-constant",
        "Nothing but 500",
        "All tries carry the same Idempotency-Key",
        both(raises("InternalServerError"), that(_same_key, "no Idempotency-Key, or not the same")),
        failing(500),
        group=GROUP,
        options=TWO,
    ),
    fault(
        "idempotency-key-per-call",
        "Two calls go well",
        "Each has an Idempotency-Key of its own",
        both(
            gives(is_hello),
            that(
                lambda outcome: len({*headers_sent("idempotency-key")(outcome)} - {None}) == 2, "no keys, or the same"
            ),
        ),
        GOOD,
        group=GROUP,
        play=Programs(_two_calls, _two_calls_async),
    ),
    fault(
        "retry-storm",
        "Nothing but 503, to 80 calls with `max_retries=2`",
        "Fewer than 240 requests: a client whose retries never help makes fewer of them",
        that(
            lambda outcome: outcome.error is not None and len(outcome.requests) < 240,
            "240 requests: every call was tried three times",
        ),
        failing(503),
        group=GROUP,
        options=TWO,
        play=Programs(_storm, _storm_async),
    ),
    fault(
        "one-way-body",
        "500 to an upload from a file that cannot be rewound, `max_retries=2`",
        "No request without the whole file",
        both(either(raises("APIError"), gives(bool), raises("TypeError")), _whole_or_not_at_all),
        failing(500),
        Answer((Send(FILE),)),
        group=GROUP,
        play=Calls(lambda client: client.files.create(file=("a.jsonl", OneWay()), purpose="fine-tune")),
        options=TWO,
    ),
    fault(
        "rewound-body",
        "500 to an upload of bytes, then the reply",
        "The second request carries the whole file again",
        both(gives(lambda found: found.id == "file-1", tries=2), _whole_or_not_at_all),
        failing(500),
        Answer((Send(FILE),)),
        group=GROUP,
        play=Calls(lambda client: client.files.create(file=("a.jsonl", b'{"a": 1}\n'), purpose="fine-tune")),
        options=TWO,
    ),
    fault(
        "no-retry-after-first-event",
        "Resets after the first event, `max_retries=2`",
        "The event, then an API error; no other request, which would bill and answer twice",
        both(raises("APIError", events=1), tried(1)),
        Answer((Send(chunked([HELLO], end=False)), Pause(0.05), End.RESET)),
        Answer((Send(chunked([HELLO, FINISH, DONE])),)),
        group=GROUP,
        play=STREAM,
        options=TWO,
    ),
    fault(
        "stream-retried-before-first-event",
        "503 to a streamed call, then the stream",
        "Another try, then all events",
        gives(lambda events: len(events) == 2, tries=2),
        failing(503),
        Answer((Send(chunked([HELLO, FINISH, DONE])),)),
        group=GROUP,
        play=STREAM,
        options=TWO,
    ),
)
