"""Programs as users write them; the type checkers must accept every line. Checked, never run."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import assert_type

import openai_v1
from openai_v1 import (
    NOT_GIVEN,
    APIConnectionError,
    APIError,
    APIStatusError,
    AsyncOpenAI,
    AsyncStream,
    NotGiven,
    OpenAI,
    RateLimitError,
    Stream,
    omit,
)
from openai_v1.types import (
    Completion,
    CompletionChunk,
    CompletionUsage,
    CreateEmbeddingResponse,
    Edit,
    Engine,
    FileDeleted,
    FileObject,
    FineTune,
    FineTuneEvent,
    ImagesResponse,
    Model,
    ModelDeleted,
    ModerationCreateResponse,
)
from openai_v1.types.audio import Transcription, TranscriptionVerbose, Translation
from openai_v1.types.chat import ChatCompletion, ChatCompletionChunk, ChatCompletionMessage, ChatCompletionMessageParam

client = OpenAI()
async_client = AsyncOpenAI(
    api_key="sk-test", organization="org", base_url="https://example.com", timeout=5, max_retries=0
)


def annotated(reply: openai_v1.types.chat.ChatCompletion) -> openai_v1.types.Model | None:
    assert_type(reply, ChatCompletion)
    return None


def chat() -> str:
    messages = [{"role": "user", "content": "hi"}]
    completion = client.chat.completions.create(model="gpt-3.5-turbo", messages=messages)
    assert_type(completion, ChatCompletion)
    assert_type(completion.choices[0].message, ChatCompletionMessage)
    assert_type(completion.usage, CompletionUsage | None)
    assert_type(completion.model, str | None)
    content = completion.choices[0].message.content
    return content if isinstance(content, str) else ""


def chat_with_every_argument() -> None:
    completion = client.chat.completions.create(
        model="gpt-3.5-turbo",
        messages=[
            {"role": "system", "content": "Be brief."},
            ChatCompletionMessage(role="assistant", content="Yes?"),
            {"role": "user", "content": "hi", "name": "anna"},
        ],
        temperature=None,
        top_p=1,
        n=2,
        stop=["\n", "END"],
        max_tokens=5,
        presence_penalty=-0.5,
        frequency_penalty=omit,
        logit_bias={"50256": -100},
        user="anna",
        extra_headers={"X-Trace": "1"},
        extra_query={"beta": True},
        extra_body={"top_k": 3},
        timeout=10.5,
    )
    assert_type(completion, ChatCompletion)


def conversation(questions: list[str]) -> list[ChatCompletionMessageParam]:
    history: list[ChatCompletionMessageParam] = [{"role": "system", "content": "Be brief."}]
    for question in questions:
        history.append({"role": "user", "content": question})
        reply = client.chat.completions.create(model="gpt-3.5-turbo", messages=history)
        history.append(reply.choices[0].message)
    return history


def chat_stream() -> Iterator[str]:
    stream: Stream[ChatCompletionChunk] = client.chat.completions.create(
        model="gpt-3.5-turbo", messages=[{"role": "user", "content": "hi"}], stream=True
    )
    for chunk in stream:
        assert_type(chunk, ChatCompletionChunk)
        content = chunk.choices[0].delta.content
        yield content if isinstance(content, str) else ""
    with client.chat.completions.create(
        model="gpt-3.5-turbo", messages=[{"role": "user", "content": "hi"}], stream=True
    ) as other:
        assert_type(next(other), ChatCompletionChunk)


def chat_either_way(stream: bool) -> None:
    message: ChatCompletionMessageParam = {"role": "user", "content": "hi"}
    whole = client.chat.completions.create(model="gpt-3.5-turbo", messages=[message], stream=False)
    assert_type(whole, ChatCompletion)
    either: ChatCompletion | Stream[ChatCompletionChunk] = client.chat.completions.create(
        model="gpt-3.5-turbo", messages=[message], stream=stream
    )
    if isinstance(either, ChatCompletion):
        assert_type(either, ChatCompletion)
    else:
        assert_type(next(either), ChatCompletionChunk)


def optional_argument(temperature: float | NotGiven | None = NOT_GIVEN) -> Completion:
    return client.completions.create(model="ada", prompt=[1, 2, 3], temperature=temperature)


def texts(stream: bool) -> None:
    assert_type(client.completions.create(model="ada", prompt="Once"), Completion)
    assert_type(client.completions.create(model="ada", prompt=["Once", "Twice"], logprobs=2), Completion)
    assert_type(next(client.completions.create(model="ada", prompt=[[1], [2]], stream=True)), CompletionChunk)
    either: Completion | Stream[CompletionChunk] = client.completions.create(model="ada", stream=stream)
    assert either is not None
    assert_type(client.edits.create(model="text-davinci-edit-001", instruction="Mend it", input=None), Edit)
    assert_type(client.embeddings.create(model="text-embedding-ada-002", input="otter"), CreateEmbeddingResponse)
    vectors = client.embeddings.create(model="text-embedding-ada-002", input=["otter", "seal"])
    assert_type(vectors.data[0].embedding, list[float])
    moderation = client.moderations.create(input=["one", "two"])
    assert_type(moderation, ModerationCreateResponse)
    assert_type(moderation.results[0].categories.hate_threatening, bool)


def images() -> None:
    drawn = client.images.generate(prompt="An otter", n=1, size="256x256", response_format="b64_json")
    assert_type(drawn, ImagesResponse)
    assert_type(drawn.data[0].url, str | None)
    with Path("otter.png").open("rb") as image, Path("mask.png").open("rb") as mask:
        assert_type(client.images.edit(image=image, mask=mask, prompt="With a hat"), ImagesResponse)
    assert_type(client.images.create_variation(image=b"", size=None), ImagesResponse)


def audio(path: Path) -> None:
    file = path.open("rb")
    assert_type(client.audio.transcriptions.create(file=file, model="whisper-1"), Transcription)
    assert_type(client.audio.transcriptions.create(file=path, model="whisper-1", response_format="json"), Transcription)
    assert_type(client.audio.transcriptions.create(file=path, model="whisper-1", response_format="text"), str)
    assert_type(client.audio.transcriptions.create(file=path, model="whisper-1", response_format="srt"), str)
    assert_type(client.audio.transcriptions.create(file=path, model="whisper-1", response_format="vtt"), str)
    verbose = client.audio.transcriptions.create(file=path, model="whisper-1", response_format="verbose_json")
    assert_type(verbose, TranscriptionVerbose)
    assert_type(verbose.segments[0].start, float)
    assert_type(client.audio.translations.create(file=path, model="whisper-1"), Translation)
    assert_type(client.audio.translations.create(file=path, model="whisper-1", response_format="text"), str)
    assert_type(
        client.audio.translations.create(file=path, model="whisper-1", response_format="verbose_json"),
        TranscriptionVerbose,
    )


def files() -> None:
    for argument in (
        client.files.create(file=b"{}", purpose="fine-tune"),
        client.files.create(file=Path("my.jsonl"), purpose="fine-tune"),
        client.files.create(file=io.BytesIO(b"{}"), purpose="fine-tune"),
        client.files.create(file=("my.jsonl", b"{}"), purpose="fine-tune"),
        client.files.create(file=("my.jsonl", io.BytesIO(b"{}"), "application/json"), purpose="fine-tune"),
    ):
        assert_type(argument, FileObject)
    for file in client.files.list():
        assert_type(file, FileObject)
    assert_type(client.files.list().data, list[FileObject])
    assert_type(client.files.retrieve("file-1"), FileObject)
    assert_type(client.files.delete("file-1"), FileDeleted)
    content = client.files.content("file-1")
    assert_type(content.content, bytes)
    assert_type(content.read(), bytes)
    assert_type(content.text, str)
    assert_type(next(iter(content.iter_bytes())), bytes)
    content.write_to_file("result.jsonl")
    content.write_to_file(Path("result.jsonl"))


def models() -> None:
    for model in client.models.list():
        assert_type(model, Model)
    assert_type([model.id for model in client.models.list()], list[str])
    assert_type(client.models.retrieve("ada").created, int | None)
    assert_type(client.models.delete("curie:ft"), ModelDeleted)
    for engine in client.engines.list():
        assert_type(engine, Engine)
    assert_type(client.engines.retrieve("ada"), Engine)


def fine_tunes() -> None:
    assert_type(client.fine_tunes.create(training_file="file-1", n_epochs=None), FineTune)
    assert_type(client.fine_tunes.retrieve("ft-1").fine_tuned_model, str | None)
    assert_type(client.fine_tunes.cancel("ft-1"), FineTune)
    for job in client.fine_tunes.list():
        assert_type(job, FineTune)
    for event in client.fine_tunes.list_events("ft-1"):
        assert_type(event, FineTuneEvent)
    assert_type(client.fine_tunes.list_events("ft-1", stream=True), Stream[FineTuneEvent])


def raw() -> None:
    messages = [{"role": "user", "content": "hi"}]
    response = client.chat.completions.with_raw_response.create(model="gpt-3.5-turbo", messages=messages)
    assert_type(response.parse(), ChatCompletion)
    assert_type(response.headers["x-request-id"], str)
    assert_type(response.request_id, str | None)
    stream = client.chat.completions.with_raw_response.create(model="gpt-3.5-turbo", messages=messages, stream=True)
    assert_type(next(stream.parse()), ChatCompletionChunk)
    assert_type(client.models.with_raw_response.retrieve("ada").parse(), Model)
    assert_type(client.models.with_raw_response.list().parse().data, list[Model])
    with client.files.with_streaming_response.content("file-1") as download:
        for piece in download.iter_bytes():
            assert_type(piece, bytes)


def options() -> None:
    assert_type(client.with_options(timeout=5, max_retries=3), OpenAI)
    assert_type(client.copy(api_key="sk-other"), OpenAI)
    assert_type(async_client.with_options(timeout=5), AsyncOpenAI)
    with OpenAI(default_headers={"X-Team": "a"}, default_query={"api-version": "1"}) as own:
        assert_type(own, OpenAI)
    client.close()


def errors() -> None:
    try:
        client.models.list()
    except RateLimitError as error:
        assert_type(error.status_code, int)
        assert_type(error.request_id, str | None)
    except APIStatusError as error:
        assert_type(error.status_code, int)
        assert_type(error.body, object)
    except APIConnectionError as error:
        assert_type(error.message, str)
    except APIError as error:
        assert_type(error.code, str | None)


async def chat_asynchronously() -> str:
    messages = [{"role": "user", "content": "hi"}]
    completion = await async_client.chat.completions.create(model="gpt-3.5-turbo", messages=messages)
    assert_type(completion, ChatCompletion)
    content = completion.choices[0].message.content
    return content if isinstance(content, str) else ""


async def chat_stream_asynchronously(switch: bool) -> AsyncIterator[str]:
    messages = [{"role": "user", "content": "hi"}]
    stream: AsyncStream[ChatCompletionChunk] = await async_client.chat.completions.create(
        model="gpt-3.5-turbo", messages=messages, stream=True
    )
    async for chunk in stream:
        assert_type(chunk, ChatCompletionChunk)
        content = chunk.choices[0].delta.content
        yield content if isinstance(content, str) else ""
    async with await async_client.chat.completions.create(
        model="gpt-3.5-turbo", messages=messages, stream=True
    ) as other:
        assert_type(await anext(other), ChatCompletionChunk)
    either: ChatCompletion | AsyncStream[ChatCompletionChunk] = await async_client.chat.completions.create(
        model="gpt-3.5-turbo", messages=messages, stream=switch
    )
    if not isinstance(either, ChatCompletion):
        assert_type(await anext(either), ChatCompletionChunk)


async def others_asynchronously(path: Path) -> None:
    async for model in async_client.models.list():
        assert_type(model, Model)
    assert_type((await async_client.models.list()).data, list[Model])
    assert_type([model.id async for model in async_client.models.list()], list[str])
    assert_type(await async_client.models.retrieve("ada"), Model)
    assert_type((await async_client.fine_tunes.list_events("ft-1")).data, list[FineTuneEvent])
    assert_type(await async_client.fine_tunes.list_events("ft-1", stream=True), AsyncStream[FineTuneEvent])
    assert_type(
        await async_client.audio.transcriptions.create(file=path, model="whisper-1", response_format="text"), str
    )
    assert_type(
        await async_client.audio.transcriptions.create(file=path, model="whisper-1", response_format="verbose_json"),
        TranscriptionVerbose,
    )
    assert_type((await async_client.files.content("file-1")).content, bytes)
    response = await async_client.chat.completions.with_raw_response.create(
        model="gpt-3.5-turbo", messages=[{"role": "user", "content": "hi"}]
    )
    assert_type(response.parse(), ChatCompletion)
    assert_type((await async_client.models.with_raw_response.list()).parse().data, list[Model])
    async with AsyncOpenAI() as own:
        assert_type(own, AsyncOpenAI)
    await async_client.close()
