"""Replies that a test has ordered, and faults on the way to the client."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from .document import GivenJSON, Object
from .replies import Reply, Stream, bytes_reply, json_reply, text_reply

FOREVER: Final = -1


@dataclass(frozen=True, slots=True)
class Faults:
    """Faults of a reply; counts are of events, times in seconds.

    `delay` is before each event (of a whole reply: before it), `wait` before the head. `malformed_after` sends an event
    that is no JSON, `error_after` the event `error`; the stream goes on after the former and ends with the latter.
    `cut_after` ends the connection in the middle of a stream, `reset` at once and without a reply.
    """

    wait: float = 0.0
    delay: float = 0.0
    cut_after: int | None = None
    malformed_after: int | None = None
    error_after: int | None = None
    error: GivenJSON = None
    reset: bool = False


NO_FAULTS: Final = Faults()


@dataclass(frozen=True, slots=True)
class Script:
    """One ordered reply, which is used `times` times; `FOREVER` for all the calls that follow.

    Without `reply` and `status` the usual reply is sent, with the faults of the order.
    """

    reply: Reply | None = None
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    faults: Faults = NO_FAULTS
    times: int = 1


@dataclass(slots=True)
class Scripts:
    """The ordered replies of each operation, in the order in which they were ordered."""

    queues: dict[str, deque[Script]] = field(default_factory=dict[str, "deque[Script]"])

    def add(self, operation: str, script: Script) -> None:
        """Order a reply, as often as it says."""
        self.queues.setdefault(operation, deque()).extend([script] * abs(script.times))

    def next(self, operation: str) -> Script | None:
        """The next ordered reply of an operation, which is then used up unless it is for ever."""
        queue = self.queues.get(operation)
        if not queue:
            return None
        return queue[0] if queue[0].times == FOREVER else queue.popleft()

    def waiting(self) -> Object:
        """The number of unused ordered responses for each operation, without those that are repeated for ever."""
        counts = {name: sum(one.times != FOREVER for one in queue) for name, queue in self.queues.items()}
        return {name: count for name, count in counts.items() if count}


def script_of(
    json: GivenJSON = None,
    *,
    text: str | None = None,
    content: bytes | None = None,
    events: Sequence[GivenJSON] | None = None,
    terminator: str | None = None,
    status: int | None = None,
    headers: Mapping[str, str] | None = None,
    retry_after: float | None = None,
    faults: Faults = NO_FAULTS,
    times: int = 1,
) -> Script:
    """A script from the arguments of `respond`."""
    extra = tuple((name.lower(), value) for name, value in (headers or {}).items())
    if retry_after is not None:
        extra += (("retry-after", f"{retry_after:g}"),)
    code = status or 200
    reply: Reply | None = None
    if json is not None:
        reply = json_reply(json, code)
    elif text is not None:
        reply = text_reply(text, status=code)
    elif content is not None:
        reply = bytes_reply(content, status=code)
    elif events is not None:
        stream = Stream(events, terminator=terminator)
        reply = Reply(code, (("content-type", stream.media_type),), stream=stream)
    return Script(reply, status, extra, faults, times)
