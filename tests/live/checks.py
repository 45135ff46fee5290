"""Calls of the client to any server with this API; each returns a summary of its result, or fails."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from openai_v1 import APIStatusError, AsyncOpenAI, OpenAI
from openai_v1.types.chat import ChatCompletionMessageParam

UNKNOWN: Final = "no-such-model-of-the-smoke-test"
_HELLO: Final[list[ChatCompletionMessageParam]] = [{"role": "user", "content": "Say hello."}]
_TOKENS: Final = 8


@dataclass(frozen=True, slots=True)
class Server:
    """A server that is tried, the credential for it, and the models that it is asked for."""

    base_url: str
    api_key: str
    model: str
    embedding_model: str

    def client(self, api_key: str = "") -> OpenAI:
        """A client, with another key where one is given."""
        return OpenAI(base_url=self.base_url, api_key=api_key or self.api_key)


Check: TypeAlias = Callable[[Server], str]


class NotOfferedError(Exception):
    """The server does not offer this call; the message says what it answers instead."""


def list_models(server: Server) -> str:
    with server.client() as client:
        listed = [one.id for one in client.models.list()]
    return f"{len(listed)} models"


def retrieve_model(server: Server) -> str:
    with server.client() as client:
        return client.models.retrieve(server.model).id


def retrieve_unknown_model(server: Server) -> str:
    with server.client() as client:
        try:
            found = client.models.retrieve(UNKNOWN)
        except APIStatusError as error:
            return _refusal(error)
    raise NotOfferedError(f"it has a model of any name: {found.id}")


def chat(server: Server) -> str:
    with server.client() as client:
        reply = client.chat.completions.create(model=server.model, messages=_HELLO, max_tokens=_TOKENS)
    assert reply.choices, "the reply has no choices"
    assert reply.choices[0].message.role == "assistant"
    return repr(reply.choices[0].message.content)


def chat_with_options(server: Server) -> str:
    with server.client() as client:
        reply = client.chat.completions.create(
            model=server.model,
            messages=[{"role": "system", "content": "Be short."}, *_HELLO],
            max_tokens=_TOKENS,
            temperature=0.0,
            top_p=1.0,
            stop=["\n\n\n"],
        )
    usage = reply.usage
    assert usage is None or (usage.total_tokens or 0) >= (usage.prompt_tokens or 0), "the usage does not add up"
    return f"{usage.total_tokens if usage else 'no'} tokens"


def stream_chat(server: Server) -> str:
    with (
        server.client() as client,
        client.chat.completions.create(model=server.model, messages=_HELLO, max_tokens=_TOKENS, stream=True) as stream,
    ):
        chunks = list(stream)
    choices = [one for chunk in chunks for one in chunk.choices]
    text = "".join(one.delta.content for one in choices if isinstance(one.delta.content, str))
    assert any(one.finish_reason for one in choices), "no chunk says why the answer ended"
    return f"{len(chunks)} chunks: {text!r}"


def collect_chat(server: Server) -> str:
    with (
        server.client() as client,
        client.chat.completions.create(
            model=server.model,
            messages=_HELLO,
            max_tokens=_TOKENS,
            stream=True,
            stream_options={"include_usage": True},
        ) as stream,
    ):
        reply = stream.collect()
    assert reply.choices, "the collected reply has no choices"
    return f"{reply.choices[0].message.content!r}, {reply.usage.total_tokens if reply.usage else 'no'} tokens"


def chat_async(server: Server) -> str:
    async def both() -> str:
        async with AsyncOpenAI(base_url=server.base_url, api_key=server.api_key) as client:
            chats = client.chat.completions
            reply = await chats.create(model=server.model, messages=_HELLO, max_tokens=_TOKENS)
            stream = await chats.create(model=server.model, messages=_HELLO, max_tokens=_TOKENS, stream=True)
            async with stream:
                count = len([chunk async for chunk in stream])
        return f"{len(reply.choices)} choice, {count} chunks"

    return asyncio.run(both())


def chat_with_unknown_model(server: Server) -> str:
    with server.client() as client:
        try:
            client.chat.completions.create(model=UNKNOWN, messages=_HELLO, max_tokens=_TOKENS)
        except APIStatusError as error:
            return _refusal(error)
    raise NotOfferedError("it answers for a model of any name")


def wrong_key(server: Server) -> str:
    with server.client("sk-wrong-key-of-the-smoke-test") as client:
        try:
            client.chat.completions.create(model=server.model, messages=_HELLO, max_tokens=_TOKENS)
        except APIStatusError as error:
            return _refusal(error)
    raise NotOfferedError("it takes any key")


def complete(server: Server) -> str:
    with server.client() as client:
        reply = client.completions.create(model=server.model, prompt="Once", max_tokens=_TOKENS)
    assert reply.choices, "the reply has no choices"
    return repr(reply.choices[0].text)


def stream_completion(server: Server) -> str:
    with (
        server.client() as client,
        client.completions.create(model=server.model, prompt="Once", max_tokens=_TOKENS, stream=True) as stream,
    ):
        chunks = list(stream)
    text = "".join(one.text or "" for chunk in chunks for one in chunk.choices)
    return f"{len(chunks)} chunks: {text!r}"


def embed(server: Server) -> str:
    with server.client() as client:
        reply = client.embeddings.create(model=server.embedding_model, input=["one", "two"])
    vectors = [one.embedding for one in reply.data]
    assert len(vectors) == 2, f"two texts gave {len(vectors)} vectors"
    assert all(math.isfinite(number) for vector in vectors for number in vector)
    return f"2 vectors of {len(vectors[0])}"


def moderate(server: Server) -> str:
    with server.client() as client:
        reply = client.moderations.create(input="I like flowers.")
    return f"flagged: {reply.results[0].flagged}"


def list_files(server: Server) -> str:
    with server.client() as client:
        return f"{len(client.files.list().data)} files"


def _refusal(error: APIStatusError) -> str:
    assert 400 <= error.status_code < 500, f"refused with {error.status_code}: {error}"
    return f"{error.status_code}: {str(error)[:80]}"


CHECKS: Final[dict[str, Check]] = {
    "models.list": list_models,
    "models.retrieve": retrieve_model,
    "models.retrieve, of one that does not exist": retrieve_unknown_model,
    "chat": chat,
    "chat, with options": chat_with_options,
    "chat, stream": stream_chat,
    "chat, stream, collected with usage": collect_chat,
    "chat, async, whole and as a stream": chat_async,
    "chat, with a model that does not exist": chat_with_unknown_model,
    "chat, with a wrong key": wrong_key,
    "completions": complete,
    "completions, stream": stream_completion,
    "embeddings": embed,
    "moderations": moderate,
    "files.list": list_files,
}
