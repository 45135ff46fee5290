# Generated from openapi.yaml by specpress. Do not edit.
"""Let a model answer a conversation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Literal, Unpack, overload

from ...._core.options.omit import Omit, omit
from ...._core.options.request_options import RequestOptions
from ...._operations.chat import completions as operations
from ....types.chat.completions import (
    ChatCompletion,
    ChatCompletionAudioSettingsParam,
    ChatCompletionChunk,
    ChatCompletionCustomToolParam,
    ChatCompletionFunctionCallOptionParam,
    ChatCompletionFunctionsParam,
    ChatCompletionPredictionContentParam,
    ChatCompletionRequestMessage,
    ChatCompletionToolChoiceOption,
    ChatCompletionToolParam,
    ModerationSettingsParam,
    PromptCacheOptionsParam,
    ReasoningEffort,
    ResponseFormatJSONObjectParam,
    ResponseFormatJSONSchemaParam,
    ResponseFormatTextParam,
    ServiceTier,
    WebSearchOptionsParam,
)
from ....types.shared import ChatCompletionStreamOptionsParam
from ...body_fields import body_fields as _body_fields
from ...raw import async_raw, async_streamed
from ...renamed import renamed as _renamed
from ...resource import AsyncMethods, AsyncResource
from ...stream import AsyncCollectableStream


class AsyncCompletions(AsyncResource):
    """Let a model answer a conversation."""

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
        messages: Iterable[ChatCompletionRequestMessage],
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        n: int | None | Omit = omit,
        stream: Literal[False] | None | Omit = omit,
        stop: str | Iterable[str] | None | Omit = omit,
        max_tokens: int | None | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        user: str | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        tools: Iterable[ChatCompletionToolParam | ChatCompletionCustomToolParam] | Omit = omit,
        tool_choice: ChatCompletionToolChoiceOption | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: (
            ResponseFormatTextParam | ResponseFormatJSONSchemaParam | ResponseFormatJSONObjectParam | Omit
        ) = omit,
        seed: int | None | Omit = omit,
        logprobs: bool | None | Omit = omit,
        top_logprobs: int | None | Omit = omit,
        stream_options: ChatCompletionStreamOptionsParam | None | Omit = omit,
        reasoning_effort: ReasoningEffort | None | Omit = omit,
        verbosity: Literal["low", "medium", "high"] | None | Omit = omit,
        modalities: Iterable[Literal["text", "audio"]] | None | Omit = omit,
        audio: ChatCompletionAudioSettingsParam | None | Omit = omit,
        prediction: ChatCompletionPredictionContentParam | None | Omit = omit,
        web_search_options: WebSearchOptionsParam | Omit = omit,
        store: bool | None | Omit = omit,
        metadata: Mapping[str, str] | None | Omit = omit,
        service_tier: ServiceTier | None | Omit = omit,
        safety_identifier: str | None | Omit = omit,
        prompt_cache_key: str | None | Omit = omit,
        prompt_cache_retention: Literal["in_memory", "24h"] | None | Omit = omit,
        prompt_cache_options: PromptCacheOptionsParam | Omit = omit,
        moderation: ModerationSettingsParam | None | Omit = omit,
        functions: Iterable[ChatCompletionFunctionsParam] | Omit = omit,
        function_call: Literal["none", "auto"] | ChatCompletionFunctionCallOptionParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> ChatCompletion: ...

    @overload
    async def create(
        self,
        *,
        model: str,
        messages: Iterable[ChatCompletionRequestMessage],
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        n: int | None | Omit = omit,
        stream: Literal[True],
        stop: str | Iterable[str] | None | Omit = omit,
        max_tokens: int | None | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        user: str | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        tools: Iterable[ChatCompletionToolParam | ChatCompletionCustomToolParam] | Omit = omit,
        tool_choice: ChatCompletionToolChoiceOption | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: (
            ResponseFormatTextParam | ResponseFormatJSONSchemaParam | ResponseFormatJSONObjectParam | Omit
        ) = omit,
        seed: int | None | Omit = omit,
        logprobs: bool | None | Omit = omit,
        top_logprobs: int | None | Omit = omit,
        stream_options: ChatCompletionStreamOptionsParam | None | Omit = omit,
        reasoning_effort: ReasoningEffort | None | Omit = omit,
        verbosity: Literal["low", "medium", "high"] | None | Omit = omit,
        modalities: Iterable[Literal["text", "audio"]] | None | Omit = omit,
        audio: ChatCompletionAudioSettingsParam | None | Omit = omit,
        prediction: ChatCompletionPredictionContentParam | None | Omit = omit,
        web_search_options: WebSearchOptionsParam | Omit = omit,
        store: bool | None | Omit = omit,
        metadata: Mapping[str, str] | None | Omit = omit,
        service_tier: ServiceTier | None | Omit = omit,
        safety_identifier: str | None | Omit = omit,
        prompt_cache_key: str | None | Omit = omit,
        prompt_cache_retention: Literal["in_memory", "24h"] | None | Omit = omit,
        prompt_cache_options: PromptCacheOptionsParam | Omit = omit,
        moderation: ModerationSettingsParam | None | Omit = omit,
        functions: Iterable[ChatCompletionFunctionsParam] | Omit = omit,
        function_call: Literal["none", "auto"] | ChatCompletionFunctionCallOptionParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncCollectableStream[ChatCompletionChunk, ChatCompletion]: ...

    @overload
    async def create(
        self,
        *,
        model: str,
        messages: Iterable[ChatCompletionRequestMessage],
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        n: int | None | Omit = omit,
        stream: bool | None | Omit = omit,
        stop: str | Iterable[str] | None | Omit = omit,
        max_tokens: int | None | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        user: str | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        tools: Iterable[ChatCompletionToolParam | ChatCompletionCustomToolParam] | Omit = omit,
        tool_choice: ChatCompletionToolChoiceOption | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: (
            ResponseFormatTextParam | ResponseFormatJSONSchemaParam | ResponseFormatJSONObjectParam | Omit
        ) = omit,
        seed: int | None | Omit = omit,
        logprobs: bool | None | Omit = omit,
        top_logprobs: int | None | Omit = omit,
        stream_options: ChatCompletionStreamOptionsParam | None | Omit = omit,
        reasoning_effort: ReasoningEffort | None | Omit = omit,
        verbosity: Literal["low", "medium", "high"] | None | Omit = omit,
        modalities: Iterable[Literal["text", "audio"]] | None | Omit = omit,
        audio: ChatCompletionAudioSettingsParam | None | Omit = omit,
        prediction: ChatCompletionPredictionContentParam | None | Omit = omit,
        web_search_options: WebSearchOptionsParam | Omit = omit,
        store: bool | None | Omit = omit,
        metadata: Mapping[str, str] | None | Omit = omit,
        service_tier: ServiceTier | None | Omit = omit,
        safety_identifier: str | None | Omit = omit,
        prompt_cache_key: str | None | Omit = omit,
        prompt_cache_retention: Literal["in_memory", "24h"] | None | Omit = omit,
        prompt_cache_options: PromptCacheOptionsParam | Omit = omit,
        moderation: ModerationSettingsParam | None | Omit = omit,
        functions: Iterable[ChatCompletionFunctionsParam] | Omit = omit,
        function_call: Literal["none", "auto"] | ChatCompletionFunctionCallOptionParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncCollectableStream[ChatCompletionChunk, ChatCompletion] | ChatCompletion: ...

    @_body_fields(operations.CREATE)
    @_renamed(engine="model", deployment_id="model")
    async def create(
        self,
        *,
        model: str,
        messages: Iterable[ChatCompletionRequestMessage],
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        n: int | None | Omit = omit,
        stream: bool | None | Omit = omit,
        stop: str | Iterable[str] | None | Omit = omit,
        max_tokens: int | None | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        user: str | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        tools: Iterable[ChatCompletionToolParam | ChatCompletionCustomToolParam] | Omit = omit,
        tool_choice: ChatCompletionToolChoiceOption | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: (
            ResponseFormatTextParam | ResponseFormatJSONSchemaParam | ResponseFormatJSONObjectParam | Omit
        ) = omit,
        seed: int | None | Omit = omit,
        logprobs: bool | None | Omit = omit,
        top_logprobs: int | None | Omit = omit,
        stream_options: ChatCompletionStreamOptionsParam | None | Omit = omit,
        reasoning_effort: ReasoningEffort | None | Omit = omit,
        verbosity: Literal["low", "medium", "high"] | None | Omit = omit,
        modalities: Iterable[Literal["text", "audio"]] | None | Omit = omit,
        audio: ChatCompletionAudioSettingsParam | None | Omit = omit,
        prediction: ChatCompletionPredictionContentParam | None | Omit = omit,
        web_search_options: WebSearchOptionsParam | Omit = omit,
        store: bool | None | Omit = omit,
        metadata: Mapping[str, str] | None | Omit = omit,
        service_tier: ServiceTier | None | Omit = omit,
        safety_identifier: str | None | Omit = omit,
        prompt_cache_key: str | None | Omit = omit,
        prompt_cache_retention: Literal["in_memory", "24h"] | None | Omit = omit,
        prompt_cache_options: PromptCacheOptionsParam | Omit = omit,
        moderation: ModerationSettingsParam | None | Omit = omit,
        functions: Iterable[ChatCompletionFunctionsParam] | Omit = omit,
        function_call: Literal["none", "auto"] | ChatCompletionFunctionCallOptionParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncCollectableStream[ChatCompletionChunk, ChatCompletion] | ChatCompletion:
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
                answer; messages and answer together must fit into it. Deprecated.
            presence_penalty: Positive values make tokens less likely that have already come up, so that the text
                turns to new topics. Between -2 and 2. Default: `0`.
            frequency_penalty: Positive values make tokens less likely the more often they have come up, so that the
                text repeats itself less. Between -2 and 2. Default: `0`.
            logit_bias: Makes tokens more or less likely: token ids as keys, numbers from -100 to 100 as values.
                Values from -1 to 1 change a little; -100 forbids a token and 100 forces it.
            user: An id that you choose for your end user. It helps to detect abuse.
            max_completion_tokens: The most tokens that an answer may have, reasoning included. Use it instead of
                `max_tokens`. Later: older servers may not know it.
            tools: The tools that the model may call. Later: older servers may not know it.
            tool_choice: Whether the model calls tools, and which. Without it `none` if there are no tools, else
                `auto`. Later: older servers may not know it.
            parallel_tool_calls: Whether the model may call several tools at once. Later: older servers may not know
                it. Default: `true`.
            response_format: The form of the answer. Later: older servers may not know it.
            seed: Calls with the same seed and arguments give the same answer, as far as possible. Later: older
                servers may not know it. Deprecated.
            logprobs: Whether to report log probabilities of the tokens of the answer. Later: older servers may not
                know it. Default: `false`.
            top_logprobs: For how many of the likeliest tokens in each place to report log probabilities. Needs
                `logprobs`. Later: older servers may not know it. Between 0 and 20.
            stream_options: What a stream has besides the answer. Only together with `stream`. Later: older servers
                may not know it.
            reasoning_effort: How long the model thinks before it answers. Later: older servers may not know it.
                Default: `medium`.
            verbosity: How long the answer is. Later: older servers may not know it. Default: `medium`.
            modalities: In which forms to answer. Later: older servers may not know it.
            audio: How the answer is spoken. Needed where `modalities` has `audio`. Later: older servers may not know
                it.
            prediction: What most of the answer will be, if you know it beforehand; the answer then comes faster.
                Later: older servers may not know it.
            web_search_options: How the model searches the web. Later: older servers may not know it.
            store: Whether the service keeps the answer. Later: older servers may not know it. Default: `false`.
            metadata: Up to 16 texts that you choose, with names of up to 64 characters. Later: older servers may not
                know it.
            service_tier: Which class of service handles the call. Later: older servers may not know it. Default:
                `auto`.
            safety_identifier: A text that identifies your end user to the service, without telling who it is. Later:
                older servers may not know it. At most 64 characters.
            prompt_cache_key: A text that calls with the same beginning share, so that the service finds what it has
                cached. Later: older servers may not know it.
            prompt_cache_retention: How long the beginning of a conversation stays cached. Later: older servers may
                not know it. Deprecated.
            prompt_cache_options: How the beginning of a conversation is cached. Later: older servers may not know
                it.
            moderation: How the conversation is judged. Later: older servers may not know it.
            functions: The functions that the model may call, in the older form. Use `tools` in new code. Later:
                older servers may not know it. 1 to 128 items. Deprecated.
            function_call: Whether the model calls functions, in the older form. Use `tool_choice` in new code.
                Later: older servers may not know it. Deprecated.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/chat/create
        """
        return await self._client.request_or_stream(
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
                "max_completion_tokens": max_completion_tokens,
                "tools": tools,
                "tool_choice": tool_choice,
                "parallel_tool_calls": parallel_tool_calls,
                "response_format": response_format,
                "seed": seed,
                "logprobs": logprobs,
                "top_logprobs": top_logprobs,
                "stream_options": stream_options,
                "reasoning_effort": reasoning_effort,
                "verbosity": verbosity,
                "modalities": modalities,
                "audio": audio,
                "prediction": prediction,
                "web_search_options": web_search_options,
                "store": store,
                "metadata": metadata,
                "service_tier": service_tier,
                "safety_identifier": safety_identifier,
                "prompt_cache_key": prompt_cache_key,
                "prompt_cache_retention": prompt_cache_retention,
                "prompt_cache_options": prompt_cache_options,
                "moderation": moderation,
                "functions": functions,
                "function_call": function_call,
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
