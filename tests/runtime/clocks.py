"""Time that passes only when the client sleeps."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from openai_v1._async.clock import AsyncClock
from openai_v1._sync.clock import Clock

from .twins import Twin

START = 1_000_000_000.0


class FakeClock(Clock):
    """A clock for the blocking client."""

    def __init__(self) -> None:
        self.time = 0.0
        self.slept: list[float] = []

    def monotonic(self) -> float:
        return self.time

    def now(self) -> float:
        return START + self.time

    def random(self) -> float:
        return 0.0

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds


class AsyncFakeClock(AsyncClock):
    """A clock for the async client; it shares the time of the blocking one."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock

    def monotonic(self) -> float:
        return self.clock.monotonic()

    def now(self) -> float:
        return self.clock.now()

    def random(self) -> float:
        return self.clock.random()

    async def sleep(self, seconds: float) -> None:
        self.clock.sleep(seconds)

    async def within(self, seconds: float, wait: Callable[[], Awaitable[Any]]) -> Any:
        return await wait()


def call_with_clock(twin: Twin, clock: FakeClock, program: Callable[[Any], Any], **options: Any) -> Any:
    """Run a program with a client that uses this clock; gives its result."""

    def run(client: Any) -> Any:
        client._channel.clock = clock if twin.name == "sync" else AsyncFakeClock(clock)
        return program(client)

    return twin.call(run, **options)
