# Generated from openapi.yaml by specpress. Do not edit.
"""The types of chat and its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._core.lazy import lazy_attribute

if TYPE_CHECKING:
    from .completions import (
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

_MODULES: dict[str, str] = {
    "ChatCompletion": ".completions",
    "ChatCompletionChoice": ".completions",
    "ChatCompletionChunk": ".completions",
    "ChatCompletionChunkChoice": ".completions",
    "ChatCompletionChunkDelta": ".completions",
    "ChatCompletionCreateRequestDict": ".completions",
    "ChatCompletionMessage": ".completions",
    "ChatCompletionMessageDict": ".completions",
    "ChatCompletionMessageParam": ".completions",
    "ChatCompletionRole": ".completions",
}

__all__: list[str] = [
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
]


def __getattr__(name: str) -> object:
    return lazy_attribute(__name__, _MODULES, name)


def __dir__() -> list[str]:
    return __all__
