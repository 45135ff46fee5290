"""The official client of the era, 0.27.8."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openai

if TYPE_CHECKING:
    from collections.abc import Iterator

MODEL = "gpt-3.5-turbo"
MESSAGES = [{"role": "user", "content": "Hello!"}]


def connect(url: str) -> str:
    openai.api_key = "sk-benchmark"
    openai.api_base = url
    return url


def chat(client: str) -> None:
    openai.ChatCompletion.create(model=MODEL, messages=MESSAGES)


def long_chat(client: str, messages: list[dict[str, str]]) -> None:
    openai.ChatCompletion.create(model=MODEL, messages=messages)


def stream(client: str) -> Iterator[str]:
    for event in openai.ChatCompletion.create(model=MODEL, messages=MESSAGES, stream=True):
        yield event["choices"][0]["delta"].get("content", "")


def embeddings(client: str) -> float:
    return openai.Embedding.create(model="ada", input="Hello!", encoding_format="float")["data"][-1]["embedding"][-1]


def connect_async(url: str) -> str:
    return connect(url)


async def chat_async(client: str) -> None:
    await openai.ChatCompletion.acreate(model=MODEL, messages=MESSAGES)


async def close_async(client: str) -> None:
    pass
