"""Values and clients that the tests of moving from the official client share."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from types import ModuleType
from typing import Any

import openai
import pytest

import openai_v1
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
BOTH = pytest.mark.parametrize("library", [openai_v1, openai], ids=["ours", "official"])
MODEL = b'{"id": "m", "object": "model", "created": 1, "owned_by": "me"}'


def run(server: LoopbackServer, program: Callable[[AsyncOpenAI], Awaitable[None]]) -> None:
    """Run an asynchronous program with a client of the server."""

    async def main() -> None:
        async with AsyncOpenAI(api_key="sk-test", base_url=server.base_url, max_retries=0) as client:
            await program(client)

    asyncio.run(main())


def pieces_of(answer: list[ChatCompletionChunk]) -> str:
    contents = [chunk.choices[0].delta.content for chunk in answer]
    return "".join(content for content in contents if isinstance(content, str))


def client_of(library: ModuleType, server: LoopbackServer, **options: Any) -> Any:
    return library.OpenAI(**{"api_key": "sk-test", "base_url": server.base_url, "max_retries": 0, **options})


def answer_of(library: ModuleType, server: LoopbackServer, **changes: Any) -> Any:
    """The result of a chat call whose response also has members that the document does not know."""
    body = {**json.loads(ANSWER.body), "model": "gpt-3.5-turbo", "surprise": {"deep": [1]}, **changes}
    server.script(Reply(200, (("Content-Type", "application/json"),), json.dumps(body).encode()))
    with client_of(library, server) as client:
        return client.chat.completions.create(model="gpt-3.5-turbo", messages=HELLO)
