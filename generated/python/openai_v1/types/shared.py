# Generated from openapi.yaml by specpress. Do not edit.
"""The types that several resources use."""

from __future__ import annotations

import builtins as _builtins
from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias

from .._core.lazy import lazy_attribute
from .._core.models.model import ABSENT, Model as _Model, filled
from .._core.models.typed_dict import TypedDict


class CompletionChoice(_Model):
    """One of the texts that a model has written, or a piece of it."""

    text: str
    """The text; in a stream only what is new."""
    index: int
    """The place of this text among the choices, from 0."""
    logprobs: CompletionLogprobs | None = ABSENT
    """Log probabilities of the tokens; null if they were not asked for. Edits leave it out."""
    finish_reason: str | None = ABSENT
    """Why the text ends: `stop` at its natural end or a stop text, `length` at `max_tokens`. Null in all pieces of a
    stream but the last. Edits leave it out.
    """


class CompletionLogprobs(_Model):
    """Log probabilities of the tokens of a text.

    All lists have one entry for each token.
    """

    tokens: list[str] | None = ABSENT
    """The tokens as text."""
    token_logprobs: list[float | None] | None = ABSENT
    """The log probability of each token. With `echo` the first one is null."""
    top_logprobs: list[dict[str, float] | None] | None = ABSENT
    """The likeliest tokens in each place, with their log probabilities. With `echo` the first is null."""
    text_offset: list[int] | None = ABSENT
    """Where each token begins in the text, in characters from 0."""


class CompletionUsage(_Model):
    """What a call has cost in tokens."""

    prompt_tokens: int
    """Tokens of the request."""
    completion_tokens: int
    """Tokens that the model wrote."""
    total_tokens: int
    """Both together."""
    completion_tokens_details: CompletionTokensDetails | None = ABSENT
    """What the tokens that the model wrote were for. Later: older servers may not know it."""
    prompt_tokens_details: PromptTokensDetails | None = ABSENT
    """What the tokens of the request were. Later: older servers may not know it."""


class FileObject(_Model):
    """A stored file, without what is in it."""

    id: str
    """The id, which other calls take."""
    object: Literal["file"] = filled("file")
    """Always `file`."""
    bytes: int
    """The size in bytes."""
    created_at: int
    """When the file was stored, in Unix seconds."""
    filename: str
    """The name that the file was uploaded with."""
    purpose: str
    """What the file is for."""
    status: str | None = ABSENT
    """How far the service has processed the file. Some replies leave it out."""
    status_details: dict[str, _builtins.object] | None = ABSENT
    """More about the status. Some replies leave it out."""
    expires_at: int | None = ABSENT
    """When the file will be removed, in Unix seconds. Later: older servers may not know it."""


class ErrorResponse(_Model):
    """The body of every error."""

    error: Error


class Error(_Model):
    """What went wrong."""

    message: str
    """What went wrong, in words."""
    type: str
    """The kind of the error."""
    param: str | None = ABSENT
    """The argument that caused the error, if there is one. Some replies leave it out."""
    code: str | int | None = ABSENT
    """A short name of the error for programs, in some replies a number. Some replies leave it out."""


class ChatCompletionStreamOptions(_Model):
    """What a stream has besides the answer.

    Later: older servers may not know it.
    """

    include_usage: bool | None = ABSENT
    """Whether one more piece, without choices, tells what the call has cost in tokens."""
    include_obfuscation: bool | None = ABSENT
    """Whether pieces are filled up with random text, so that their size tells nothing."""


class Voice(_Model):
    """A custom voice.

    Later: older servers may not know it.
    """

    id: str
    """The id of the voice."""


class CompletionTokensDetails(_Model):
    """What the tokens that a model wrote were for.

    Later: older servers may not know it.
    """

    reasoning_tokens: int | None = ABSENT
    """Tokens of reasoning."""
    audio_tokens: int | None = ABSENT
    """Tokens of speech."""
    text_tokens: int | None = ABSENT
    """Tokens of text."""
    accepted_prediction_tokens: int | None = ABSENT
    """Tokens of `prediction` that are in the answer."""
    rejected_prediction_tokens: int | None = ABSENT
    """Tokens of `prediction` that are not in the answer; they cost as much as others."""


class PromptTokensDetails(_Model):
    """What the tokens of a request were.

    Later: older servers may not know it.
    """

    cached_tokens: int | None = ABSENT
    """Tokens that the service had cached from earlier calls."""
    cache_write_tokens: int | None = ABSENT
    """Tokens that the service now caches for later calls."""
    audio_tokens: int | None = ABSENT
    """Tokens of recordings."""
    text_tokens: int | None = ABSENT
    """Tokens of text."""
    image_tokens: int | None = ABSENT
    """Tokens of images."""


class ChatCompletionStreamOptionsDict(TypedDict):
    """What ChatCompletionStreamOptions holds, as a plain dict."""

    include_usage: NotRequired[bool]
    """Whether one more piece, without choices, tells what the call has cost in tokens."""
    include_obfuscation: NotRequired[bool]
    """Whether pieces are filled up with random text, so that their size tells nothing."""


class VoiceDict(TypedDict):
    """What Voice holds, as a plain dict."""

    id: str
    """The id of the voice."""


ChatCompletionStreamOptionsParam: TypeAlias = ChatCompletionStreamOptions | ChatCompletionStreamOptionsDict
"""What may be passed where ChatCompletionStreamOptions is asked for."""

VoiceParam: TypeAlias = Voice | VoiceDict
"""What may be passed where Voice is asked for."""


if TYPE_CHECKING:
    from ._shared_other_names import (
        FunctionDefinition as FunctionDefinition,
        ReasoningEffort as ReasoningEffort,
        ResponseFormatJSONObject as ResponseFormatJSONObject,
        ResponseFormatJSONSchema as ResponseFormatJSONSchema,
        ResponseFormatText as ResponseFormatText,
    )

if not TYPE_CHECKING:  # a type checker shall know the declared names only
    _OTHERS = dict.fromkeys(
        (
            "FunctionDefinition",
            "ReasoningEffort",
            "ResponseFormatJSONObject",
            "ResponseFormatJSONSchema",
            "ResponseFormatText",
        ),
        ".._shared_other_names",
    )

    def __getattr__(name: str) -> object:
        return lazy_attribute(__name__, _OTHERS, name)
