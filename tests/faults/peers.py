"""The clients that run the cases: our two clients over both transports, and the official client."""

from __future__ import annotations

import asyncio
import importlib.util
import inspect
import os
import time
from collections.abc import Awaitable, Callable, Generator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, Final, TypeAlias, TypeVar
from unittest import mock

from openai_v1 import AsyncOpenAI, OpenAI
from openai_v1._async.clock import AsyncClock
from openai_v1._sync.clock import Clock
from tests.trust import AUTHORITY

from .authority import authority_file
from .case import DEFAULTS, KEY, FaultCase, Outcome
from .server import ScriptedServer

T = TypeVar("T")
Make: TypeAlias = Callable[[Any], Any]
SyncProgram: TypeAlias = Callable[[Any, Outcome], Any]
AsyncProgram: TypeAlias = Callable[[Any, Outcome], Awaitable[Any]]
_LONGEST: Final = 8.0
_CLEARED: Final = (
    "OPENAI_API_KEY",
    "OPENAI_ORG_ID",
    "OPENAI_PROJECT_ID",
    "OPENAI_BASE_URL",
    "OPENAI_LOG",
    "SSL_CERT_DIR",
)
_PROXIES: Final = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")
HAS_PYREQWEST: Final = importlib.util.find_spec("pyreqwest") is not None


class FakeClock(Clock):
    """Waits at once, and remembers."""

    def __init__(self, sleeps: list[float]) -> None:
        self.sleeps = sleeps

    def monotonic(self) -> float:
        return super().monotonic() + sum(self.sleeps)

    def now(self) -> float:
        return super().now() + sum(self.sleeps)

    def random(self) -> float:
        return 0.5

    def sleep(self, seconds: float) -> None:
        self.sleeps.append(seconds)


class AsyncFakeClock(AsyncClock):
    """Waits at once, and remembers."""

    def __init__(self, sleeps: list[float]) -> None:
        self.sleeps = sleeps

    def monotonic(self) -> float:
        return super().monotonic() + sum(self.sleeps)

    def now(self) -> float:
        return super().now() + sum(self.sleeps)

    def random(self) -> float:
        return 0.5

    async def sleep(self, seconds: float) -> None:
        self.sleeps.append(seconds)


class _FakeTime:
    """Stands for the module `time` in the official client."""

    def __init__(self, sleeps: list[float]) -> None:
        self.sleeps = sleeps

    def __getattr__(self, name: str) -> Any:  # Any: whatever the module has
        return getattr(time, name)

    def sleep(self, seconds: float) -> None:
        self.sleeps.append(seconds)


@dataclass(frozen=True, slots=True)
class Peer:
    """One client; `run` returns the outcome of a program, even if that raises."""

    name: str
    asynchronous: bool = False
    official: bool = False
    options: dict[str, Any] = field(default_factory=dict[str, Any])

    def options_of(self, case: FaultCase, url: str) -> dict[str, Any]:
        """The options of the client."""
        changes: Mapping[str, Any] = {}
        if self.official and not isinstance(case.official, str):
            changes = case.official
        options = {"api_key": KEY, "base_url": url, **DEFAULTS, **self.options, **case.options, **changes}
        return {name: value for name, value in options.items() if value is not ...}

    def run(
        self,
        case: FaultCase,
        url: str,
        sync: SyncProgram,
        asynchronous: AsyncProgram,
        server: ScriptedServer | None = None,
    ) -> Outcome:
        """The outcome, with what the server saw."""
        outcome = Outcome(official=self.official)
        options = self.options_of(case, url)
        for module in ("openai",) if self.official else ("anyio", "httpcore2", "pyreqwest.client"):
            with suppress(ImportError):
                import_module(module)  # the first time takes long, and must not count
        with environment(case):
            start = time.monotonic()
            try:
                if self.official:
                    self._official(case, options, outcome, sync)
                elif self.asynchronous:
                    asyncio.run(self._async(case, options, outcome, asynchronous))
                else:
                    self._sync(case, options, outcome, sync)
            except (Exception, asyncio.CancelledError) as error:  # noqa: BLE001  # whatever it is, the case asks for it
                outcome.error = error
            outcome.elapsed = time.monotonic() - start
        if server is not None:
            _wait_for_leaving(case, server, outcome)
        return outcome

    def _sync(self, case: FaultCase, options: dict[str, Any], outcome: Outcome, program: SyncProgram) -> None:
        with OpenAI(**options) as client:
            if case.fake_clock:
                _replace_clock(client, FakeClock(outcome.sleeps))
            outcome.value = program(client, outcome)

    async def _async(self, case: FaultCase, options: dict[str, Any], outcome: Outcome, program: AsyncProgram) -> None:
        async with AsyncOpenAI(**options) as client:
            if case.fake_clock:
                _replace_clock(client, AsyncFakeClock(outcome.sleeps))
            outcome.value = await asyncio.wait_for(_awaited(program(client, outcome)), _LONGEST)

    def _official(self, case: FaultCase, options: dict[str, Any], outcome: Outcome, program: SyncProgram) -> None:
        import openai

        fake = _FakeTime(outcome.sleeps) if case.fake_clock else time
        with mock.patch("openai._base_client.time", fake), openai.OpenAI(**options) as client:
            outcome.value = program(client, outcome)


