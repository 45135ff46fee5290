# Generated from openapi.yaml by specpress. Do not edit.
"""Answers to conversations, whole and in pieces."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from .texts import START, identifier, numbered, tokens, usage, wants_usage, written
from .tools import Tool, wanted_tool

if TYPE_CHECKING:
    from .._mock.calls import Call

# Any below: JSON as requests have it, which the mock has checked against the document.
Object = dict[str, Any]

_MOST_STARTS: Final = 100
"""At how many places of a message a JSON Schema may begin."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers: its tokens, why it ends, and the tool that it calls; `likely` with log probabilities."""

    pieces: list[str]
    reason: str
    tool: Tool | None
    likely: int | None

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self.pieces)

    @property
    def message(self) -> Object:
        """The whole message."""
        return {"role": "assistant", **({"content": self.text} if self.tool is None else self.tool.message(self.text))}

    def logprobs(self, pieces: list[str]) -> Object:
        """Made-up log probabilities of some tokens, where they are asked for, as a member of the choice."""
        if self.likely is None or self.tool is not None:
            return {}
        return {"logprobs": {"content": [_probable(piece, self.likely) for piece in pieces], "refusal": None}}


def chat(call: Call) -> Object | Iterator[Object]:
    """Repeat the last message; or call the tool, or answer in the form, that the request asks for."""
    asked = call.fields
    messages: list[Object] = asked["messages"]
    tool = wanted_tool(call)
    choices = [_choice(call, tool, index) for index in range(asked.get("n", 1))]
    prompt = sum(len(tokens(said(one))) + 3 for one in messages) + 3
    counted = usage(prompt, sum(len(one.pieces) for one in choices))
    head: Object = {"id": identifier("chatcmpl-", messages, asked.get("n")), "created": START, "model": asked["model"]}
    if asked.get("stream"):
        return _chunks({**head, "object": "chat.completion.chunk"}, choices, counted if wants_usage(asked) else None)
    made = [
        {"index": index, "message": one.message, "finish_reason": one.reason, **one.logprobs(one.pieces)}
        for index, one in enumerate(choices)
    ]
    return {**head, "object": "chat.completion", "choices": made, "usage": counted}


def said(message: Object) -> str:
    """The text of a message, whose content may come in parts."""
    content: str | list[Object] = message.get("content") or ""
    return content if isinstance(content, str) else "\n".join(one["text"] for one in content if "text" in one)


def shown_schema(messages: list[Object]) -> Object | None:
    """The JSON Schema of an object that stands in a message: programs that ask for any JSON say in words what for."""
    decoder = json.JSONDecoder()
    for text in map(said, messages):
        starts = [place for place, character in enumerate(text) if character == "{"]
        for start in starts[:_MOST_STARTS]:
            try:
                found: Object = decoder.raw_decode(text, start)[0]
            except ValueError:
                continue
            if isinstance(found.get("properties"), dict):
                return found
    return None


def _choice(call: Call, tool: Tool | None, index: int) -> Choice:
    asked = call.fields
    text = numbered(f"You said: {said(asked['messages'][-1])}", index)
    likely: int | None = asked.get("top_logprobs", 0) if asked.get("logprobs") else None
    if tool is not None:
        value = text if tool.kind == "custom" else json.dumps(call.value_for(tool.schema, str(index)))
        return Choice(tokens(value), tool.reason, tool, likely)
    match asked.get("response_format"):
        case {"type": "json_schema", "json_schema": {"schema": schema}}:
            text = json.dumps(call.value_for(schema, str(index)))
        case {"type": "json_object"}:
            schema = shown_schema(asked["messages"])
            text = json.dumps({"answer": text} if schema is None else call.value_for(schema, str(index)))
        case {"type": "json_schema"}:
            raise call.refuse(400, "a form needs a schema", "response_format.json_schema.schema")
        case _:
            pass
    most = asked.get("max_completion_tokens", asked.get("max_tokens"))
    return Choice(*written(text, most, asked.get("stop")), None, likely)


def _chunks(head: Object, choices: list[Choice], counted: Object | None) -> Iterator[Object]:
    """The role of each choice, then its tokens, then why it ends."""

    def chunk(index: int, delta: Object, reason: str | None = None, more: Object | None = None) -> Object:
        return {**head, "choices": [{"index": index, "delta": delta, "finish_reason": reason, **(more or {})}]}

    for index, one in enumerate(choices):
        yield chunk(index, {"role": "assistant", **({} if one.tool is None else one.tool.first(one.text))})
    for place in range(max(len(one.pieces) for one in choices)):
        for index, one in enumerate(choices):
            for piece in one.pieces[place : place + 1]:
                delta = {"content": piece} if one.tool is None else one.tool.further(piece)
                yield chunk(index, delta, more=one.logprobs([piece]))
    for index, one in enumerate(choices):
        yield chunk(index, {}, one.reason)
    if counted is not None:
        yield {**head, "choices": [], "usage": counted}


def _probable(piece: str, likely: int) -> Object:
    names = [piece, *(f" {word}" for word in "abcdefghijklmnopqrs")][:likely]
    others = [_token(name, -0.25 - index) for index, name in enumerate(names)]
    return {**_token(piece, -0.25), "top_logprobs": others}


def _token(text: str, logprob: float) -> Object:
    return {"token": text, "logprob": logprob, "bytes": list(text.encode())}
