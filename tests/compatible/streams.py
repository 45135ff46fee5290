"""Streams in the forms that compatible servers send."""

from __future__ import annotations

import json
from typing import Any, Final

from .row import (
    ARGUMENTS,
    SAME,
    STOP,
    Raised,
    Row,
    call_piece,
    chunk,
    collected,
    collected_calls,
    events_of,
    given,
    piece,
    stream,
    text_of_stream,
)

HI: Final = (chunk(piece(role="assistant", content="H")), chunk(piece(content="i")))
USAGE: Final = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
PARTS: Final = [{"type": "thinking", "thinking": [{"type": "text", "text": "hm"}]}]
ONE_CALL: Final = [("c1", "get_time", '{"a":1}')]
TWO_CALLS: Final = [("c1", "a", '{"a":1}'), ("c2", "b", "{}")]


def function(arguments: str | None = None, name: str | None = None) -> dict[str, Any]:
    return {key: one for key, one in (("name", name), ("arguments", arguments)) if one is not None}


async def completion_text(client: Any) -> Any:
    opened = await given(client.completions.create(model="m", prompt="a", stream=True))
    return "".join(event.choices[0].text or "" for event in await events_of(opened) if event.choices)


async def last_usage(client: Any) -> Any:
    opened = await given(client.chat.completions.create(**ARGUMENTS, stream=True))
    found = [event.usage for event in await events_of(opened) if getattr(event, "usage", None)]
    return (found[-1] if isinstance(found[-1], dict) else found[-1].to_dict())["total_tokens"]


def text_row(name: str, servers: str, *events: object, official: Any = SAME, **options: Any) -> Row:
    """A stream whose text is `Hi`."""
    return Row(
        name=name,
        servers=servers,
        reply=stream(*events, **options),
        program=text_of_stream,
        gives="Hi",
        official=official,
    )


def calls_row(name: str, servers: str, expected: object, *events: object, official: Any = SAME) -> Row:
    """A stream whose events add up to calls."""
    reply = stream(chunk(piece(role="assistant", content=None)), *events, chunk(piece("tool_calls")))
    return Row(name=name, servers=servers, reply=reply, program=collected_calls, gives=expected, official=official)


def completion(*choices: object) -> dict[str, Any]:
    return {"id": "c", "object": "text_completion", "created": 1, "model": "m", "choices": list(choices)}


LOOPS: Final = (
    text_row(
        "a chunk without choices first", "AZ", chunk(id="", object="", model="", prompt_filter_results=[]), *HI, STOP
    ),
    text_row("choices are null", "A", chunk(choices=None), *HI, STOP),
    text_row("choices are missing", "A", {"object": "chat.completion.chunk"}, *HI, STOP),
    text_row("an empty chunk", "O", {}, *HI, STOP),
    text_row("delta is null", "MI", *HI, chunk({"index": 0, "delta": None, "finish_reason": "stop"})),
    text_row("delta is missing", "P", *HI, chunk({"index": 0, "finish_reason": "stop"})),
    text_row("content is null", "L", chunk(piece(role="assistant", content=None)), *HI, STOP),
    text_row(
        "finish_reason is missing",
        "P",
        *({**one, "choices": [{"index": 0, "delta": one["choices"][0]["delta"]}]} for one in HI),
        STOP,
    ),
    text_row("usage in its own chunk", "V L S O W", *HI, STOP, chunk(usage=USAGE)),
    text_row("usage first", "X", chunk(usage=USAGE), *HI, STOP),
    text_row(
        "id, created and model are null",
        "S",
        *({**one, "id": None, "created": None, "model": None} for one in HI),
        STOP,
    ),
    text_row(
        "comments",
        "OR DS LP",
        b": OPENROUTER PROCESSING\n\n",
        HI[0],
        b": ping - 2026\n\n",
        HI[1],
        b": keep-alive\n\n",
        STOP,
    ),
    text_row("bare comments", "L T", b":\n\n", HI[0], b":\n", HI[1], b":\r\n\r\n", STOP),
    text_row(
        "comments as data",
        "Vertex",
        b"data: : keepalive\n\n",
        HI[0],
        b"data: : OPENROUTER PROCESSING\n\n",
        HI[1],
        STOP,
        official=Raised("JSONDecodeError"),
    ),
    text_row("an event `ping`", "Anthropic", b'event: ping\ndata: {"type": "ping"}\n\n', *HI, STOP),
    text_row("empty data", "Anthropic", b"event: ping\ndata:\n\n", *HI, STOP, official=Raised("JSONDecodeError")),
    text_row(
        "lines end with CRLF",
        "sse-starlette",
        *(b"data: " + json.dumps(one).encode() + b"\r\n\r\n" for one in (*HI, STOP)),
    ),
    text_row("no space after data", "some", *(b"data:" + json.dumps(one).encode() + b"\n\n" for one in (*HI, STOP))),
    text_row("no [DONE]", "F", *HI, STOP, end=b""),
    Row(
        name="usage of Groq and in the finish chunk",
        servers="G F DS MI TG",
        reply=stream(*HI, {**STOP, "usage": USAGE, "x_groq": {"id": "r", "usage": USAGE}}),
        program=last_usage,
        gives=2,
    ),
    Row(
        name="an error in x_groq",
        servers="G",
        reply=stream(*HI, chunk(piece(), x_groq={"id": "r", "error": "over capacity"})),
        program=text_of_stream,
        gives=Raised("APIError", "over capacity"),
        official="Hi",
    ),
    Row(
        name="an error inside of a chunk",
        servers="OR",
        reply=stream(*HI, chunk(piece("error", content=""), error={"code": 502, "message": "cut"})),
        program=text_of_stream,
        gives=Raised("APIError", "cut"),
    ),
    Row(
        name="no text in the last chunk of a completion",
        servers="P A",
        reply=stream(
            completion({"index": 0, "text": "Hi", "finish_reason": None}),
            completion({"index": 0, "finish_reason": "stop"}),
            {},
        ),
        program=completion_text,
        gives="Hi",
    ),
)

