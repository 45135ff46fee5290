"""The generated client, with its default transport."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openai_v1 import OpenAI

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from openai_v1 import AsyncOpenAI

TRANSPORT = "httpx2"
MODEL = "gpt-3.5-turbo"
MESSAGES = [{"role": "user", "content": "Hello!"}]


def connect(url: str) -> OpenAI:
    return OpenAI(api_key="sk-benchmark", base_url=url, transport=TRANSPORT)


def chat(client: OpenAI) -> None:
    client.chat.completions.create(model=MODEL, messages=MESSAGES)


def long_chat(client: OpenAI, messages: list[dict[str, str]]) -> None:
    client.chat.completions.create(model=MODEL, messages=messages)


def stream(client: OpenAI) -> Iterator[str]:
    with client.chat.completions.create(model=MODEL, messages=MESSAGES, stream=True) as events:
        for event in events:
            yield event.choices[0].delta.content or ""


def embeddings(client: OpenAI) -> float:
    return client.embeddings.create(model="ada", input="Hello!").data[-1].embedding[-1]


def upload(client: OpenAI, path: Path) -> None:
    client.files.create(file=path, purpose="fine-tune")


def download(client: OpenAI, path: Path) -> None:
    with client.files.with_streaming_response.content("file-1") as reply, path.open("wb") as file:
        for piece in reply.iter_bytes():
            file.write(piece)


def connect_async(url: str) -> AsyncOpenAI:
    # Imported here, because the task of the first response measures a blocking program.
    from openai_v1 import AsyncOpenAI

    return AsyncOpenAI(api_key="sk-benchmark", base_url=url, transport=TRANSPORT)


async def chat_async(client: AsyncOpenAI) -> None:
    await client.chat.completions.create(model=MODEL, messages=MESSAGES)


async def close_async(client: AsyncOpenAI) -> None:
    await client.close()
