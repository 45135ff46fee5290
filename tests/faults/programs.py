"""Whole programs, each run in a process of its own: `python programs.py PROGRAM CLIENT BASE_URL`."""

from __future__ import annotations

import asyncio
import os
import sys
import warnings
from typing import Any

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

            # Not forced: where pyreqwest cannot run, such as in a fork, the client is to help itself.
            options |= {} if "fast" in peer else {"transport": "httpx2"}
            self.client = openai_v1.AsyncOpenAI(**options) if "async" in peer else openai_v1.OpenAI(**options)

    @property
    def asynchronous(self) -> bool:
        """Whether its calls are awaited."""
        return type(self.client).__name__.startswith("Async")

    def chat(self) -> Any:
        """One call, awaited if that is what it takes."""
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


def open_stream(client: Client) -> str:
    """Ends while a stream is open."""
    kept: list[Any] = []

    async def read() -> None:
        events = await client.client.chat.completions.create(**CHAT, stream=True)
        kept.extend((events, await anext(events)))

    if client.asynchronous:
        asyncio.run(read())
    else:
        events = client.client.chat.completions.create(**CHAT, stream=True)
        kept.extend((events, next(events)))
    return "read"


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


PROGRAMS = {one.__name__: one for one in (call, stream, open_stream, fork, pool_of_errors, pool_of_models)}

if __name__ == "__main__":
    print(PROGRAMS[sys.argv[1]](Client(sys.argv[2], sys.argv[3])), flush=True)  # noqa: T201  # printing is its job