COLLECTED: Final = (
    calls_row(
        "arguments and names in pieces",
        "V L S",
        ONE_CALL,
        call_piece(index=0, id="c1", type="function", function=function('{"a"', "get_")),
        call_piece(index=0, function=function(":1}", "time")),
    ),
    calls_row(
        "id, type and name in each piece",
        "T FW",
        ONE_CALL,
        *(
            call_piece(index=0, id="c1", type="function", function=function(one, "get_time"))
            for one in ('{"a"', ":1", "}")
        ),
        official=[("c1c1c1", "get_timeget_timeget_time", '{"a":1}')],
    ),
    calls_row(
        "id is null or empty later",
        "Q S",
        ONE_CALL,
        call_piece(index=0, id="c1", type="function", function=function('{"a"', "get_time")),
        call_piece(index=0, id="", function=function(":1")),
        call_piece(index=0, id=None, function=function("}")),
    ),
    calls_row(
        "two calls",
        "V",
        TWO_CALLS,
        call_piece(index=0, id="c1", type="function", function=function('{"a"', "a")),
        call_piece(index=1, id="c2", type="function", function=function("{", "b")),
        call_piece(index=0, function=function(":1}")),
        call_piece(index=1, function=function("}")),
    ),
    calls_row(
        "two calls at one index",
        "xAI by OCI",
        TWO_CALLS,
        call_piece(index=0, id="c1", type="function", function=function('{"a":1}', "a")),
        call_piece(index=0, id="c2", type="function", function=function("{", "b")),
        call_piece(index=0, function=function("}")),
        official=[("c1c2", "ab", '{"a":1}{}')],
    ),
    calls_row(
        "calls without an index",
        "Gemini, older O",
        TWO_CALLS,
        call_piece(id="c1", type="function", function=function('{"a"', "a")),
        call_piece(function=function(":1}")),
        call_piece(id="c2", type="function", function=function("{}", "b")),
        official=Raised("TypeError"),
    ),
    calls_row(
        "both calls in one chunk without an index",
        "Gemini MI",
        TWO_CALLS,
        chunk(
            piece(
                tool_calls=[
                    {"id": "c1", "function": function('{"a":1}', "a")},
                    {"id": "c2", "function": function("{}", "b")},
                ]
            )
        ),
        official=Raised("TypeError"),
    ),
    *(
        Row(
            name=f"{name} in pieces",
            servers="V O A G OR",
            reply=stream(*(chunk(piece(role="assistant", content=text, **{name: f"R{text}"})) for text in "ab"), STOP),
            program=collected,
            gives=[{"role": "assistant", "content": "ab", name: "RaRb"}],
            official=[{"role": "assistantassistant", "content": "ab", name: "RaRb"}],
        )
        for name in ("reasoning", "reasoning_content", "refusal", "thought_of_another_server")
    ),
    Row(
        name="details of reasoning in pieces",
        servers="OR",
        reply=stream(
            *(
                chunk(piece(content="a", reasoning_details=[{"type": "reasoning.text", "text": text, "index": 0}]))
                for text in ("one ", "two")
            ),
            STOP,
        ),
        program=collected,
        gives=[{"content": "aa", "reasoning_details": [{"type": "reasoning.text", "text": "one two", "index": 0}]}],
    ),
    Row(
        name="choices without an index",
        servers="some",
        reply=stream(
            *(chunk({"delta": {"content": one}, "finish_reason": None}) for one in "ab"),
            chunk({"delta": {}, "finish_reason": "stop"}),
        ),
        program=collected,
        gives=[{"content": "ab"}],
        official=Raised("TypeError"),
    ),
    Row(
        name="content is a list, then a text",
        servers="MI",
        reply=stream(chunk(piece(content=PARTS)), chunk(piece(content="H")), chunk(piece(content="i")), STOP),
        program=collected,
        gives=[{"content": [*PARTS, "Hi"]}],
        official=[{"content": PARTS}],
    ),
    Row(
        name="the finish without choices",
        servers="AZ V",
        reply=stream(chunk(), *HI, STOP, chunk(usage=USAGE)),
        program=collected,
        gives=[{"role": "assistant", "content": "Hi"}],
    ),
)
ROWS: Final = (*LOOPS, *COLLECTED)
