"""Newer forms of answers: tools, JSON, usage and log probabilities."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

import httpx
import jsonschema_rs
import pytest

MESSAGES: Any = [{"role": "user", "content": "one two"}]
PERSON: Any = {
    "type": "object",
    "$defs": {
        "Place": {"type": "object", "properties": {"kind": {"enum": ["home", "work"]}}, "required": ["kind"]},
        "Node": {"type": "object", "properties": {"next": {"anyOf": [{"$ref": "#/$defs/Node"}, {"type": "null"}]}}},
    },
    "properties": {
        "name": {"type": "string", "minLength": 30},
        "age": {"type": "integer", "minimum": 18},
        "born": {"type": "string", "format": "date"},
        "place": {"$ref": "#/$defs/Place"},
        "chain": {"$ref": "#/$defs/Node"},
        "tags": {"type": "array", "items": {"type": "string", "pattern": "^[a-z]{3}$"}, "minItems": 2},
        "nick": {"anyOf": [{"type": "string"}, {"type": "null"}], "default": None},
    },
    "required": ["name", "age", "born", "place", "tags"],
    "additionalProperties": False,
}


class Told(NamedTuple):
    """The parts of an answer, streamed or not: the message, the finish reason, and the usage."""

    message: dict[str, Any]
    reason: str
    usage: dict[str, Any] | None


def ask(http: httpx.Client, *, stream: bool = False, **fields: Any) -> Told:
    body = {"model": "m", "messages": MESSAGES, "stream": stream, **fields}
    reply = http.post("/chat/completions", json=body)
    assert reply.status_code == 200, reply.text
    if not stream:
        (choice,) = reply.json()["choices"]
        return Told(choice["message"], choice["finish_reason"], reply.json()["usage"])
    message: dict[str, Any] = {"content": ""}
    reason, usage = "", None
    for line in reply.text.splitlines():
        if not line.startswith("data: {"):
            continue
        chunk = json.loads(line[6:])
        usage = chunk.get("usage", usage)
        for choice in chunk["choices"]:
            join(message, choice["delta"])
            reason = choice["finish_reason"] or reason
    return Told(message, reason, usage)


def join(whole: dict[str, Any], piece: dict[str, Any]) -> None:
    """Add a piece to a message, as clients do: texts are appended, calls are told apart by their index."""
    for key, value in piece.items():
        if key == "tool_calls":
            calls: list[dict[str, Any]] = whole.setdefault(key, [])
            for one in value:
                calls += [{}] if one["index"] == len(calls) else []
                join(calls[one["index"]], {name: inner for name, inner in one.items() if name != "index"})
        elif isinstance(value, dict):
            join(whole.setdefault(key, {}), value)
        elif isinstance(value, str) and key in ("content", "arguments", "input"):
            whole[key] = (whole.get(key) or "") + value
        else:
            whole.setdefault(key, value)


def fits(text: str) -> bool:
    return jsonschema_rs.Draft202012Validator(PERSON, validate_formats=True).is_valid(json.loads(text))


def tool(name: str) -> dict[str, Any]:
    return {"type": "function", "function": {"name": name, "parameters": PERSON}}


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize(
    "choice",
    [
        {"type": "function", "function": {"name": "person"}},
        {
            "type": "allowed_tools",
            "allowed_tools": {"mode": "required", "tools": [{"type": "function", "function": {"name": "person"}}]},
        },
    ],
    ids=["by its name", "among those allowed"],
)
def test_a_tool_is_called_with_arguments_that_fit(http: httpx.Client, choice: object, stream: bool) -> None:
    told = ask(http, stream=stream, tools=[tool("other"), tool("person")], tool_choice=choice)
    (call,) = told.message["tool_calls"]
    assert (call["type"], call["function"]["name"], told.reason) == ("function", "person", "tool_calls")
    assert fits(call["function"]["arguments"])
    assert call["id"].startswith("call_")


@pytest.mark.parametrize("stream", [False, True])
def test_some_tool_is_called_where_one_is_required(http: httpx.Client, stream: bool) -> None:
    told = ask(http, stream=stream, tools=[tool("first"), tool("second")], tool_choice="required")
    assert told.message["tool_calls"][0]["function"]["name"] == "first"


@pytest.mark.parametrize("choice", ["auto", "none", None])
def test_no_tool_is_called_where_none_must_be(http: httpx.Client, choice: str | None) -> None:
    assert ask(http, tools=[tool("first")], tool_choice=choice).message["content"] == "You said: one two"


@pytest.mark.parametrize("stream", [False, True])
def test_a_function_of_the_older_form_is_called_in_that_form(http: httpx.Client, stream: bool) -> None:
    functions = [{"name": "other"}, {"name": "person", "parameters": PERSON}]
    told = ask(http, stream=stream, functions=functions, function_call={"name": "person"})
    called = told.message["function_call"]
    assert (called["name"], told.reason, "tool_calls" in told.message) == ("person", "function_call", False)
    assert fits(called["arguments"])


@pytest.mark.parametrize("stream", [False, True])
def test_a_tool_that_takes_any_text(http: httpx.Client, stream: bool) -> None:
    custom = {"type": "custom", "custom": {"name": "shell"}}
    told = ask(http, stream=stream, tools=[custom], tool_choice=custom)
    (call,) = told.message["tool_calls"]
    assert (call["type"], call["custom"]) == ("custom", {"name": "shell", "input": "You said: one two"})


@pytest.mark.parametrize("stream", [False, True])
def test_an_answer_in_the_form_of_a_schema(http: httpx.Client, stream: bool) -> None:
    form = {"type": "json_schema", "json_schema": {"name": "person", "strict": True, "schema": PERSON}}
    told = ask(http, stream=stream, response_format=form)
    assert fits(told.message["content"])
    assert told.reason == "stop"
    assert ask(http, stream=not stream, response_format=form).message["content"] == told.message["content"]


def test_json_of_any_form(http: httpx.Client) -> None:
    form = {"type": "json_object"}
    assert json.loads(ask(http, response_format=form).message["content"]) == {"answer": "You said: one two"}
    shown = [{"role": "system", "content": f"Use {{this}} schema:\n{json.dumps(PERSON, indent=2)}"}, *MESSAGES]
    assert fits(ask(http, response_format=form, messages=shown).message["content"])


def test_limits_of_later_years(http: httpx.Client) -> None:
    told = ask(http, max_completion_tokens=3)
    assert (told.message["content"], told.reason) == ("You said: one", "length")


def test_usage_at_the_end_of_a_stream(http: httpx.Client) -> None:
    whole = ask(http)
    assert ask(http, stream=True).usage is None
    assert ask(http, stream=True, stream_options={"include_usage": True}).usage == whole.usage
    body = {"model": "m", "prompt": "a b", "stream": True, "stream_options": {"include_usage": True}}
    last = json.loads(http.post("/completions", json=body).text.splitlines()[-4][6:])
    assert (last["choices"], last["usage"]["total_tokens"]) == ([], 6)


def test_log_probabilities_of_the_tokens(http: httpx.Client) -> None:
    body = {"model": "m", "messages": MESSAGES, "logprobs": True, "top_logprobs": 2}
    (choice,) = http.post("/chat/completions", json=body).json()["choices"]
    content = choice["logprobs"]["content"]
    assert "".join(one["token"] for one in content) == choice["message"]["content"]
    assert [one["token"] for one in content[1]["top_logprobs"]] == [content[1]["token"], " a"]


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"tools": [1], "tool_choice": "required"}, "tools"),
        ({"tools": [{"type": "function"}], "tool_choice": "required"}, "tools"),
        ({"functions": [{}], "function_call": {"name": "a"}}, "tools"),
        ({"tools": [tool("a")], "tool_choice": {"type": "function", "function": {"name": "b"}}}, "tool_choice"),
        ({"functions": [{"name": "a"}], "function_call": {"name": "b"}}, "function_call"),
        ({"response_format": {"type": "json_schema"}}, "response_format.json_schema.schema"),
    ],
)
def test_a_form_that_there_is_not_is_refused(http: httpx.Client, fields: dict[str, Any], place: str) -> None:
    reply = http.post("/chat/completions", json={"model": "m", "messages": MESSAGES, **fields})
    assert (reply.status_code, reply.json()["error"]["param"]) == (400, place)


@pytest.mark.parametrize(
    "schema",
    [
        True,
        {"$ref": "#"},
        {"$ref": "#/nowhere"},
        {"type": "string", "pattern": "(", "minLength": 1e300},
        {"type": "array", "items": {"$ref": "#"}, "minItems": 9},
        {"type": ["object", "null"], "properties": [], "required": "a", "enum": []},
        {"anyOf": [], "minimum": "a", "properties": {"a": 1, "b": {"not": {}}}},
        {"properties": {"a": {"type": "number", "multipleOf": 0, "minimum": 1e308}}},
    ],
)
def test_a_schema_that_makes_no_sense_breaks_nothing(http: httpx.Client, schema: object) -> None:
    form = {"type": "json_schema", "json_schema": {"name": "a", "schema": schema}}
    json.loads(ask(http, response_format=form).message["content"])