def _replace_clock(client: Any, clock: object) -> None:
    client._channel.clock = clock


async def _awaited(waiting: Awaitable[T]) -> T:
    return await waiting


def _wait_for_leaving(case: FaultCase, server: ScriptedServer, outcome: Outcome) -> None:
    from .server import AwaitClose

    if any(isinstance(step, AwaitClose) for answer in case.script for step in answer.steps):
        end = time.monotonic() + 1
        while not server.left and time.monotonic() < end:
            time.sleep(0.005)
    outcome.requests, outcome.connections, outcome.left = tuple(server.requests), server.connections, server.left


@contextmanager
def environment(case: FaultCase) -> Generator[None, None, None]:
    """The variables of the machine without those that would change a call, and with those of the case."""
    kept = {name: value for name, value in os.environ.items() if name.upper() not in (*_CLEARED, *_PROXIES)}
    trusted = authority_file() if case.trusts_authority else AUTHORITY
    with mock.patch.dict(os.environ, {**kept, "SSL_CERT_FILE": str(trusted), **case.environment}, clear=True):
        yield


OURS: Final = (
    Peer("sync"),
    Peer("async", asynchronous=True),
    Peer("fast sync", options={"transport": "pyreqwest"}),
    Peer("fast async", asynchronous=True, options={"transport": "pyreqwest"}),
)
# Without this, a client uses pyreqwest wherever it is installed.
for _peer in OURS[:2]:
    _peer.options["transport"] = "httpx2"
OFFICIAL: Final = Peer("official", official=True)
PEERS: Final = (*OURS, OFFICIAL)


def base_url(case: FaultCase, server: ScriptedServer) -> str:
    """The base URL of the client; `{swapped}` has another scheme than the server."""
    scheme, rest = server.origin.split(":", 1)
    swapped = f"{'http' if scheme == 'https' else 'https'}:{rest}"
    return case.base.format(origin=server.origin, swapped=swapped)


@dataclass(frozen=True, slots=True)
class Calls:
    """A program for all clients: it returns a result, an awaitable, or a stream, which is read to its end."""

    make: Make

    def __call__(self, case: FaultCase, peer: Peer, server: ScriptedServer) -> Outcome:
        def sync(client: Any, outcome: Outcome) -> Any:
            return drained(self.make(client), outcome)

        async def asynchronous(client: Any, outcome: Outcome) -> Any:
            return await adrained(self.make(client), outcome)

        return peer.run(case, base_url(case, server), sync, asynchronous, server)


@dataclass(frozen=True, slots=True)
class Programs:
    """Two programs: one for the blocking client, one for the async client."""

    sync: SyncProgram
    asynchronous: AsyncProgram

    def __call__(self, case: FaultCase, peer: Peer, server: ScriptedServer) -> Outcome:
        return peer.run(case, base_url(case, server), self.sync, self.asynchronous, server)


def drained(result: Any, outcome: Outcome) -> Any:
    """A result, or the events of a stream; they are recorded even if an error follows them."""
    if not hasattr(result, "__next__"):
        return result
    for event in result:
        outcome.events.append(event)
    return outcome.events


async def adrained(result: Any, outcome: Outcome) -> Any:
    """The async form of `drained`."""
    if inspect.isawaitable(result):
        result = await result
    if not hasattr(result, "__anext__"):
        return result
    async for event in result:
        outcome.events.append(event)
    return outcome.events


def run(case: FaultCase, peer: Peer) -> Outcome:
    """Start the case's server and run it."""
    with ScriptedServer(*case.script, certificate=case.certificate, choose=case.choose) as server:
        return case.play(case, peer, server)


def problem_of(case: FaultCase, outcome: Outcome) -> str:
    """The fault of an outcome; an empty text if it is right."""
    from .canary import leak

    return case.right(outcome) or ("" if outcome.official else leak(outcome))
