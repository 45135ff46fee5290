# Generated from openapi.yaml by specpress. Do not edit.
"""All types of requests and replies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.lazy import lazy_attribute

if TYPE_CHECKING:
    from . import audio, chat
    from .audio.shared import AudioResponseFormat, TranscriptionSegment, TranscriptionVerbose
    from .audio.transcriptions import Transcription, TranscriptionCreateRequestDict
    from .audio.translations import Translation, TranslationCreateRequestDict
    from .chat.completions import (
        ChatCompletion,
        ChatCompletionChoice,
        ChatCompletionChunk,
        ChatCompletionChunkChoice,
        ChatCompletionChunkDelta,
        ChatCompletionCreateRequestDict,
        ChatCompletionMessage,
        ChatCompletionMessageDict,
        ChatCompletionMessageParam,
        ChatCompletionRole,
    )
    from .completions import Completion, CompletionChunk, CompletionCreateRequestDict
    from .edits import Edit, EditCreateRequestDict
    from .embeddings import CreateEmbeddingResponse, Embedding, EmbeddingCreateRequestDict, EmbeddingUsage
    from .engines import Engine, EngineList
    from .files import FileCreateRequestDict, FileDeleted, FileList
    from .fine_tunes import (
        FineTune,
        FineTuneCreateRequestDict,
        FineTuneEvent,
        FineTuneEventList,
        FineTuneHyperparams,
        FineTuneList,
    )
    from .images import (
        Image,
        ImageCreateVariationRequestDict,
        ImageEditRequestDict,
        ImageGenerateRequestDict,
        ImageResponseFormat,
        ImageSize,
        ImagesResponse,
    )
    from .models import Model, ModelDeleted, ModelList, ModelPermission
    from .moderations import (
        Moderation,
        ModerationCategories,
        ModerationCategoryScores,
        ModerationCreateRequestDict,
        ModerationCreateResponse,
    )
    from .shared import CompletionChoice, CompletionLogprobs, CompletionUsage, Error, ErrorResponse, FileObject

_MODULES: dict[str, str] = {
    "AudioResponseFormat": ".audio.shared",
    "ChatCompletion": ".chat.completions",
    "ChatCompletionChoice": ".chat.completions",
    "ChatCompletionChunk": ".chat.completions",
    "ChatCompletionChunkChoice": ".chat.completions",
    "ChatCompletionChunkDelta": ".chat.completions",
    "ChatCompletionCreateRequestDict": ".chat.completions",
    "ChatCompletionMessage": ".chat.completions",
    "ChatCompletionMessageDict": ".chat.completions",
    "ChatCompletionMessageParam": ".chat.completions",
    "ChatCompletionRole": ".chat.completions",
    "Completion": ".completions",
    "CompletionChoice": ".shared",
    "CompletionChunk": ".completions",
    "CompletionCreateRequestDict": ".completions",
    "CompletionLogprobs": ".shared",
    "CompletionUsage": ".shared",
    "CreateEmbeddingResponse": ".embeddings",
    "Edit": ".edits",
    "EditCreateRequestDict": ".edits",
    "Embedding": ".embeddings",
    "EmbeddingCreateRequestDict": ".embeddings",
    "EmbeddingUsage": ".embeddings",
    "Engine": ".engines",
    "EngineList": ".engines",
    "Error": ".shared",
    "ErrorResponse": ".shared",
    "FileCreateRequestDict": ".files",
    "FileDeleted": ".files",
    "FileList": ".files",
    "FileObject": ".shared",
    "FineTune": ".fine_tunes",
    "FineTuneCreateRequestDict": ".fine_tunes",
    "FineTuneEvent": ".fine_tunes",
    "FineTuneEventList": ".fine_tunes",
    "FineTuneHyperparams": ".fine_tunes",
    "FineTuneList": ".fine_tunes",
    "Image": ".images",
    "ImageCreateVariationRequestDict": ".images",
    "ImageEditRequestDict": ".images",
    "ImageGenerateRequestDict": ".images",
    "ImageResponseFormat": ".images",
    "ImageSize": ".images",
    "ImagesResponse": ".images",
    "Model": ".models",
    "ModelDeleted": ".models",
    "ModelList": ".models",
    "ModelPermission": ".models",
    "Moderation": ".moderations",
    "ModerationCategories": ".moderations",
    "ModerationCategoryScores": ".moderations",
    "ModerationCreateRequestDict": ".moderations",
    "ModerationCreateResponse": ".moderations",
    "Transcription": ".audio.transcriptions",
    "TranscriptionCreateRequestDict": ".audio.transcriptions",
    "TranscriptionSegment": ".audio.shared",
    "TranscriptionVerbose": ".audio.shared",
    "Translation": ".audio.translations",
    "TranslationCreateRequestDict": ".audio.translations",
    "audio": ".",
    "chat": ".",
}

__all__: list[str] = [
    "AudioResponseFormat",
    "ChatCompletion",
    "ChatCompletionChoice",
    "ChatCompletionChunk",
    "ChatCompletionChunkChoice",
    "ChatCompletionChunkDelta",
    "ChatCompletionCreateRequestDict",
    "ChatCompletionMessage",
    "ChatCompletionMessageDict",
    "ChatCompletionMessageParam",
    "ChatCompletionRole",
    "Completion",
    "CompletionChoice",
    "CompletionChunk",
    "CompletionCreateRequestDict",
    "CompletionLogprobs",
    "CompletionUsage",
    "CreateEmbeddingResponse",
    "Edit",
    "EditCreateRequestDict",
    "Embedding",
    "EmbeddingCreateRequestDict",
    "EmbeddingUsage",
    "Engine",
    "EngineList",
    "Error",
    "ErrorResponse",
    "FileCreateRequestDict",
    "FileDeleted",
    "FileList",
    "FileObject",
    "FineTune",
    "FineTuneCreateRequestDict",
    "FineTuneEvent",
    "FineTuneEventList",
    "FineTuneHyperparams",
    "FineTuneList",
    "Image",
    "ImageCreateVariationRequestDict",
    "ImageEditRequestDict",
    "ImageGenerateRequestDict",
    "ImageResponseFormat",
    "ImageSize",
    "ImagesResponse",
    "Model",
    "ModelDeleted",
    "ModelList",
    "ModelPermission",
    "Moderation",
    "ModerationCategories",
    "ModerationCategoryScores",
    "ModerationCreateRequestDict",
    "ModerationCreateResponse",
    "Transcription",
    "TranscriptionCreateRequestDict",
    "TranscriptionSegment",
    "TranscriptionVerbose",
    "Translation",
    "TranslationCreateRequestDict",
    "audio",
    "chat",
]


def __getattr__(name: str) -> object:
    return lazy_attribute(__name__, _MODULES, name)


def __dir__() -> list[str]:
    return __all__
