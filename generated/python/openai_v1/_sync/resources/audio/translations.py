# Generated from openapi.yaml by specpress. Do not edit.
"""Turn speech into text, in its own language or in English, and text into speech."""

from __future__ import annotations

from functools import cached_property
from typing import Literal, Unpack, overload

from ...._core.options.omit import Omit, omit
from ...._core.options.request_options import RequestOptions
from ...._core.request.files import FileInput
from ...._operations.audio import translations as operations
from ....types.audio.shared import TranscriptionVerbose
from ....types.audio.translations import AudioResponseFormat, Translation
from ...raw import raw, streamed
from ...renamed import renamed as _renamed
from ...resource import Methods, Resource


class Translations(Resource):
    """Turn speech into text, in its own language or in English, and text into speech."""

    @cached_property
    def with_raw_response(self) -> TranslationsWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return TranslationsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> TranslationsWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return TranslationsWithStreamingResponse(self)

    @overload
    def create(
        self,
        *,
        file: FileInput,
        model: str,
        prompt: str | Omit = omit,
        response_format: Literal["json"] | Omit = omit,
        temperature: float | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Translation: ...

    @overload
    def create(
        self,
        *,
        file: FileInput,
        model: str,
        prompt: str | Omit = omit,
        response_format: Literal["text", "srt", "vtt"],
        temperature: float | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> str: ...

    @overload
    def create(
        self,
        *,
        file: FileInput,
        model: str,
        prompt: str | Omit = omit,
        response_format: Literal["verbose_json"],
        temperature: float | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> TranscriptionVerbose: ...

    @overload
    def create(
        self,
        *,
        file: FileInput,
        model: str,
        prompt: str | Omit = omit,
        response_format: AudioResponseFormat | Omit = omit,
        temperature: float | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> str | TranscriptionVerbose | Translation: ...

    @_renamed(engine="model", deployment_id="model")
    def create(
        self,
        *,
        file: FileInput,
        model: str,
        prompt: str | Omit = omit,
        response_format: AudioResponseFormat | Omit = omit,
        temperature: float | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> str | TranscriptionVerbose | Translation:
        """Turn speech into English text.

        Returns what is said in a recording, translated into English. `response_format` chooses between JSON, JSON
        with times and other details, plain text, and two subtitle formats.

        Args:
            file: The recording: a file in the format mp3, mp4, mpeg, mpga, m4a, wav or webm. The file name must end
                with the format.
            model: The id of the model. It must be one that can transcribe speech.
            prompt: Text in English that shows the style to write in, or that comes before the recording.
            response_format: The form of the reply. Default: `json`.
            temperature: How freely the model picks words. Low values such as 0.2 give focused texts, high ones such
                as 0.8 more varied ones. With 0 the model raises the value by itself where it must. Between 0 and 1.
                Default: `0`.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/audio/create
        """
        return self._client.request(
            operations.CREATE,
            body={
                "file": file,
                "model": model,
                "prompt": prompt,
                "response_format": response_format,
                "temperature": temperature,
            },
            options=options,
        )


class TranslationsWithRawResponse(Methods):
    """The methods of Translations, each giving the whole HTTP reply."""

    def __init__(self, resource: Translations) -> None:
        self.create = raw(resource.create)


class TranslationsWithStreamingResponse(Methods):
    """The methods of Translations, each giving a reply whose body is not read yet."""

    def __init__(self, resource: Translations) -> None:
        self.create = streamed(resource.create)
