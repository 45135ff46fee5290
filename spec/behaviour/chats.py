"""Answers to conversations, whole and in pieces, and calls of tools."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from .texts import START, identifier, numbered, tokens, usage, written

if TYPE_CHECKING:
    from specpress.mock.calls import Call

# Any below: JSON as requests have it, which the mock has checked against the document.
Object = dict[str, Any]


def chat(call: Call) -> Object | Iterator[Object]:
    """Repeat the last message, or call the tool that was asked for."""
    asked = call.fields
    messages: list[Object] = asked["messages"]
    prompt = sum(len(tokens(str(one.get("content", "")))) + 3 for one in messages) + 3
    tool = wanted_tool(asked)
    choices = list[tuple[list[str], str]]()
    for index in range(asked.get("n", 1)):
        if tool is not None:
            choices.append(([json.dumps(sample_of(tool.get("parameters", {})))], "tool_calls"))
        else:
            text = numbered(f"You said: {messages[-1].get('content', '')}", index)
            choices.append(written(text, asked.get("max_tokens"), asked.get("stop")))
    counted = usage(prompt, sum(len(pieces) for pieces, _ in choices))
    head: Object = {"id": identifier("chatcmpl-", messages, asked.get("n")), "created": START, "model": asked["model"]}
    if asked.get("stream"):
        options: Object = asked.get("stream_options", {})
        ask_usage = bool(options.get("include_usage"))
        return chat_chunks({**head, "object": "chat.completion.chunk"}, choices, tool, counted if ask_usage else None)
    made = [
        {"index": index, "message": message_of(pieces, tool), "finish_reason": reason}
        for index, (pieces, reason) in enumerate(choices)
    ]
    return {**head, "object": "chat.completion", "choices": made, "usage": counted}


def message_of(pieces: list[str], tool: Object | None) -> Object:
    """The message of a choice."""
    if tool is None:
        return {"role": "assistant", "content": "".join(pieces)}
    called = {"name": tool["name"], "arguments": "".join(pieces)}
    made = {"id": identifier("call_", called), "type": "function", "function": called}
    return {"role": "assistant", "content": None, "tool_calls": [made]}


def chat_chunks(
    head: Object, choices: list[tuple[list[str], str]], tool: Object | None, counted: Object | None
) -> Iterator[Object]:
    """The role of each choice, then its tokens, then why it ends."""

    def chunk(index: int, delta: Object, reason: str | None = None) -> Object:
        return {**head, "choices": [{"index": index, "delta": delta, "finish_reason": reason}]}

    for index in range(len(choices)):
        yield chunk(index, {"role": "assistant"})
    for place in range(max(len(pieces) for pieces, _ in choices)):
        for index, (pieces, _) in enumerate(choices):
            if place < len(pieces) and tool is None:
                yield chunk(index, {"content": pieces[place]})
            elif place < len(pieces):
                named: Object = {**message_of(pieces, tool)["tool_calls"][0], "index": 0}
                named["function"] = {**named["function"], "arguments": ""}
                yield chunk(index, {"tool_calls": [named]})
                yield chunk(index, {"tool_calls": [{"index": 0, "function": {"arguments": pieces[place]}}]})
    for index, (_, reason) in enumerate(choices):
        yield chunk(index, {}, reason)
    if counted is not None:
        yield {**head, "choices": [], "usage": counted}


def wanted_tool(asked: Object) -> Object | None:
    """The function that a request of later years asks for by its name."""
    tools: list[Object] = asked.get("tools", [])
    functions: list[Object] = [*(one["function"] for one in tools if "function" in one), *asked.get("functions", [])]
    known: dict[str, Object] = {one["name"]: one for one in functions}
    choice: Object | str | None = asked.get("tool_choice", asked.get("function_call"))
    if choice == "required":
        return next(iter(known.values()), None)
    if choice is None or isinstance(choice, str):
        return None
    named: Object = choice.get("function", choice)
    return known.get(named.get("name", ""))


def sample_of(schema: Object) -> Any:
    """A value for a parameter of a function."""
    if "enum" in schema:
        return schema["enum"][0]
    match schema.get("type"):
        case "object":
            return {name: sample_of(one) for name, one in schema.get("properties", {}).items()}
        case "array":
            return [sample_of(schema.get("items", {}))]
        case kind:
            return {"integer": 1, "number": 1.5, "boolean": True, "null": None}.get(str(kind), "text")
