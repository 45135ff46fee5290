# Generated from openapi.yaml by specpress. Do not edit.
"""The types of completions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NotRequired

from .._core.models.model import ABSENT, Model as _Model, filled
from .._core.models.typed_dict import TypedDict
from .shared import ChatCompletionStreamOptionsParam, CompletionChoice, CompletionLogprobs, CompletionUsage


class Completion(_Model):
    """The texts that a model has written."""

    id: str
    """The id of this reply."""
    object: Literal["text_completion"] = filled("text_completion")
    """Always `text_completion`."""
    created: int
    """When the reply was made, in Unix seconds."""
    model: str
    """The model that wrote the texts."""
    choices: list[CompletionChoice]
    """The texts, `n` for each prompt."""
    usage: CompletionUsage | None = ABSENT
    """What the call has cost in tokens. Some replies leave it out."""
    system_fingerprint: str | None = ABSENT
    """Identifies the version of the service: with the same version, calls with the same seed give the same answer.
    Later: older servers may not know it.
    """


class CompletionChunk(_Model):
    """One piece of a streamed completion.

    All pieces have the same id, time and model.
    """

    id: str
    """The id of the reply that this is a piece of."""
    object: Literal["text_completion"] = filled("text_completion")
    """Always `text_completion`, as in a whole reply."""
    created: int
    """When the reply was begun, in Unix seconds."""
    model: str
    """The model that writes the texts."""
    choices: list[CompletionChunkChoice]
    """The new pieces; `index` tells which text each one belongs to."""
    system_fingerprint: str | None = ABSENT
    """Identifies the version of the service: with the same version, calls with the same seed give the same answer.
    Later: older servers may not know it.
    """
    usage: CompletionUsage | None = ABSENT
    """What the call has cost in tokens: in the last piece, if `stream_options` asks for it. Later: older servers may
    not know it.
    """


class CompletionChunkChoice(_Model):
    """A piece of one of the texts.

    The last one may have no text. Later: older servers may not know it.
    """

    text: str | None = ABSENT
    """What is new in the text."""
    index: int
    """The place of this text among the choices, from 0."""
    logprobs: CompletionLogprobs | None = ABSENT
    """Log probabilities of the tokens; null if they were not asked for."""
    finish_reason: str | None = ABSENT
    """Why the text ends, as in a whole reply. Null in all pieces but the last."""


class CompletionCreateRequestDict(TypedDict):
    """Which text to continue, and how."""

    model: str
    """The id of the model."""
    prompt: NotRequired[str | Iterable[str] | Iterable[int] | Iterable[Iterable[int]] | None]
    """What to continue: a text, a list of texts, a list of tokens, or a list of token lists. A list of texts or of
    token lists gives answers to each. Without a prompt the model begins a new document. Default: `<|endoftext|>`.
    """
    suffix: NotRequired[str | None]
    """Text that follows the answer, so that the model fills a gap."""
    max_tokens: NotRequired[int | None]
    """The most tokens that an answer may have. Prompt and answer together must fit into the context of the model. At
    least 0. Default: `16`.
    """
    temperature: NotRequired[float | None]
    """How freely the model picks words. Low values such as 0.2 give focused answers, high ones such as 0.8 more
    varied ones. Change this or `top_p`, not both. Between 0 and 2. Default: `1`.
    """
    top_p: NotRequired[float | None]
    """Picks only among the likeliest tokens that together have this share of the probability; 0.1 means the top 10
    %. Change this or `temperature`, not both. Between 0 and 1. Default: `1`.
    """
    n: NotRequired[int | None]
    """How many answers to write for each prompt. Each one costs tokens, so set `max_tokens` and `stop` with care.
    Between 1 and 128. Default: `1`.
    """
    stream: NotRequired[bool | None]
    """Whether to send the answer piece by piece, as server-sent events. Default: `false`."""
    logprobs: NotRequired[int | None]
    """For how many of the likeliest tokens to report log probabilities. The token that was picked is always reported
    too, so that up to one more comes back. Between 0 and 5.
    """
    echo: NotRequired[bool | None]
    """Whether to repeat the prompt before the answer. Default: `false`."""
    stop: NotRequired[str | Iterable[str] | None]
    """One text, or up to 4 texts, at which the answer ends. They are not part of it."""
    presence_penalty: NotRequired[float | None]
    """Positive values make tokens less likely that have already come up, so that the text turns to new topics.
    Between -2 and 2. Default: `0`.
    """
    frequency_penalty: NotRequired[float | None]
    """Positive values make tokens less likely the more often they have come up, so that the text repeats itself
    less. Between -2 and 2. Default: `0`.
    """
    best_of: NotRequired[int | None]
    """How many answers to write for each prompt, of which the best `n` come back. The best have the highest log
    probability per token. Must not be less than `n`; cannot be more than 1 in a stream. Each one costs tokens.
    Between 0 and 20. Default: `1`.
    """
    logit_bias: NotRequired[Mapping[str, float] | None]
    """Makes tokens more or less likely: token ids as keys, numbers from -100 to 100 as values. Values from -1 to 1
    change a little; -100 forbids a token and 100 forces it.
    """
    user: NotRequired[str]
    """An id that you choose for your end user. It helps to detect abuse."""
    seed: NotRequired[int | None]
    """Calls with the same seed and arguments give the same answer, as far as possible. Later: older servers may not
    know it.
    """
    stream_options: NotRequired[ChatCompletionStreamOptionsParam | None]
    """What a stream has besides the answer. Only together with `stream`. Later: older servers may not know it."""
