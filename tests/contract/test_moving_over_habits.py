"""Habits of programs for the official client: timeouts, and results, errors and streams passed to other libraries."""

from __future__ import annotations

import asyncio
import copy
import gc
import json
import pickle
import threading
import time
import warnings
from collections.abc import Iterator
from types import ModuleType
from typing import Any, NamedTuple, cast

import httpx2
import hypothesis.vendor.pretty
import pydantic
import pytest
import rich.pretty
from fastapi.encoders import jsonable_encoder

import openai_v1

from .moving_over import ANSWER, BOTH, HELLO, MODELS, STREAM, answer_of, client_of
from .server import LoopbackServer, Reply

REQUEST = httpx2.Request("GET", "http://127.0.0.1/v1/models")


# Timeouts


class Phases(NamedTuple):
    connect: float | None
    read: float | None
    write: float | None
    pool: float | None


@BOTH
def test_timeouts(library: ModuleType) -> None:
    def phases(timeout: Any) -> tuple[float | None, ...]:
        return timeout.connect, timeout.read, timeout.write, timeout.pool

    assert phases(library.Timeout(0.5)) == (0.5,) * 4
    assert phases(library.Timeout(20, connect=5)) == (5, 20, 20, 20)
    assert phases(library.Timeout(None, read=3.0)) == (None, 3.0, None, None)
    assert phases(library.Timeout(connect=1, read=2, write=3, pool=4)) == (1, 2, 3, 4)
    client = library.OpenAI(api_key="sk-test", timeout=httpx2.Timeout(20, connect=5))
    assert phases(client.timeout) == (5, 20, 20, 20)


@BOTH
def test_short_timeout_is_short_in_every_phase(library: ModuleType, server: LoopbackServer) -> None:
    waiting = threading.Event()
    server.respond = lambda _request: Reply(200, (), b"{}") if waiting.wait(5) else MODELS
    with client_of(library, server, timeout=library.Timeout(0.05)) as client:
        for options in ({}, {"timeout": httpx2.Timeout(0.05)}):
            with pytest.raises(library.APITimeoutError):
                client.models.list(**options)
    waiting.set()


def test_any_object_with_the_phases_is_a_timeout() -> None:
    given = Phases(1, 2, 3, None)
    assert openai_v1.OpenAI(api_key="sk-test", timeout=given).timeout == openai_v1.Timeout(
        2, connect=1, write=3, pool=None
    )
    duplicate = pickle.loads(pickle.dumps(openai_v1.Timeout(20, connect=5)))
    assert duplicate == copy.copy(duplicate) == openai_v1.Timeout(20, connect=5)
    with pytest.raises(TypeError, match="number of seconds"):
        openai_v1.Timeout("20")  # type: ignore[arg-type]


# Replies in other hands


@BOTH
def test_reply_is_whole_in_the_hands_of_fastapi(library: ModuleType, server: LoopbackServer) -> None:
    reply = answer_of(library, server)
    whole = reply.to_dict()
    assert whole["surprise"] == {"deep": [1]}

    def sent(value: Any) -> Any:
        return without_none(jsonable_encoder(value))

    assert sent(reply) == whole
    assert sent({"reply": reply, "all": [reply]}) == {"reply": whole, "all": [whole]}
    assert sent(dict(reply)) == whole
    assert sent(vars(reply)) | {"surprise": {"deep": [1]}} == whole
    assert dict(reply)["id"] == reply.id


def without_none(value: Any) -> Any:
    """The official client fills in absent fields with None."""
    if isinstance(value, dict):
        return {name: without_none(one) for name, one in value.items() if one is not None}
    return [without_none(one) for one in value] if isinstance(value, list) else value


@BOTH
def test_reply_is_a_field_of_a_pydantic_model(library: ModuleType, server: LoopbackServer) -> None:
    reply = answer_of(library, server)
    kind = type(reply)
    holder: Any = pydantic.create_model("Holder", reply=(kind, ...), others=(list[kind], []))  # type: ignore[valid-type]
    whole = reply.to_dict()
    held = holder(reply=reply, others=[reply])
    assert held.reply.to_dict() == whole
    assert without_none(held.model_dump(mode="json")) == {"reply": whole, "others": [whole]}
    assert without_none(json.loads(held.model_dump_json()))["reply"] == whole
    assert holder.model_validate({"reply": whole}).reply.to_dict() == whole
    with pytest.raises(pydantic.ValidationError):
        holder.model_validate({"reply": {"id": "chatcmpl-1"}})
    assert "reply" in holder.model_json_schema()["properties"]


