# Generated from openapi.yaml by specpress. Do not edit.
"""Let a model continue a text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Literal, Unpack, overload

from ..._core.options.omit import Omit, omit
from ..._core.options.request_options import RequestOptions
from ..._operations import completions as operations
from ...types.completions import Completion, CompletionChunk
from ...types.shared import ChatCompletionStreamOptionsParam
from ..body_fields import body_fields as _body_fields
from ..raw import async_raw, async_streamed
from ..renamed import renamed as _renamed
from ..resource import AsyncMethods, AsyncResource
from ..stream import AsyncCollectableStream


class AsyncCompletions(AsyncResource):
    """Let a model continue a text."""

    @cached_property
    def with_raw_response(self) -> AsyncCompletionsWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return AsyncCompletionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncCompletionsWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return AsyncCompletionsWithStreamingResponse(self)

    @overload
    async def create(
        self,
        *,
        model: str,
        prompt: str | Iterable[str] | Iterable[int] | Iterable[Iterable[int]] | None | Omit = omit,
        suffix: str | None | Omit = omit,
        max_tokens: int | None | Omit = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        n: int | None | Omit = omit,
        stream: Literal[False] | None | Omit = omit,
        logprobs: int | None | Omit = omit,
        echo: bool | None | Omit = omit,
        stop: str | Iterable[str] | None | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        best_of: int | None | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        user: str | Omit = omit,
        seed: int | None | Omit = omit,
        stream_options: ChatCompletionStreamOptionsParam | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Completion: ...

    @overload
    async def create(
        self,
        *,
        model: str,
        prompt: str | Iterable[str] | Iterable[int] | Iterable[Iterable[int]] | None | Omit = omit,
        suffix: str | None | Omit = omit,
        max_tokens: int | None | Omit = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        n: int | None | Omit = omit,
        stream: Literal[True],
        logprobs: int | None | Omit = omit,
        echo: bool | None | Omit = omit,
        stop: str | Iterable[str] | None | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        best_of: int | None | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        user: str | Omit = omit,
        seed: int | None | Omit = omit,
        stream_options: ChatCompletionStreamOptionsParam | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncCollectableStream[CompletionChunk, Completion]: ...

    @overload
    async def create(
        self,
        *,
        model: str,
        prompt: str | Iterable[str] | Iterable[int] | Iterable[Iterable[int]] | None | Omit = omit,
        suffix: str | None | Omit = omit,
        max_tokens: int | None | Omit = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        n: int | None | Omit = omit,
        stream: bool | None | Omit = omit,
        logprobs: int | None | Omit = omit,
        echo: bool | None | Omit = omit,
        stop: str | Iterable[str] | None | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        best_of: int | None | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        user: str | Omit = omit,
        seed: int | None | Omit = omit,
        stream_options: ChatCompletionStreamOptionsParam | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncCollectableStream[CompletionChunk, Completion] | Completion: ...

    @_body_fields(operations.CREATE)
    @_renamed(engine="model", deployment_id="model")
    async def create(
        self,
        *,
        model: str,
        prompt: str | Iterable[str] | Iterable[int] | Iterable[Iterable[int]] | None | Omit = omit,
        suffix: str | None | Omit = omit,
        max_tokens: int | None | Omit = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        n: int | None | Omit = omit,
        stream: bool | None | Omit = omit,
        logprobs: int | None | Omit = omit,
        echo: bool | None | Omit = omit,
        stop: str | Iterable[str] | None | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        best_of: int | None | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        user: str | Omit = omit,
        seed: int | None | Omit = omit,
        stream_options: ChatCompletionStreamOptionsParam | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncCollectableStream[CompletionChunk, Completion] | Completion:
        """Continue a text.

        Returns one or more texts that a model adds to the prompt. With `stream` set to true the text comes piece by
        piece, as server-sent events that end with `[DONE]`. Prompt and answer together must fit into the context of
        the model: 2048 tokens, or 4096 for newer models. `best_of` must not be less than `n`, and cannot be more
        than 1 together with `stream`.

        Args:
            model: The id of the model.
            prompt: What to continue: a text, a list of texts, a list of tokens, or a list of token lists. A list of
                texts or of token lists gives answers to each. Without a prompt the model begins a new document.
                Default: `<|endoftext|>`.
            suffix: Text that follows the answer, so that the model fills a gap.
            max_tokens: The most tokens that an answer may have. Prompt and answer together must fit into the context
                of the model. At least 0. Default: `16`.
            temperature: How freely the model picks words. Low values such as 0.2 give focused answers, high ones
                such as 0.8 more varied ones. Change this or `top_p`, not both. Between 0 and 2. Default: `1`.
            top_p: Picks only among the likeliest tokens that together have this share of the probability; 0.1 means
                the top 10 %. Change this or `temperature`, not both. Between 0 and 1. Default: `1`.
            n: How many answers to write for each prompt. Each one costs tokens, so set `max_tokens` and `stop` with
                care. Between 1 and 128. Default: `1`.
            stream: Whether to send the answer piece by piece, as server-sent events. Default: `false`.
            logprobs: For how many of the likeliest tokens to report log probabilities. The token that was picked is
                always reported too, so that up to one more comes back. Between 0 and 5.
            echo: Whether to repeat the prompt before the answer. Default: `false`.
            stop: One text, or up to 4 texts, at which the answer ends. They are not part of it.
            presence_penalty: Positive values make tokens less likely that have already come up, so that the text
                turns to new topics. Between -2 and 2. Default: `0`.
            frequency_penalty: Positive values make tokens less likely the more often they have come up, so that the
                text repeats itself less. Between -2 and 2. Default: `0`.
            best_of: How many answers to write for each prompt, of which the best `n` come back. The best have the
                highest log probability per token. Must not be less than `n`; cannot be more than 1 in a stream. Each
                one costs tokens. Between 0 and 20. Default: `1`.
            logit_bias: Makes tokens more or less likely: token ids as keys, numbers from -100 to 100 as values.
                Values from -1 to 1 change a little; -100 forbids a token and 100 forces it.
            user: An id that you choose for your end user. It helps to detect abuse.
            seed: Calls with the same seed and arguments give the same answer, as far as possible. Later: older
                servers may not know it.
            stream_options: What a stream has besides the answer. Only together with `stream`. Later: older servers
                may not know it.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/completions/create
        """
        return await self._client.request_or_stream(
            operations.CREATE,
            body={
                "model": model,
                "prompt": prompt,
                "suffix": suffix,
                "max_tokens": max_tokens,
                "temperature": temperature,
                "top_p": top_p,
                "n": n,
                "stream": stream,
                "logprobs": logprobs,
                "echo": echo,
                "stop": stop,
                "presence_penalty": presence_penalty,
                "frequency_penalty": frequency_penalty,
                "best_of": best_of,
                "logit_bias": logit_bias,
                "user": user,
                "seed": seed,
                "stream_options": stream_options,
            },
            options=options,
        )


class AsyncCompletionsWithRawResponse(AsyncMethods):
    """The methods of AsyncCompletions, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncCompletions) -> None:
        self.create = async_raw(resource.create)


class AsyncCompletionsWithStreamingResponse(AsyncMethods):
    """The methods of AsyncCompletions, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncCompletions) -> None:
        self.create = async_streamed(resource.create)
