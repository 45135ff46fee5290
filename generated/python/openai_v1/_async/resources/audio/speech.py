# Generated from openapi.yaml by specpress. Do not edit.
"""Turn speech into text, in its own language or in English, and text into speech."""

from __future__ import annotations

from functools import cached_property
from typing import Literal, Unpack, overload

from ...._core.options.omit import Omit, omit
from ...._core.options.request_options import RequestOptions
from ...._core.response.binary import BinaryResponse
from ...._operations.audio import speech as operations
from ....types.audio.speech import SpeechStreamEvent
from ....types.shared import VoiceParam
from ...body_fields import body_fields as _body_fields
from ...raw import async_raw, async_streamed
from ...renamed import renamed as _renamed
from ...resource import AsyncMethods, AsyncResource
from ...stream import AsyncStream


class AsyncSpeech(AsyncResource):
    """Turn speech into text, in its own language or in English, and text into speech."""

    @cached_property
    def with_raw_response(self) -> AsyncSpeechWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return AsyncSpeechWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncSpeechWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return AsyncSpeechWithStreamingResponse(self)

    @overload
    async def create(
        self,
        *,
        model: str,
        input: str,
        voice: str | VoiceParam,
        instructions: str | Omit = omit,
        response_format: Literal["mp3", "opus", "aac", "flac", "wav", "pcm"] | Omit = omit,
        speed: float | Omit = omit,
        stream_format: Literal["audio"] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> BinaryResponse: ...

    @overload
    async def create(
        self,
        *,
        model: str,
        input: str,
        voice: str | VoiceParam,
        instructions: str | Omit = omit,
        response_format: Literal["mp3", "opus", "aac", "flac", "wav", "pcm"] | Omit = omit,
        speed: float | Omit = omit,
        stream_format: Literal["sse"],
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[SpeechStreamEvent]: ...

    @overload
    async def create(
        self,
        *,
        model: str,
        input: str,
        voice: str | VoiceParam,
        instructions: str | Omit = omit,
        response_format: Literal["mp3", "opus", "aac", "flac", "wav", "pcm"] | Omit = omit,
        speed: float | Omit = omit,
        stream_format: Literal["sse", "audio"] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[SpeechStreamEvent] | BinaryResponse: ...

    @_body_fields(operations.CREATE)
    @_renamed(engine="model", deployment_id="model")
    async def create(
        self,
        *,
        model: str,
        input: str,
        voice: str | VoiceParam,
        instructions: str | Omit = omit,
        response_format: Literal["mp3", "opus", "aac", "flac", "wav", "pcm"] | Omit = omit,
        speed: float | Omit = omit,
        stream_format: Literal["sse", "audio"] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[SpeechStreamEvent] | BinaryResponse:
        """Speak a text.

        Returns the recording as it is made, in the format that `response_format` names. With `stream_format` set to
        `sse` it comes in pieces, as server-sent events. Later: older servers may not know it.

        Args:
            model: The id of the model. It must be one that can generate speech.
            input: The text to speak, in up to 4096 characters. At most 4096 characters.
            voice: The voice, by its name or id.
            instructions: How to speak. Not every model follows it. At most 4096 characters.
            response_format: The format of the recording. Default: `mp3`.
            speed: How fast to speak; 1 is the usual speed. Between 0.25 and 4. Default: `1`.
            stream_format: Whether to send the recording as audio, or as server-sent events. Default: `audio`.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/audio/createSpeech
        """
        return await self._client.request_or_stream(
            operations.CREATE,
            body={
                "model": model,
                "input": input,
                "voice": voice,
                "instructions": instructions,
                "response_format": response_format,
                "speed": speed,
                "stream_format": stream_format,
            },
            options=options,
        )


class AsyncSpeechWithRawResponse(AsyncMethods):
    """The methods of AsyncSpeech, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncSpeech) -> None:
        self.create = async_raw(resource.create)


class AsyncSpeechWithStreamingResponse(AsyncMethods):
    """The methods of AsyncSpeech, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncSpeech) -> None:
        self.create = async_streamed(resource.create)
