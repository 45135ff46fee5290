# Generated from openapi.yaml by specpress. Do not edit.
"""The types of chat.completions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NotRequired, TypeAlias, TypedDict

from ..._core.models.model import ABSENT, Model as _Model
from ..shared import CompletionUsage


class ChatCompletionMessage(_Model):
    """One message of a conversation."""

    role: ChatCompletionRole
    """Who speaks."""
    content: str
    """What is said."""

    _also_sent = {"content": (list,)}


class ChatCompletion(_Model):
    """The answers of a model to a conversation."""

    id: str
    """The id of this reply."""
    object: Literal["chat.completion"]
    """Always `chat.completion`."""
    created: int
    """When the reply was made, in Unix seconds."""
    model: str | None = ABSENT
    """The model that answered. Some replies leave it out."""
    choices: list[ChatCompletionChoice]
    """The answers, `n` of them."""
    usage: CompletionUsage | None = ABSENT
    """What the call has cost in tokens. Some replies leave it out."""


class ChatCompletionChoice(_Model):
    """One of the answers."""

    index: int
    """The place of this answer among the choices, from 0."""
    message: ChatCompletionMessage
    """The answer. Append it to the messages of the next call to go on."""
    finish_reason: str | None = ABSENT
    """Why the answer ends: `stop` at its natural end or a stop text, `length` at `max_tokens` or at the end of the
    context.
    """


class ChatCompletionChunk(_Model):
    """One piece of a streamed chat completion.

    All pieces have the same id, time and model.
    """

    id: str
    """The id of the reply that this is a piece of."""
    object: Literal["chat.completion.chunk"]
    """Always `chat.completion.chunk`."""
    created: int
    """When the reply was begun, in Unix seconds."""
    model: str
    """The model that answers."""
    choices: list[ChatCompletionChunkChoice]
    """The new pieces; `index` tells which answer each one belongs to."""


class ChatCompletionChunkChoice(_Model):
    """A piece of one of the answers."""

    index: int
    """The place of the answer among the choices, from 0."""
    delta: ChatCompletionChunkDelta
    """What is new in the answer."""
    finish_reason: str | None = ABSENT
    """Why the answer ends, as in a whole reply. Null in all pieces but the last."""


class ChatCompletionChunkDelta(_Model):
    """What a piece adds to a message.

    The first one has only the role, the next ones have text, the last one has nothing.
    """

    role: ChatCompletionRole | None = ABSENT
    """Who speaks."""
    content: str | None = ABSENT
    """Text to append to the message."""

    _also_sent = {"content": (list,)}


class ChatCompletionMessageDict(TypedDict):
    """What ChatCompletionMessage holds, as a plain dict."""

    role: ChatCompletionRole
    """Who speaks."""
    content: str
    """What is said."""
    name: NotRequired[str]
    """The name of the speaker, to tell several of one role apart."""


class ChatCompletionCreateRequestDict(TypedDict):
    """Which conversation to answer, and how."""

    model: str
    """The id of the model. It must be one that can chat."""
    messages: Iterable[ChatCompletionMessageParam]
    """The conversation so far, oldest message first. At least 1 item."""
    temperature: NotRequired[float | None]
    """How freely the model picks words. Low values such as 0.2 give focused answers, high ones such as 0.8 more
    varied ones. Change this or `top_p`, not both. Between 0 and 2. Default: `1`.
    """
    top_p: NotRequired[float | None]
    """Picks only among the likeliest tokens that together have this share of the probability; 0.1 means the top 10
    %. Change this or `temperature`, not both. Between 0 and 1. Default: `1`.
    """
    n: NotRequired[int | None]
    """How many answers to write. Each one costs tokens. Between 1 and 128. Default: `1`."""
    stream: NotRequired[bool | None]
    """Whether to send the answer piece by piece, as server-sent events. Default: `false`."""
    stop: NotRequired[str | Iterable[str] | None]
    """One text, or up to 4 texts, at which the answer ends. They are not part of it."""
    max_tokens: NotRequired[int]
    """The most tokens that an answer may have. Without it only the context of the model limits the answer; messages
    and answer together must fit into it.
    """
    presence_penalty: NotRequired[float | None]
    """Positive values make tokens less likely that have already come up, so that the text turns to new topics.
    Between -2 and 2. Default: `0`.
    """
    frequency_penalty: NotRequired[float | None]
    """Positive values make tokens less likely the more often they have come up, so that the text repeats itself
    less. Between -2 and 2. Default: `0`.
    """
    logit_bias: NotRequired[Mapping[str, float] | None]
    """Makes tokens more or less likely: token ids as keys, numbers from -100 to 100 as values. Values from -1 to 1
    change a little; -100 forbids a token and 100 forces it.
    """
    user: NotRequired[str]
    """An id of your own for your end user. It helps to find abuse."""


ChatCompletionRole: TypeAlias = Literal["system", "user", "assistant"]
"""Who speaks.

`system` sets the rules, `user` asks, `assistant` is the model.
"""

ChatCompletionMessageParam: TypeAlias = ChatCompletionMessage | ChatCompletionMessageDict | Mapping[str, object]
"""What may be passed where ChatCompletionMessage is asked for."""
