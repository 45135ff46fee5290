"""What the tests of moving over share."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from openai_v1 import AsyncOpenAI
from openai_v1.types.chat import ChatCompletionChunk, ChatCompletionMessageParam

from .cases import reply_to
from .server import LoopbackServer, Reply

HELLO: list[ChatCompletionMessageParam] = [{"role": "user", "content": "Hello!"}]
ANSWER = reply_to("chat.completions.create")
STREAM = reply_to("chat.completions.create", "stream")
MODELS = reply_to("models.list")
NOT_FOUND = Reply(
    404, (("Content-Type", "application/json"),), b'{"error": {"message": "Nothing here", "code": "none"}}'
)


def run(server: LoopbackServer, program: Callable[[AsyncOpenAI], Awaitable[None]]) -> None:
    """Run an asynchronous program with a client of the server."""

    async def main() -> None:
        async with AsyncOpenAI(api_key="sk-test", base_url=server.base_url, max_retries=0) as client:
            await program(client)

    asyncio.run(main())


def pieces_of(answer: list[ChatCompletionChunk]) -> str:
    contents = [chunk.choices[0].delta.content for chunk in answer]
    return "".join(content for content in contents if isinstance(content, str))
