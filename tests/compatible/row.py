"""A row of the table, and programs that read responses as users of the official client do."""

from __future__ import annotations

import inspect
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from tests.contract.server import Reply

Program: TypeAlias = Callable[[Any], Awaitable[Any]]
"""Makes a call with our client or the official one, and returns the parts that it reads as plain values."""

SAME: Final = "the same"
ARGUMENTS: Final[Mapping[str, Any]] = {"model": "m", "messages": [{"role": "user", "content": "Hello!"}]}
HEAD: Final[Mapping[str, Any]] = {"id": "c", "created": 1, "model": "m"}


@dataclass(frozen=True, slots=True)
class Raised:
    """An error in place of a result: the name of its class, and a part of its message."""

    kind: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One deviation: its servers, the response, and the result of a program with our client and with the official one.

    The servers have the short names of the reference on compatible servers.
    """

    name: str
    servers: str
    reply: Reply
    program: Program
    gives: Any  # Any, twice: plain values, or Raised
    official: Any = SAME


def whole(**members: Any) -> Reply:
    """A reply that is a chat completion with one choice, or has other members."""
    choice = {"index": 0, "message": {"role": "assistant", "content": "Hi"}, "finish_reason": "stop"}
    usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
    return plain({**HEAD, "object": "chat.completion", "choices": [choice], "usage": usage, **members})


def message(**members: Any) -> Reply:
    """A chat completion whose message has these members."""
    return whole(choices=[{"index": 0, "message": {"role": "assistant", **members}, "finish_reason": "stop"}])


def plain(value: object, before: bytes = b"") -> Reply:
    """A reply of JSON."""
    return Reply(200, (("Content-Type", "application/json"),), before + json.dumps(value).encode())


def chunk(*choices: object, **members: Any) -> dict[str, Any]:
    """An event of a chat."""
    return {**HEAD, "object": "chat.completion.chunk", "choices": list(choices), **members}


def piece(finish: str | None = None, **delta: Any) -> dict[str, Any]:
    """A choice in an event."""
    return {"index": 0, "delta": delta, "finish_reason": finish}


def call_piece(**members: Any) -> dict[str, Any]:
    """An event with a piece of one tool call."""
    return chunk(piece(tool_calls=[members]))


STOP: Final = chunk(piece("stop"))
DONE: Final = b"data: [DONE]\n\n"


def stream(*events: object, end: bytes = DONE) -> Reply:
    """A stream of events; bytes are sent as they are."""
    lines = [one if isinstance(one, bytes) else b"data: " + json.dumps(one).encode() + b"\n\n" for one in events]
    return Reply(200, (("Content-Type", "text/event-stream"),), b"".join([*lines, end]))


async def given(result: Any) -> Any:
    """The result, awaited if it is awaitable."""
    return await result if inspect.isawaitable(result) else result


async def events_of(opened: Any) -> list[Any]:
    """All events of a stream of either kind."""
    return list(opened) if hasattr(opened, "__iter__") else [event async for event in opened]


def chat(read: Callable[[Any], Any]) -> Program:
    """Asks for a chat completion and reads it."""

    async def program(client: Any) -> Any:
        return read(await given(client.chat.completions.create(**ARGUMENTS)))

    return program


async def text_of_stream(client: Any) -> str:
    """The loop of a program that prints an answer while it arrives."""
    text = ""
    for event in await events_of(await given(client.chat.completions.create(**ARGUMENTS, stream=True))):
        if event.choices and event.choices[0].delta:
            text += event.choices[0].delta.content or ""
    return text


async def collected(client: Any) -> Any:
    """The message that the events add up to; with the official client, by its helper."""
    if hasattr(client.chat.completions, "stream"):
        async with _Opened(client.chat.completions.stream(**ARGUMENTS)) as opened:
            reply = await given(opened.get_final_completion())
    else:
        reply = await given((await given(client.chat.completions.create(**ARGUMENTS, stream=True))).collect())
    return [_without_none(choice["message"]) for choice in reply.to_dict()["choices"]]


async def collected_calls(client: Any) -> Any:
    """The tool calls of `collected`: id, name and arguments of each."""
    [found] = await collected(client)
    return [
        (one.get("id"), one.get("function", {}).get("name"), one.get("function", {}).get("arguments"))
        for one in found.get("tool_calls", ())
    ]


def _without_none(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_none(one) for name, one in value.items() if one not in (None, "")}
    return [_without_none(one) for one in value] if isinstance(value, list) else value


class _Opened:
    """A blocking context manager as an asynchronous one."""

    def __init__(self, manager: Any) -> None:
        self._manager = manager

    async def __aenter__(self) -> Any:
        return self._manager.__enter__()

    async def __aexit__(self, *details: object) -> None:
        self._manager.__exit__(*details)
