"""Complete responses in the forms that compatible servers send."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from .row import Raised, Row, chat, given, message, plain, whole

PARTS: Final = [{"type": "thinking", "thinking": [{"type": "text", "text": "hm"}]}, {"type": "text", "text": "Hi"}]
CALL: Final = {"id": "c1", "type": "function", "function": {"name": "get", "arguments": {"a": 1}}}


async def models(client: Any) -> Any:
    return [one.id for one in await given(client.models.list())]


async def embedding(client: Any) -> Any:
    arguments = {"model": "m", "input": "a"}
    return (await given(client.embeddings.create(**arguments))).data[0].embedding


def embedded(value: object, **members: Any) -> Any:
    item = {"object": "embedding", "index": 0, "embedding": value}
    usage = {"prompt_tokens": 1, "total_tokens": 1}
    return plain({"object": "list", "model": "m", "data": [item], "usage": usage, **members})


def first(reply: Any) -> Any:
    return reply.choices[0].message


def member_and_text(name: str) -> Callable[[Any], Any]:
    return lambda reply: (getattr(reply, name), first(reply).content)


ROWS: Final = (
    Row(
        name="content is null beside calls",
        servers="most",
        reply=message(content=None, tool_calls=[CALL]),
        program=chat(lambda reply: first(reply).content),
        gives=None,
    ),
    Row(
        name="content is missing beside calls",
        servers="T F",
        reply=message(tool_calls=[CALL]),
        program=chat(lambda reply: first(reply).content),
        gives=None,
    ),
    Row(
        name="content is a list of parts",
        servers="MI",
        reply=message(content=PARTS),
        program=chat(
            lambda reply: [part if isinstance(part, dict) else part.to_dict() for part in first(reply).content]
        ),
        gives=PARTS,
    ),
    Row(
        name="content is a number",
        servers="none: it stays an error",
        reply=message(content=7),
        program=chat(lambda reply: first(reply).content),
        gives=Raised("ResponseFieldError", "the reply has a number"),
        official=7,
    ),
    Row(
        name="arguments are an object",
        servers="T S FW MI L",
        reply=message(content="", tool_calls=[CALL]),
        program=chat(lambda reply: reply.to_dict()["choices"][0]["message"]["tool_calls"][0]["function"]["arguments"]),
        gives={"a": 1},
    ),
    Row(
        name="calls are null",
        servers="V P",
        reply=message(content="Hi", tool_calls=None),
        program=chat(lambda reply: (first(reply).content, first(reply).tool_calls)),
        gives=("Hi", None),
    ),
    *(
        Row(
            name=f"{name} is null",
            servers="S V O A",
            reply=whole(**{name: None}),
            program=chat(member_and_text(name)),
            gives=(None, "Hi"),
        )
        for name in ("id", "created", "model", "object", "usage")
    ),
    Row(
        name="role is null",
        servers="S",
        reply=message(role=None, content="Hi"),
        program=chat(lambda reply: (first(reply).role, first(reply).content)),
        gives=(None, "Hi"),
    ),
    Row(
        name="choices are null",
        servers="OR",
        reply=whole(choices=None),
        program=chat(lambda reply: reply.choices),
        gives=None,
    ),
    Row(
        name="counts of tokens are null",
        servers="V S FW",
        reply=whole(
            usage={"prompt_tokens": 1, "completion_tokens": None, "total_tokens": 1, "prompt_tokens_details": None}
        ),
        program=chat(lambda reply: (reply.usage.completion_tokens, reply.usage.total_tokens)),
        gives=(None, 1),
    ),
    Row(
        name="created is a whole float",
        servers="LP",
        reply=whole(created=1.0),
        program=chat(lambda reply: reply.created),
        gives=1,
    ),
    Row(
        name="created is a text",
        servers="LP A",
        reply=whole(created="1"),
        program=chat(lambda reply: reply.created),
        gives=1,
        official="1",
    ),
    Row(
        name="counts of tokens are texts and whole floats",
        servers="P O",
        reply=whole(usage={"prompt_tokens": "1", "completion_tokens": 2.0, "total_tokens": 3}),
        program=chat(lambda reply: (reply.usage.prompt_tokens, reply.usage.completion_tokens)),
        gives=(1, 2),
    ),
    Row(
        name="created is missing",
        servers="A",
        reply=plain({"id": "c", "object": "chat.completion", "choices": []}),
        program=chat(lambda reply: reply.created),
        gives=Raised("ResponseFieldError", "lacks this field"),
        official=None,
    ),
    Row(
        name="fields that the document lacks",
        servers="V L G OR",
        reply=whole(timings={"prompt_n": 1}, provider="x", x_groq={"id": "r"}),
        program=chat(lambda reply: (reply.timings, reply.provider, reply.x_groq)),
        gives=({"prompt_n": 1}, "x", {"id": "r"}),
    ),
    Row(
        name="blank lines before the JSON",
        servers="DS",
        reply=plain({"id": "c", "object": "chat.completion", "created": 1, "choices": []}, before=b"\n\n \n"),
        program=chat(lambda reply: reply.id),
        gives="c",
    ),
    Row(
        name="an error with the status of success",
        servers="OR M",
        reply=plain({"error": {"code": 502, "message": "Provider returned error"}, "user_id": "u"}),
        program=chat(lambda reply: reply.choices),
        gives=Raised("APIError", "Provider returned error"),
        official=None,
    ),
    Row(
        name="models are null",
        servers="O",
        reply=plain({"object": "list", "data": None}),
        program=models,
        gives=[],
    ),
    Row(
        name="models have only id and object",
        servers="A OR",
        reply=plain({"object": "list", "data": [{"id": "m", "object": "model"}]}),
        program=models,
        gives=["m"],
    ),
    Row(
        name="models are a bare array",
        servers="TG",
        reply=plain([{"id": "m", "object": "model"}]),
        program=models,
        gives=Raised("ResponseDecodeError", "expected an object"),
        official=Raised("AttributeError"),
    ),
    Row(
        name="embeddings are nested",
        servers="LP L",
        reply=embedded([[0.5, 1.0]]),
        program=embedding,
        gives=[[0.5, 1.0]],
    ),
    Row(
        name="embeddings are base64",
        servers="V L O A S",
        reply=embedded("AAAAPwAAgD8="),
        program=embedding,
        gives=[0.5, 1.0],
    ),
    Row(
        name="embeddings without usage",
        servers="TG S",
        reply=embedded([0.5], usage=None),
        program=embedding,
        gives=[0.5],
    ),
)
