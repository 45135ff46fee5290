# Generated from openapi.yaml by specpress. Do not edit.
"""Turn speech into text, in its own language or in English, and text into speech."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Literal, Unpack, overload

from ...._core.options.omit import Omit, omit
from ...._core.options.request_options import RequestOptions
from ...._core.request.files import FileInput
from ...._operations.audio import transcriptions as operations
from ....types.audio.shared import TranscriptionVerbose
from ....types.audio.transcriptions import (
    Transcription,
    TranscriptionDiarized,
    TranscriptionResponseFormat,
    TranscriptionStreamEvent,
    VadConfigParam,
)
from ...raw import async_raw, async_streamed
from ...renamed import renamed as _renamed
from ...resource import AsyncMethods, AsyncResource
from ...stream import AsyncStream


class AsyncTranscriptions(AsyncResource):
    """Turn speech into text, in its own language or in English, and text into speech."""

    @cached_property
    def with_raw_response(self) -> AsyncTranscriptionsWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return AsyncTranscriptionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncTranscriptionsWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return AsyncTranscriptionsWithStreamingResponse(self)

    @overload
    async def create(
        self,
        *,
        file: FileInput,
        model: str,
        prompt: str | Omit = omit,
        response_format: Literal["json"] | Omit = omit,
        temperature: float | Omit = omit,
        language: str | Omit = omit,
        timestamp_granularities: Iterable[Literal["word", "segment"]] | Omit = omit,
        include: Iterable[Literal["logprobs"]] | Omit = omit,
        stream: Literal[False] | None | Omit = omit,
        chunking_strategy: Literal["auto"] | VadConfigParam | None | Omit = omit,
        languages: Iterable[str] | Omit = omit,
        keywords: Iterable[str] | Omit = omit,
        known_speaker_names: Iterable[str] | Omit = omit,
        known_speaker_references: Iterable[str] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Transcription: ...

    @overload
    async def create(
        self,
        *,
        file: FileInput,
        model: str,
        prompt: str | Omit = omit,
        response_format: TranscriptionResponseFormat | Omit = omit,
        temperature: float | Omit = omit,
        language: str | Omit = omit,
        timestamp_granularities: Iterable[Literal["word", "segment"]] | Omit = omit,
        include: Iterable[Literal["logprobs"]] | Omit = omit,
        stream: Literal[True],
        chunking_strategy: Literal["auto"] | VadConfigParam | None | Omit = omit,
        languages: Iterable[str] | Omit = omit,
        keywords: Iterable[str] | Omit = omit,
        known_speaker_names: Iterable[str] | Omit = omit,
        known_speaker_references: Iterable[str] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[TranscriptionStreamEvent]: ...

    @overload
    async def create(
        self,
        *,
        file: FileInput,
        model: str,
        prompt: str | Omit = omit,
        response_format: Literal["text", "srt", "vtt"],
        temperature: float | Omit = omit,
        language: str | Omit = omit,
        timestamp_granularities: Iterable[Literal["word", "segment"]] | Omit = omit,
        include: Iterable[Literal["logprobs"]] | Omit = omit,
        stream: Literal[False] | None | Omit = omit,
        chunking_strategy: Literal["auto"] | VadConfigParam | None | Omit = omit,
        languages: Iterable[str] | Omit = omit,
        keywords: Iterable[str] | Omit = omit,
        known_speaker_names: Iterable[str] | Omit = omit,
        known_speaker_references: Iterable[str] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> str: ...

    @overload
    async def create(
        self,
        *,
        file: FileInput,
        model: str,
        prompt: str | Omit = omit,
        response_format: Literal["verbose_json"],
        temperature: float | Omit = omit,
        language: str | Omit = omit,
        timestamp_granularities: Iterable[Literal["word", "segment"]] | Omit = omit,
        include: Iterable[Literal["logprobs"]] | Omit = omit,
        stream: Literal[False] | None | Omit = omit,
        chunking_strategy: Literal["auto"] | VadConfigParam | None | Omit = omit,
        languages: Iterable[str] | Omit = omit,
        keywords: Iterable[str] | Omit = omit,
        known_speaker_names: Iterable[str] | Omit = omit,
        known_speaker_references: Iterable[str] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> TranscriptionVerbose: ...

    @overload
    async def create(
        self,
        *,
        file: FileInput,
        model: str,
        prompt: str | Omit = omit,
        response_format: Literal["diarized_json"],
        temperature: float | Omit = omit,
        language: str | Omit = omit,
        timestamp_granularities: Iterable[Literal["word", "segment"]] | Omit = omit,
        include: Iterable[Literal["logprobs"]] | Omit = omit,
        stream: Literal[False] | None | Omit = omit,
        chunking_strategy: Literal["auto"] | VadConfigParam | None | Omit = omit,
        languages: Iterable[str] | Omit = omit,
        keywords: Iterable[str] | Omit = omit,
        known_speaker_names: Iterable[str] | Omit = omit,
        known_speaker_references: Iterable[str] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> TranscriptionDiarized: ...

    @overload
    async def create(
        self,
        *,
        file: FileInput,
        model: str,
        prompt: str | Omit = omit,
        response_format: TranscriptionResponseFormat | Omit = omit,
        temperature: float | Omit = omit,
        language: str | Omit = omit,
        timestamp_granularities: Iterable[Literal["word", "segment"]] | Omit = omit,
        include: Iterable[Literal["logprobs"]] | Omit = omit,
        stream: bool | None | Omit = omit,
        chunking_strategy: Literal["auto"] | VadConfigParam | None | Omit = omit,
        languages: Iterable[str] | Omit = omit,
        keywords: Iterable[str] | Omit = omit,
        known_speaker_names: Iterable[str] | Omit = omit,
        known_speaker_references: Iterable[str] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[TranscriptionStreamEvent] | str | TranscriptionVerbose | TranscriptionDiarized | Transcription: ...

    @_renamed(engine="model", deployment_id="model")
    async def create(
        self,
        *,
        file: FileInput,
        model: str,
        prompt: str | Omit = omit,
        response_format: TranscriptionResponseFormat | Omit = omit,
        temperature: float | Omit = omit,
        language: str | Omit = omit,
        timestamp_granularities: Iterable[Literal["word", "segment"]] | Omit = omit,
        include: Iterable[Literal["logprobs"]] | Omit = omit,
        stream: bool | None | Omit = omit,
        chunking_strategy: Literal["auto"] | VadConfigParam | None | Omit = omit,
        languages: Iterable[str] | Omit = omit,
        keywords: Iterable[str] | Omit = omit,
        known_speaker_names: Iterable[str] | Omit = omit,
        known_speaker_references: Iterable[str] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[TranscriptionStreamEvent] | str | TranscriptionVerbose | TranscriptionDiarized | Transcription:
        """Transcribe speech in its own language.

        Returns what is said in a recording. `response_format` chooses between JSON, JSON with times and other
        details, plain text, and two subtitle formats.

        Args:
            file: The recording: a file in the format mp3, mp4, mpeg, mpga, m4a, wav or webm. The file name must end
                with the format.
            model: The id of the model. It must be one that can transcribe speech.
            prompt: Text that shows the style to write in, or that comes before the recording. It must be in the
                language of the recording.
            response_format: The form of the reply. Default: `json`.
            temperature: How freely the model picks words. Low values such as 0.2 give focused texts, high ones such
                as 0.8 more varied ones. With 0 the model raises the value by itself where it must. Between 0 and 1.
                Default: `0`.
            language: The language of the recording, as an ISO 639-1 code. Giving it makes the text more accurate and
                the reply faster.
            timestamp_granularities: Which parts get times. Only with `verbose_json`. Times of words take longer.
                Later: older servers may not know it. Default: `["segment"]`.
            include: What more to report. Only with `json`, and not by every model. Later: older servers may not know
                it.
            stream: Whether to send the text piece by piece, as server-sent events. Not every model can. Later: older
                servers may not know it. Default: `false`.
            chunking_strategy: How the recording is cut. Needed for recordings over 30 seconds where speakers are
                told apart. Later: older servers may not know it.
            languages: The languages that may be spoken, as codes. Later: older servers may not know it. At least 1
                item.
            keywords: Words that are likely to come up. Later: older servers may not know it.
            known_speaker_names: The names of speakers who are known, in the order of their samples. Later: older
                servers may not know it. At most 4 items.
            known_speaker_references: A sample of each known speaker, of 2 to 10 seconds, as a `data:` URL. Later:
                older servers may not know it. At most 4 items.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/audio/create
        """
        return await self._client.request_or_stream(
            operations.CREATE,
            body={
                "file": file,
                "model": model,
                "prompt": prompt,
                "response_format": response_format,
                "temperature": temperature,
                "language": language,
                "timestamp_granularities[]": timestamp_granularities,
                "include[]": include,
                "stream": stream,
                "chunking_strategy": chunking_strategy,
                "languages[]": languages,
                "keywords[]": keywords,
                "known_speaker_names[]": known_speaker_names,
                "known_speaker_references[]": known_speaker_references,
            },
            options=options,
        )


class AsyncTranscriptionsWithRawResponse(AsyncMethods):
    """The methods of AsyncTranscriptions, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncTranscriptions) -> None:
        self.create = async_raw(resource.create)


class AsyncTranscriptionsWithStreamingResponse(AsyncMethods):
    """The methods of AsyncTranscriptions, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncTranscriptions) -> None:
        self.create = async_streamed(resource.create)
