"""The life of a stream: when it is closed, and by which code."""

from __future__ import annotations

import asyncio
import gc
import sys
import warnings
from collections.abc import AsyncIterator
from typing import Any

import pytest

from openai_v1 import AsyncOpenAI, OpenAI
from openai_v1._async.stream import open_stream
from openai_v1._core.errors import APITimeoutError, InvalidArgumentError
from openai_v1._core.operation.descriptors import Events
from openai_v1._core.response.http_response import HTTPResponse

from .open_stream import OpenStream, create
from .twins import Twin


class Stop(Exception):
    """The exception that a program raises inside a `with` block."""


def leave_early(client: Any, twin: Twin, *, failing: bool) -> Any:
    """Take one event, then leave the block, by `break` or by an exception."""
    if twin.name == "sync":
        with create(client) as stream:
            for _ in stream:
                if failing:
                    raise Stop
                break
        return stream.request_id

    async def main() -> Any:
        async with await create(client) as stream:
            async for _ in stream:
                if failing:
                    raise Stop
                break
        return stream.request_id

    return main()


@pytest.mark.parametrize("failing", [False, True])
def test_leaving_the_block_closes_at_once(twin: Twin, failing: bool) -> None:
    with OpenStream.run() as server:

        def use(client: Any) -> Any:
            return leave_early(client, twin, failing=failing)

        if failing:
            with pytest.raises(Stop):
                twin.call(use, base_url=server.base_url)
        else:
            assert twin.call(use, base_url=server.base_url) == "req_9"
        assert server.closed.wait(5)


def test_a_cancelled_task_closes_at_once() -> None:
    async def main(server: OpenStream) -> None:
        async with AsyncOpenAI(api_key="sk-test-key", base_url=server.base_url) as client:
            seen = asyncio.Event()

            async def read() -> None:
                async with await create(client) as stream:
                    async for _ in stream:
                        seen.set()

            task = asyncio.create_task(read())
            await asyncio.wait_for(seen.wait(), 5)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert await asyncio.to_thread(server.closed.wait, 5)

    with OpenStream.run() as server:
        asyncio.run(main(server))


def test_a_dropped_stream_gives_its_connection_back_and_warns() -> None:
    with OpenStream.run() as server, OpenAI(api_key="sk-test-key", base_url=server.base_url) as client:
        stream = create(client)
        next(stream)
        with pytest.warns(ResourceWarning, match=r"<CollectableStream of POST .*> was dropped .*: use it in `with`"):
            del stream
        assert server.closed.wait(5)


def test_a_dropped_asynchronous_stream_gives_its_connection_back_and_warns() -> None:
    async def main(server: OpenStream) -> None:
        async with AsyncOpenAI(api_key="sk-test-key", base_url=server.base_url) as client:
            stream = await create(client)
            await anext(stream)
            with pytest.warns(ResourceWarning, match="was dropped before its end: use it in `async with`, or close it"):
                del stream
            assert await asyncio.to_thread(server.closed.wait, 5)

    with OpenStream.run() as server:
        asyncio.run(main(server))


def test_a_stream_that_outlives_its_loop_touches_nothing(recwarn: pytest.WarningsRecorder) -> None:
    kept: list[Any] = []

    async def main(server: OpenStream) -> None:
        client = AsyncOpenAI(api_key="sk-test-key", base_url=server.base_url)
        kept.append(await create(client))
        await anext(kept[0])

    with OpenStream.run() as server:
        asyncio.run(main(server))
        kept.clear()
        gc.collect()
    assert any("was dropped before its end" in str(one.message) for one in recwarn)
    assert not any("never awaited" in str(one.message) for one in recwarn)


@pytest.mark.parametrize("loaded", [False, True])
def test_a_stream_that_was_opened_in_no_loop_touches_nothing(
    loaded: bool, response: HTTPResponse, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Reply:
        status_code = 200
        headers = response.headers
        closed = False

        async def read(self, at_most: int | None = None) -> bytes:
            return b""

        async def chunks(self) -> AsyncIterator[bytes]:
            yield b""

        async def close(self) -> None:
            self.closed = True

    if not loaded:
        monkeypatch.delitem(sys.modules, "trio", raising=False)
    reply = Reply()
    stream = open_stream(reply, response, Events(Any), strict=False)
    with pytest.warns(ResourceWarning, match="was dropped before its end"):
        del stream
    assert not reply.closed


def test_a_stream_that_was_read_to_its_end_or_closed_does_not_warn(twin: Twin) -> None:
    with OpenStream.run() as server, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        twin.call(lambda client: leave_early(client, twin, failing=False), base_url=server.base_url)
        gc.collect()
    assert [one for one in caught if "dropped" in str(one.message)] == []


def test_silence_is_a_timeout_with_the_request_id(twin: Twin) -> None:
    with OpenStream.run() as server, pytest.raises(APITimeoutError) as caught:
        twin.call(create, base_url=server.base_url, timeout=0.2)
    assert caught.value.request_id == "req_9"


def test_collecting_needs_every_event(twin: Twin) -> None:
    with OpenStream.run() as server:

        def use(client: Any) -> Any:
            if twin.name == "sync":
                with create(client) as stream:
                    next(stream)
                    return stream.collect()

            async def main() -> Any:
                async with await create(client) as stream:
                    await anext(stream)
                    return await stream.collect()

            return main()

        with pytest.raises(InvalidArgumentError, match="call it instead of iterating"):
            twin.call(use, base_url=server.base_url)
