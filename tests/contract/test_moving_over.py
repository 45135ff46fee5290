"""Programs that were written for the official client use our client and its results in the same way."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import openai_v1
from openai_v1 import AsyncOpenAI, AsyncStream, OpenAI, Stream
from openai_v1.types import Completion, FileObject, Model
from openai_v1.types.chat import ChatCompletion, ChatCompletionMessage, ChatCompletionMessageParam

from .cases import reply_to
from .moving_over import ANSWER, HELLO, MODELS, STREAM, pieces_of, run
from .server import LoopbackServer

# Replies


def test_reply_is_read_by_attributes(server: LoopbackServer, client: OpenAI) -> None:
    server.script(ANSWER)
    completion = client.chat.completions.create(model="gpt-3.5-turbo", messages=HELLO)
    assert completion.choices[0].message.content == "\n\nHello there, how may I assist you today?"
    assert completion.choices[0].finish_reason == "stop"
    assert completion.usage is not None
    assert completion.usage.total_tokens == 21
    assert completion.created == 1677652288


def test_types_are_reached_from_the_package() -> None:
    """In another process, because an import of any other test would make the types available, too."""
    program = "import openai_v1; print(openai_v1.types.chat.ChatCompletion.__name__, openai_v1.types.Model.__name__)"
    environment = {**os.environ, "PYTHONPATH": str(Path(openai_v1.__file__).parents[1])}
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=environment, check=True)
    assert run.stdout.split() == ["ChatCompletion", "Model"]


def test_types_are_where_the_official_client_has_them() -> None:
    assert openai_v1.types.chat.ChatCompletion is ChatCompletion
    assert openai_v1.types.Completion is Completion
    assert {ChatCompletionMessage.__module__.partition(".")[0], FileObject.__module__.partition(".")[0]} == {
        "openai_v1"
    }


def test_members_that_are_no_identifiers(server: LoopbackServer, client: OpenAI) -> None:
    server.script(reply_to("moderations.create"))
    result = client.moderations.create(input="I want to kill them.").results[0]
    assert result.categories.hate_threatening
    assert not result.categories.self_harm
    assert result.category_scores.violence_graphic == pytest.approx(0.036865197122097015)


# Conversations


def test_reply_is_appended_to_the_history(server: LoopbackServer, client: OpenAI) -> None:
    server.script(ANSWER, ANSWER)
    history: list[ChatCompletionMessageParam] = [{"role": "user", "content": "Hello!"}]
    first = client.chat.completions.create(model="gpt-3.5-turbo", messages=history)
    history.append(first.choices[0].message)
    history.append({"role": "user", "content": "And now?"})
    client.chat.completions.create(model="gpt-3.5-turbo", messages=history)
    assert json.loads(server.requests[1].body)["messages"] == [
        {"role": "user", "content": "Hello!"},
        {"role": "assistant", "content": "\n\nHello there, how may I assist you today?"},
        {"role": "user", "content": "And now?"},
    ]


def test_messages_may_be_any_iterable(server: LoopbackServer, client: OpenAI) -> None:
    server.script(ANSWER)
    messages = ({"role": "user", "content": text} for text in ("Hello!", "Hello?"))
    client.chat.completions.create(model="gpt-3.5-turbo", messages=tuple(messages))
    assert [message["content"] for message in json.loads(server.requests[0].body)["messages"]] == ["Hello!", "Hello?"]


# Lists


def test_list_iterates(server: LoopbackServer, client: OpenAI) -> None:
    server.script(MODELS, MODELS)
    assert [model.id for model in client.models.list()] == ["model-id-0", "model-id-1", "model-id-2"]
    page = client.models.list()
    assert isinstance(page.data[0], Model)
    assert [model.id for model in page.data] == [model.id for model in page]


def test_list_iterates_asynchronously(server: LoopbackServer) -> None:
    server.script(MODELS, MODELS, MODELS)

    async def program(client: AsyncOpenAI) -> None:
        assert [model.id async for model in client.models.list()] == ["model-id-0", "model-id-1", "model-id-2"]
        assert [model.id for model in (await client.models.list()).data] == ["model-id-0", "model-id-1", "model-id-2"]
        models: Any = await client.models.list()  # Any: type checkers tell of `async for` over a list
        assert [model.id for model in models] == ["model-id-0", "model-id-1", "model-id-2"]
        assert [model.id async for model in models] == ["model-id-0", "model-id-1", "model-id-2"]

    run(server, program)
    assert len(server.requests) == 3


# Streams


def test_stream_is_an_iterator(server: LoopbackServer, client: OpenAI) -> None:
    server.script(STREAM)
    stream = client.chat.completions.create(model="gpt-3.5-turbo", messages=HELLO, stream=True)
    assert isinstance(stream, Stream)
    assert next(stream).choices[0].delta.role == "assistant"
    rest = list(stream)
    assert pieces_of(rest) == "\n\nHello – \u2028☺"
    assert rest[-1].choices[0].finish_reason == "stop"
    with pytest.raises(StopIteration):
        next(stream)


def test_stream_is_a_context_manager(server: LoopbackServer, client: OpenAI) -> None:
    server.script(STREAM, MODELS)
    with client.chat.completions.create(model="gpt-3.5-turbo", messages=HELLO, stream=True) as stream:
        for chunk in stream:
            assert chunk.object == "chat.completion.chunk"
            break
    assert len(client.models.list().data) == 3


def test_stream_can_be_closed(server: LoopbackServer, client: OpenAI) -> None:
    server.script(STREAM)
    stream = client.chat.completions.create(model="gpt-3.5-turbo", messages=HELLO, stream=True)
    next(stream)
    stream.close()


def test_asynchronous_stream(server: LoopbackServer) -> None:
    server.script(STREAM, STREAM, STREAM)

    async def program(client: AsyncOpenAI) -> None:
        stream = await client.chat.completions.create(model="gpt-3.5-turbo", messages=HELLO, stream=True)
        assert isinstance(stream, AsyncStream)
        assert (await anext(stream)).choices[0].delta.role == "assistant"
        assert pieces_of([chunk async for chunk in stream]) == "\n\nHello – \u2028☺"
        async with await client.chat.completions.create(model="gpt-3.5-turbo", messages=HELLO, stream=True) as second:
            async for chunk in second:
                assert chunk.choices
                break
        third = await client.chat.completions.create(model="gpt-3.5-turbo", messages=HELLO, stream=True)
        await third.close()

    run(server, program)


def test_stream_of_events_with_a_query_switch(server: LoopbackServer, client: OpenAI) -> None:
    server.script(reply_to("fine_tunes.list_events", "stream"))
    stream = client.fine_tunes.list_events("ft-1", stream=True)
    assert [event.message for event in stream][-1] == "Job succeeded."
