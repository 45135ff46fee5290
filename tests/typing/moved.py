"""A program of the official client, with its import changed: it passes type checkers as it did."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterable, Iterator
from pathlib import Path
from typing import Any, cast

import httpx2

from openai_v1 import (
    DEFAULT_MAX_RETRIES,
    NOT_GIVEN,
    VERSION,
    APIConnectionError,
    APIStatusError,
    AsyncOpenAI,
    AsyncStream,
    BadRequestError,
    NotGiven,
    Omit,
    OpenAI,
    OpenAIError,
    RateLimitError,
    Stream,
    not_given,
    omit,
)
from openai_v1._types import Body, FileTypes, Headers, Query
from openai_v1.types import CompletionUsage, CreateEmbeddingResponse, FileObject, ImagesResponse, Model
from openai_v1.types.audio import Transcription, TranscriptionVerbose
from openai_v1.types.chat import (
    ChatCompletion,
    ChatCompletionChunk,
    ChatCompletionContentPartParam,
    ChatCompletionMessage,
    ChatCompletionMessageFunctionToolCall,
    ChatCompletionMessageParam,
    ChatCompletionMessageToolCallUnion,
    ChatCompletionSystemMessageParam,
    ChatCompletionToolChoiceOptionParam,
    ChatCompletionToolMessageParam,
    ChatCompletionToolParam,
    ChatCompletionToolUnionParam,
    ChatCompletionUserMessageParam,
)
from openai_v1.types.chat.chat_completion import Choice
from openai_v1.types.chat.chat_completion_chunk import ChoiceDelta
from openai_v1.types.chat.chat_completion_message_tool_call import Function
from openai_v1.types.shared import ReasoningEffort, ResponseFormatJSONObject

client = OpenAI(timeout=60.0, max_retries=3, default_headers={"X-A": "1"})
history: list[ChatCompletionMessageParam] = [{"role": "system", "content": "You are helpful."}]
weather: ChatCompletionToolParam = {
    "type": "function",
    "function": {"name": "weather", "description": "Tells it.", "parameters": {"type": "object", "properties": {}}},
}


def show(*values: object) -> None:
    """What a program prints."""


def ask(text: str, model: str = "gpt-4o-mini") -> str:
    history.append({"role": "user", "content": text})
    reply: ChatCompletion = client.chat.completions.create(model=model, messages=history, temperature=0.2)
    content = reply.choices[0].message.content or ""
    history.append({"role": "assistant", "content": content})
    usage: CompletionUsage | None = reply.usage
    if usage is not None:
        show(usage.total_tokens + usage.prompt_tokens)
    return content


def stream(text: str) -> Iterator[str]:
    messages: list[ChatCompletionMessageParam] = [{"role": "user", "content": text}]
    chunks: Stream[ChatCompletionChunk] = client.chat.completions.create(
        model="m", messages=messages, stream=True, stream_options={"include_usage": True}
    )
    for chunk in chunks:
        if chunk.choices:
            delta: ChoiceDelta = chunk.choices[0].delta
            yield delta.content or ""


async def astream(asynchronous: AsyncOpenAI, text: str) -> AsyncIterator[str]:
    chunks: AsyncStream[ChatCompletionChunk] = await asynchronous.chat.completions.create(
        model="m", messages=[{"role": "user", "content": text}], stream=True
    )
    async for chunk in chunks:
        if chunk.choices and chunk.choices[0].delta.content is not None:
            yield chunk.choices[0].delta.content


def called(calls: Iterable[ChatCompletionMessageToolCallUnion]) -> Iterator[ChatCompletionToolMessageParam]:
    for call in calls:
        if call.type == "function":
            function: Function = call.function
            arguments: dict[str, Any] = json.loads(function.arguments)
            yield ChatCompletionToolMessageParam(role="tool", tool_call_id=call.id, content=json.dumps(arguments))


def with_tools(
    text: str,
    tools: list[ChatCompletionToolUnionParam],
    choice: ChatCompletionToolChoiceOptionParam | Omit = omit,
) -> ChatCompletionMessage:
    messages: list[ChatCompletionMessageParam] = [
        ChatCompletionSystemMessageParam(role="system", content="Be brief."),
        ChatCompletionUserMessageParam(role="user", content=text),
    ]
    reply = client.chat.completions.create(model="m", messages=messages, tools=tools, tool_choice=choice)
    message = reply.choices[0].message
    messages.append(cast(ChatCompletionMessageParam, message.model_dump(exclude_none=True)))
    messages.extend(called(message.tool_calls or []))
    only = [call for call in message.tool_calls or [] if isinstance(call, ChatCompletionMessageFunctionToolCall)]
    show([call.function.name for call in only])
    return client.chat.completions.create(model="m", messages=messages).choices[0].message


def see(url: str) -> Choice:
    parts: list[ChatCompletionContentPartParam] = [
        {"type": "text", "text": "What is it?"},
        {"type": "image_url", "image_url": {"url": url, "detail": "low"}},
    ]
    messages: list[ChatCompletionMessageParam] = [{"role": "user", "content": parts}]
    return client.chat.completions.create(model="m", messages=messages).choices[0]


def embed(texts: list[str]) -> list[list[float]]:
    reply: CreateEmbeddingResponse = client.embeddings.create(model="text-embedding-3-small", input=texts)
    return [one.embedding for one in reply.data]


def careful() -> None:
    try:
        ask("x")
    except RateLimitError as error:
        show(error.response.headers.get("retry-after"), error.status_code, error.code, error.request_id)
    except BadRequestError as error:
        show(error.message, error.param, error.type, error.body)
    except APIStatusError as error:
        show(error.status_code, error.response.text, error.response.json(), error.response.request.method)
    except APIConnectionError as error:
        show(error.__cause__)
    except OpenAIError as error:
        show(error)


def files() -> str:
    with Path("a.wav").open("rb") as recording:
        text: Transcription = client.audio.transcriptions.create(model="whisper-1", file=recording)
        verbose: TranscriptionVerbose = client.audio.transcriptions.create(
            model="whisper-1", file=recording, response_format="verbose_json"
        )
        show(text.text, [segment.start for segment in verbose.segments or []])
        subtitles: str = client.audio.transcriptions.create(model="whisper-1", file=recording, response_format="srt")
    with Path("lines.jsonl").open("rb") as lines:
        uploaded: FileObject = client.files.create(file=lines, purpose="fine-tune")
    content = client.files.content(uploaded.id)
    images: ImagesResponse = client.images.generate(model="dall-e-3", prompt="x", size="1024x1024", n=1)
    if images.data:
        show(images.data[0].url)
    models: list[Model] = list(client.models.list())
    raw = client.chat.completions.with_raw_response.create(model=models[0].id, messages=history)
    show(raw.headers.get("x-request-id"), raw.parse().choices[0].message.content, raw.http_request.method)
    with client.audio.speech.with_streaming_response.create(model="tts-1", voice="alloy", input="x") as speech:
        speech.stream_to_file("x.mp3")
    return subtitles + content.text


class Own(OpenAI):
    def __init__(self, *, tag: str, base_url: str | httpx2.URL, max_retries: int = DEFAULT_MAX_RETRIES) -> None:
        super().__init__(base_url=base_url, max_retries=max_retries)
        self.tag = tag

    def moved(self, url: httpx2.URL) -> None:
        self.base_url = url
        self.max_retries = 3
        self.timeout = httpx2.Timeout(3)
        show(self.base_url.host, str(self.base_url), self.base_url.path)

    def ask(
        self,
        text: str,
        *,
        effort: ReasoningEffort | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | NotGiven | None = not_given,
    ) -> ChatCompletion:
        json_format: ResponseFormatJSONObject = {"type": "json_object"}
        return self.chat.completions.create(
            model="m",
            messages=[{"role": "user", "content": text}],
            reasoning_effort=effort,
            response_format=json_format,
            seed=None,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=NOT_GIVEN if timeout is None else timeout,
        )

    def upload(self, file: FileTypes) -> str:
        return self.files.create(file=file, purpose="batch").id


show(with_tools("x", [weather]), see("u"), VERSION)