@BOTH
def test_reply_has_the_methods_of_pydantic(library: ModuleType, server: LoopbackServer) -> None:
    reply = answer_of(library, server)
    kind, whole = type(reply), reply.to_dict()
    assert without_none(reply.model_dump(mode="json", exclude_none=True, exclude_unset=True, by_alias=True)) == whole
    assert "usage" not in reply.model_dump(exclude={"usage"})
    assert set(reply.model_dump(include={"id", "model"})) == {"id", "model"}
    inside = reply.model_dump(exclude={"choices": {0: {"message": True}}, "usage": True})
    assert "message" not in inside["choices"][0]
    assert without_none(json.loads(reply.model_dump_json(exclude_none=True))) == whole

    other = reply.model_copy(update={"model": "other"})
    assert (other.model, reply.model) == ("other", whole["model"])
    deep = reply.model_copy(deep=True)
    deep.choices[0].message.content = "changed"
    assert reply.to_dict() == whole

    for made in (kind.model_validate(whole), kind(**whole), kind.model_validate_json(json.dumps(whole))):
        assert made.choices[0].message.content == reply.choices[0].message.content
        assert made.to_dict() == whole
        assert made.surprise == {"deep": [1]}
    with pytest.raises(ValueError, match="choices"):
        kind.model_validate({**whole, "choices": 7})


def test_msgspec_refuses_a_reply_that_it_would_lose_a_part_of(server: LoopbackServer) -> None:
    import msgspec

    reply = answer_of(openai_v1, server)
    with pytest.raises(AttributeError, match="unset"):
        msgspec.json.encode(reply)
    server.script(ANSWER)
    with client_of(openai_v1, server) as client:
        whole = client.chat.completions.create(model="gpt-3.5-turbo", messages=HELLO)
    assert json.loads(msgspec.json.encode(whole)) == json.loads(ANSWER.body)


@BOTH
def test_null_is_none(library: ModuleType, server: LoopbackServer) -> None:
    reply = answer_of(library, server, id=None, created=None, usage=None)
    assert (reply.id, reply.created, reply.usage) == (None, None, None)
    assert reply.to_dict()["id"] is None
    server.script(Reply(200, (("Content-Type", "application/json"),), b'{"object": "list", "data": null}'))
    with client_of(library, server) as client:
        assert [model.id for model in client.models.list()] == []


# Clients


@BOTH
def test_key_can_be_changed(library: ModuleType, server: LoopbackServer) -> None:
    server.script(*[MODELS] * 4)
    with client_of(library, server) as client:
        raw = client.models.with_raw_response
        client.models.list()
        client.api_key = "sk-new"
        client.organization = "org-new"
        assert (client.api_key, client.organization) == ("sk-new", "org-new")
        client.models.list()
        raw.list()
        client.with_options(timeout=5).models.list()
    sent = [(one.header("Authorization"), one.header("OpenAI-Organization")) for one in server.requests]
    assert sent == [("Bearer sk-test", None), *[("Bearer sk-new", "org-new")] * 3]


@BOTH
def test_subclass_keeps_its_attributes_and_its_requests(library: ModuleType, server: LoopbackServer) -> None:
    class Client(library.OpenAI):  # type: ignore[misc, name-defined]
        def __init__(self, **options: Any) -> None:
            super().__init__(**options)
            self.calls: list[str] = []

        def request(self, *arguments: Any, **options: Any) -> Any:
            self.calls.append("request")
            return super().request(*arguments, **options)

    server.script(MODELS, MODELS)
    options: dict[str, Any] = {"api_key": "sk-test", "base_url": server.base_url, "max_retries": 0}
    with Client(**options) as client:
        client.models.with_raw_response.list()
        client.models.list()
        assert client.calls == ["request", "request"]
        other = client.with_options(timeout=5)
        assert isinstance(other, Client)
        if library is openai_v1:  # the official client makes a new one, which has an empty list
            assert other.calls is client.calls


