# Generated from openapi.yaml by specpress. Do not edit.
"""Let a model answer a conversation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Literal, Unpack, overload

from ...._core.options.omit import Omit, omit
from ...._core.options.request_options import RequestOptions
from ...._operations.chat import completions as operations
from ....types.chat.completions import ChatCompletion, ChatCompletionChunk, ChatCompletionMessageParam
from ...raw import raw, streamed
from ...resource import Resource
from ...stream import CollectableStream


class Completions(Resource):
    """Let a model answer a conversation."""

    @cached_property
    def with_raw_response(self) -> CompletionsWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return CompletionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> CompletionsWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return CompletionsWithStreamingResponse(self)

    @overload
    def create(
        self,
        *,
        model: str,
        messages: Iterable[ChatCompletionMessageParam],
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        n: int | None | Omit = omit,
        stream: Literal[False] | None | Omit = omit,
        stop: str | Iterable[str] | None | Omit = omit,
        max_tokens: int | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        user: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> ChatCompletion: ...

    @overload
    def create(
        self,
        *,
        model: str,
        messages: Iterable[ChatCompletionMessageParam],
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        n: int | None | Omit = omit,
        stream: Literal[True],
        stop: str | Iterable[str] | None | Omit = omit,
        max_tokens: int | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        user: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> CollectableStream[ChatCompletionChunk, ChatCompletion]: ...

    @overload
    def create(
        self,
        *,
        model: str,
        messages: Iterable[ChatCompletionMessageParam],
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        n: int | None | Omit = omit,
        stream: bool | None | Omit = omit,
        stop: str | Iterable[str] | None | Omit = omit,
        max_tokens: int | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        user: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> CollectableStream[ChatCompletionChunk, ChatCompletion] | ChatCompletion: ...

    def create(
        self,
        *,
        model: str,
        messages: Iterable[ChatCompletionMessageParam],
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        n: int | None | Omit = omit,
        stream: bool | None | Omit = omit,
        stop: str | Iterable[str] | None | Omit = omit,
        max_tokens: int | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        user: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> CollectableStream[ChatCompletionChunk, ChatCompletion] | ChatCompletion:
        """Answer a conversation.

        Returns the next message of a conversation, or several to choose from. With `stream` set to true the message
        comes piece by piece, as server-sent events that end with `[DONE]`. The service keeps no history: send the
        earlier messages with every call. Messages and answer together must fit into the context of the model.

        Args:
            model: The id of the model. It must be one that can chat.
            messages: The conversation so far, oldest message first. At least 1 item.
            temperature: How freely the model picks words. Low values such as 0.2 give focused answers, high ones
                such as 0.8 more varied ones. Change this or `top_p`, not both. Between 0 and 2. Default: `1`.
            top_p: Picks only among the likeliest tokens that together have this share of the probability; 0.1 means
                the top 10 %. Change this or `temperature`, not both. Between 0 and 1. Default: `1`.
            n: How many answers to write. Each one costs tokens. Between 1 and 128. Default: `1`.
            stream: Whether to send the answer piece by piece, as server-sent events. Default: `false`.
            stop: One text, or up to 4 texts, at which the answer ends. They are not part of it.
            max_tokens: The most tokens that an answer may have. Without it only the context of the model limits the
                answer; messages and answer together must fit into it.
            presence_penalty: Positive values make tokens less likely that have already come up, so that the text
                turns to new topics. Between -2 and 2. Default: `0`.
            frequency_penalty: Positive values make tokens less likely the more often they have come up, so that the
                text repeats itself less. Between -2 and 2. Default: `0`.
            logit_bias: Makes tokens more or less likely: token ids as keys, numbers from -100 to 100 as values.
                Values from -1 to 1 change a little; -100 forbids a token and 100 forces it.
            user: An id of your own for your end user. It helps to find abuse.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/chat/create
        """
        return self._client.request_or_stream(
            operations.CREATE,
            body={
                "model": model,
                "messages": messages,
                "temperature": temperature,
                "top_p": top_p,
                "n": n,
                "stream": stream,
                "stop": stop,
                "max_tokens": max_tokens,
                "presence_penalty": presence_penalty,
                "frequency_penalty": frequency_penalty,
                "logit_bias": logit_bias,
                "user": user,
            },
            options=options,
        )


class CompletionsWithRawResponse:
    """The methods of Completions, each giving the whole HTTP reply."""

    def __init__(self, resource: Completions) -> None:
        self.create = raw(resource.create)


class CompletionsWithStreamingResponse:
    """The methods of Completions, each giving a reply whose body is not read yet."""

    def __init__(self, resource: Completions) -> None:
        self.create = streamed(resource.create)
