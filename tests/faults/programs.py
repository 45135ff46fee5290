"""Whole programs, each of which runs in another process: `python programs.py PROGRAM CLIENT BASE_URL`."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
import time
import warnings
from collections.abc import Callable
from contextvars import Context
from typing import Any, TypeVarTuple

Ts = TypeVarTuple("Ts")

CHAT: dict[str, Any] = {"model": "gpt-3.5-turbo", "messages": [{"role": "user", "content": "Hi"}]}


class Client:
    """One of the clients, used by blocking calls; the async one through an event loop."""

    def __init__(self, peer: str, url: str) -> None:
        options: dict[str, Any] = {"api_key": "sk-canary-0123456789abcdef", "base_url": url, "timeout": 20.0}
        if peer == "official":
            import openai

            self.client: Any = openai.OpenAI(**options)
        else:
            import openai_v1

            # Not `transport=`: where pyreqwest cannot run, such as in a fork, the client must choose another transport.
            options |= {} if "fast" in peer else {"transport": "httpx2"}
            self.client = openai_v1.AsyncOpenAI(**options) if "async" in peer else openai_v1.OpenAI(**options)

    @property
    def asynchronous(self) -> bool:
        """Whether its calls are awaited."""
        return type(self.client).__name__.startswith("Async")

    def ask(self, text: str) -> str:
        """The answer to a text."""
        asked = {**CHAT, "messages": [{"role": "user", "content": text}]}

        async def wait() -> Any:
            return await self.client.chat.completions.create(**asked)

        if self.asynchronous:
            return str(asyncio.run(wait()).choices[0].message.content)
        return str(self.client.chat.completions.create(**asked).choices[0].message.content)

    def chat(self) -> Any:
        """One call, which is awaited if the client is asynchronous."""
        if not self.asynchronous:
            return self.client.chat.completions.create(**CHAT)

        async def wait() -> Any:
            return await self.client.chat.completions.create(**CHAT)

        return asyncio.run(wait())


def call(client: Client) -> str:
    """A call and nothing else."""
    return str(client.chat().choices[0].message.content)


def stream(client: Client) -> str:
    """Reads a stream to its end."""

    async def read() -> int:
        return len([event async for event in await client.client.chat.completions.create(**CHAT, stream=True)])

    if client.asynchronous:
        return str(asyncio.run(read()))
    return str(len(list(client.client.chat.completions.create(**CHAT, stream=True))))


def open_stream(client: Client, loop_factory: Callable[[], asyncio.AbstractEventLoop] | None = None) -> str:
    """Ends while a stream is open."""
    kept: list[Any] = []

    async def read() -> None:
        events = await client.client.chat.completions.create(**CHAT, stream=True)
        kept.extend((events, await anext(events)))

    if client.asynchronous:
        with asyncio.Runner(loop_factory=loop_factory) as runner:
            runner.run(read())
    else:
        events = client.client.chat.completions.create(**CHAT, stream=True)
        kept.extend((events, next(events)))
    return "read"


class _SlowToLetGo(asyncio.SelectorEventLoop):
    """An event loop whose `call_soon_threadsafe` returns late, as on a busy machine."""

    def call_soon_threadsafe(
        self, callback: Callable[[*Ts], object], *args: *Ts, context: Context | None = None
    ) -> asyncio.Handle:
        found = super().call_soon_threadsafe(callback, *args, context=context)
        if threading.current_thread() is not threading.main_thread():
            for _ in range(40):
                time.sleep(0.001)
        return found


def open_stream_slowly_woken(client: Client) -> str:
    """Ends while a stream is open, and the thread that woke the event loop last has not returned from that."""
    return open_stream(client, _SlowToLetGo)


def fork(client: Client) -> str:
    """Uses the client before a fork, in the child, and after it in the parent."""
    before = call(client)
    with warnings.catch_warnings():
        # Python 3.12 and later warn of every fork beside threads; that it works all the same is what is tried here.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        try:
            same = call(client) == before
        except BaseException as error:  # noqa: BLE001  # the child must end here whatever happens
            print(f"child: {type(error).__name__}: {error}", file=sys.stderr)  # noqa: T201  # printing is its job
            same = False
        os._exit(0 if same else 1)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return before if code == 0 and call(client) == before else f"the child ended with {code}"


def pool_of_errors(client: Client) -> str:
    """A worker of a pool raises what the client raises."""
    import multiprocessing

    with multiprocessing.get_context("fork").Pool(1) as pool:
        try:
            pool.apply_async(_call_in_worker, (sys.argv[2], sys.argv[3])).get(timeout=20)
        except Exception as error:  # noqa: BLE001  # which one, is the question
            return f"{type(error).__name__} {getattr(error, 'status_code', None)}"
    return "no error"


def pool_of_models(client: Client) -> str:
    """A worker of a pool returns what the client returns."""
    import multiprocessing

    with multiprocessing.get_context("fork").Pool(1) as pool:
        found = pool.apply_async(_call_in_worker, (sys.argv[2], sys.argv[3])).get(timeout=20)
    return str(found.choices[0].message.content)


def _call_in_worker(peer: str, url: str) -> Any:
    return Client(peer, url).chat()


def call_again(client: Client) -> str:
    """Calls once more after a Ctrl-C."""
    try:
        call(client)
    except KeyboardInterrupt:
        return call(client)
    return "no KeyboardInterrupt"


def call_beside(client: Client) -> str:
    """Another thread calls with the same client; a Ctrl-C must not disturb it."""
    found: list[str] = []
    beside = threading.Thread(target=lambda: found.append(client.ask("beside")))
    beside.start()
    try:
        call(client)
    except KeyboardInterrupt:
        beside.join()
        return found[0]
    return "no KeyboardInterrupt"


def exit_by_handler(client: Client) -> str:
    """Has a handler that ends the program."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(3))
    return call(client)


def call_in_handler(client: Client) -> str:
    """Has a handler that makes a call, and lets the interrupted one go on."""
    said: list[str] = []
    signal.signal(signal.SIGUSR1, lambda *_: said.append(f"{client.ask('beside')} in the handler"))
    said.append(f"{call(client)} after it")
    return ", ".join(said)


PROGRAMS = {
    one.__name__: one
    for one in (
        call,
        stream,
        open_stream,
        open_stream_slowly_woken,
        fork,
        pool_of_errors,
        pool_of_models,
        call_again,
        call_beside,
        exit_by_handler,
        call_in_handler,
    )
}

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell makes background processes ignore it
    print(PROGRAMS[sys.argv[1]](Client(sys.argv[2], sys.argv[3])), flush=True)  # noqa: T201  # printing is its job