@BOTH
@pytest.mark.parametrize("name", ["RateLimitError", "BadRequestError", "APIStatusError", "InternalServerError"])
def test_errors_can_be_made_by_tests(library: ModuleType, name: str) -> None:
    response = httpx2.Response(429, headers={"x-request-id": "req_1"}, request=REQUEST)
    body = {"message": "slow down", "code": "rate", "type": "tokens", "param": None}
    error = getattr(library, name)("m", response=response, body=body)
    assert (str(error), error.message, error.status_code, error.request_id) == ("m", "m", 429, "req_1")
    assert (error.code, error.type, error.param, error.body) == ("rate", "tokens", None, body)
    assert error.response is response
    plain = getattr(library, name)("m", response=response, body=None)
    assert (plain.body, plain.code) == (None, None)


@BOTH
def test_other_errors_can_be_made_by_tests(library: ModuleType) -> None:
    assert isinstance(library.APITimeoutError(request=REQUEST), library.APIConnectionError)
    assert library.APITimeoutError(REQUEST).request is REQUEST
    assert library.APIConnectionError(message="gone", request=REQUEST).message == "gone"
    assert library.APIConnectionError(request=REQUEST).request is REQUEST
    assert library.APIError("m", REQUEST, body=None).request is REQUEST


# Interactive use


def test_completion_shows_methods_only() -> None:
    client = openai_v1.OpenAI(api_key="sk-test")
    for thing, shown in ((client, {"chat", "models", "post"}), (client.chat.completions, {"create"})):
        public = {name for name in dir(thing) if not name.startswith("_")}
        assert shown <= public
        assert not public & {"in_mode", "request", "request_or_stream", "page"}
    assert {name for name in dir(client.models) if not name.startswith("_")} == {
        "delete",
        "list",
        "retrieve",
        "with_raw_response",
        "with_streaming_response",
    }


def test_replies_print_short(server: LoopbackServer) -> None:
    reply = answer_of(openai_v1, server, id="x" * 10_000, more=["<y>"] * 1_000)
    shown = (rich.pretty.pretty_repr(reply), reply._repr_html_(), hypothesis.vendor.pretty.pretty(reply), repr(reply))
    for text in shown:
        assert len(text) < 4_000
        assert "choices" in text
    assert "<y>" not in reply._repr_html_()
    assert reply._repr_html_().startswith("<table>")


# Streams and life


class Slowly:
    """The pieces of a body, with a pause after each."""

    def __init__(self, body: bytes) -> None:
        self._body = body

    def __iter__(self) -> Iterator[bytes]:
        for line in self._body.splitlines(keepends=True):
            yield line
            time.sleep(0.02)


def test_second_reader_of_a_stream_is_refused_and_the_first_reads_on(server: LoopbackServer) -> None:
    slowly = cast("tuple[bytes, ...]", Slowly(STREAM.body or b"".join(STREAM.pieces or ())))
    server.script(Reply(200, STREAM.headers, pieces=slowly))

    async def program() -> None:
        async with openai_v1.AsyncOpenAI(api_key="sk-test", base_url=server.base_url) as client:
            stream = await client.chat.completions.create(model="m", messages=HELLO, stream=True)
            results = await asyncio.gather(count(stream), count(stream), return_exceptions=True)
        refused = [one for one in results if isinstance(one, openai_v1.InvalidArgumentError)]
        assert len(refused) == 1
        assert "one reader" in str(refused[0])
        assert sum(one for one in results if isinstance(one, int)) > 3

    async def count(stream: Any) -> int:
        return len([event async for event in stream])

    asyncio.run(program())


def test_dropped_client_leaves_no_warning(server: LoopbackServer) -> None:
    # Not for the official client: whether its sockets are closed depends on the order of the garbage collector.
    server.script(MODELS)
    gc.collect()  # what other tests have dropped is not looked at here
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        client = client_of(openai_v1, server)
        client.models.list()
        del client
        gc.collect()
    assert [str(one.message) for one in caught if issubclass(one.category, ResourceWarning)] == []
