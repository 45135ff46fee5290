"""The direct way of calls that have nothing but fields gives, logs and sends what the way of all other calls does."""

from __future__ import annotations

import gzip
import inspect
import json
import logging
import re
from typing import Any, Final
from unittest.mock import patch

import pytest

from openai_v1 import AsyncOpenAI, Retry, omit
from openai_v1._core.errors import APIError
from tests.contract.server import LoopbackServer, Reply, Request

from .either import given, run
from .transports import TransportName
from .twins import Twin

JSON: Final = ("Content-Type", "application/json")
SOON: Final = ("Retry-After-Ms", "1")
MESSAGES: Final = [{"role": "user", "content": "Hello!"}]
WHOLE: Final = {
    "id": "1",
    "object": "chat.completion",
    "created": 1,
    "model": "m",
    "choices": [{"index": 0, "message": {"role": "assistant", "content": "Hi"}, "finish_reason": "stop"}],
}
BODY: Final = json.dumps(WHOLE).encode()
FINE: Final = Reply(200, (JSON, ("X-Request-Id", "req_1")), BODY)
REPLIES: Final[dict[str, tuple[Reply, ...]]] = {
    "as documented": (FINE,),
    "without a request id": (Reply(200, (JSON,), BODY),),
    "compressed": (Reply(200, (JSON, ("Content-Encoding", "gzip")), gzip.compress(BODY)),),
    "in chunks": (Reply(200, (JSON,), pieces=(BODY[:9], BODY[9:])),),
    "201": (Reply(201, (JSON,), BODY),),
    "204": (Reply(204),),
    "unknown fields": (Reply(200, (JSON,), json.dumps({**WHOLE, "later": [1]}).encode()),),
    "a field of another type": (Reply(200, (JSON,), json.dumps({**WHOLE, "created": "1"}).encode()),),
    "no object": (Reply(200, (JSON, ("X-Request-Id", "req_2")), b"[]"),),
    "no JSON": (Reply(200, (("Content-Type", "text/html"),), b"<html>"),),
    "empty": (Reply(200, (JSON,), b""),),
    "an error as a success": (Reply(200, (JSON,), b'{"error": {"message": "No.", "type": "t", "code": "c"}}'),),
    "400": (Reply(400, (JSON, ("X-Request-Id", "req_3")), b'{"error": {"message": "Your key is sk-test-key."}}'),),
    "401": (Reply(401, (JSON,), b'{"error": {"message": "No."}}'),),
    "a redirect": (Reply(307, (("Location", "http://127.0.0.1:1/elsewhere"),)),),
    "not modified": (Reply(304),),
    "429 twice": (Reply(429, (JSON, SOON), b"{}"), Reply(429, (JSON, SOON), b"{}"), FINE),
    "503 until the end": (Reply(503, (SOON,), b"busy"),) * 3,
    "a body that breaks off": (Reply(200, (JSON, ("Content-Encoding", "gzip")), gzip.compress(BODY)[:-9]),) * 3,
}


def outcome(value: object) -> tuple[object, ...]:
    """What a program sees of a result or an error."""
    if isinstance(value, APIError):
        shown = (value.request_id, getattr(value, "status_code", None), getattr(value, "body", None), value.request)
        return type(value), re.sub(r"[\d.]+ s\b", "", str(value)), shown
    return type(value), value, getattr(value, "_request_id", None)


def sent(request: Request) -> object:
    headers = {name: value for name, value in request.headers if name != "Idempotency-Key"}
    return request.method, request.target, headers, request.body


async def asked(client: Any, **options: Any) -> tuple[object, ...]:
    try:
        return outcome(await given(client.chat.completions.create(model="m", messages=MESSAGES, **options)))
    except APIError as error:
        return outcome(error)


async def asked_with_an_option(client: Any) -> tuple[object, ...]:
    return await asked(client, extra_headers={})


def both(twin: Twin, replies: tuple[Reply, ...], **options: Any) -> list[tuple[object, ...]]:
    """The outcome and the requests of a call by each way: with an option, it is that of all other calls."""
    found: list[tuple[object, ...]] = []
    with LoopbackServer() as server:
        for call in (asked, asked_with_an_option):
            server.script(*replies)
            result = run(twin, call, base_url=server.base_url, **options)
            keys = {request.header("Idempotency-Key") for request in server.requests}
            assert len(keys) == 1
            assert None not in keys
            found.append((result, [sent(request) for request in server.requests]))
    return found


@pytest.mark.parametrize("transport", ["httpx2", "pyreqwest"])
@pytest.mark.parametrize("reply", REPLIES)
def test_each_reply_gives_the_same(twin: Twin, transport: TransportName, reply: str) -> None:
    direct, usual = both(twin, REPLIES[reply], transport=transport, max_retries=2)
    assert direct == usual


@pytest.mark.parametrize(
    "options",
    [
        {"deadline": 9.0},
        {"timeout": 3.0},
        {"strict": True},
        {"default_query": {"a": "b"}},
        {"default_headers": {"X-Extra": "1"}},
        {"default_headers": {"Idempotency-Key": "mine"}},
        {"organization": "org"},
        {"api_key": lambda: "sk-called"},
    ],
    ids=lambda options: next(iter(options)),
)
@pytest.mark.parametrize("reply", ["as documented", "unknown fields", "429 twice", "400"])
def test_options_of_the_client_hold(twin: Twin, options: dict[str, Any], reply: str) -> None:
    if callable(options.get("api_key")) and twin.name == "async":

        async def key() -> str:
            return "sk-called"

        options = {"api_key": key}
    direct, usual = both(twin, REPLIES[reply], **{"max_retries": 2, **options})
    assert direct == usual


@pytest.mark.parametrize("reply", ["as documented", "429 twice", "400"])
@pytest.mark.parametrize("level", [logging.DEBUG, logging.INFO])
def test_it_logs_the_same(twin: Twin, caplog: pytest.LogCaptureFixture, reply: str, level: int) -> None:
    records: list[list[str]] = []
    with LoopbackServer() as server, caplog.at_level(level, "openai_v1"):
        for call in (asked, asked_with_an_option):
            caplog.clear()
            server.script(*REPLIES[reply])
            run(twin, call, base_url=server.base_url, max_retries=2)
            texts = [one.getMessage() for one in caplog.records if one.name == "openai_v1"]
            records.append([re.sub(r"[\d.]+ s\b|'date': '[^']*'|Date: [^,]*", "", text) for text in texts])
    assert records[0]
    assert len(records[0]) == len(records[1])
    assert [text[:60] for text in records[0]] == [text[:60] for text in records[1]]


def test_a_success_gives_back_what_retries_spent(twin: Twin) -> None:
    async def main(client: Any) -> tuple[int, bool]:
        quota = client._channel.retry_quota
        await asked(client)
        after_retries = quota._left
        for _ in range(20):
            await asked(client)
        return after_retries, quota.is_used

    with LoopbackServer() as server:
        slow = Reply(429, (JSON, SOON), b"{}")
        server.script(slow, slow, *[FINE] * 21)
        assert run(twin, main, base_url=server.base_url, max_retries=2) == (495, False)


def test_a_closed_client_says_so(twin: Twin) -> None:
    async def main(client: Any) -> object:
        await given(client.close())
        return await asked(client)

    with LoopbackServer() as server:
        _, message, _ = run(twin, main, base_url=server.base_url)
        assert "is closed" in message
        assert not server.requests


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"model": "m"}, "missing 1 required keyword-only argument: 'messages'"),
        ({"model": "m", "messages": [], "temprature": 1}, "did you mean 'temperature'"),
        ({"messages": [], "engine": "m"}, "model"),
    ],
)
def test_arguments_that_are_wrong_are_told_by_the_method(twin: Twin, arguments: dict[str, Any], message: str) -> None:
    async def main(client: Any) -> None:
        await given(client.chat.completions.create(**arguments))

    with pytest.raises(TypeError, match=re.compile(message, re.IGNORECASE)):
        run(twin, main, base_url="http://127.0.0.1:1/v1")


def test_fields_are_named(twin: Twin) -> None:
    async def main(client: Any) -> None:
        await given(client.chat.completions.create("m", MESSAGES))

    with pytest.raises(TypeError, match=r"create\(\) takes 1 positional argument but 3"):
        run(twin, main, base_url="http://127.0.0.1:1/v1")


def test_what_is_omitted_is_not_sent(twin: Twin) -> None:
    async def main(client: Any) -> None:
        await given(client.chat.completions.create(model="m", messages=MESSAGES, user=omit, stop=None))

    with LoopbackServer() as server:
        server.script(FINE)
        run(twin, main, base_url=server.base_url)
        assert json.loads(server.requests[0].body) == {"model": "m", "messages": MESSAGES, "stop": None}


def test_a_retry_is_told_the_same(twin: Twin) -> None:
    told: list[list[tuple[object, ...]]] = []
    with LoopbackServer() as server:
        for call in (asked, asked_with_an_option):
            retries: list[Retry] = []
            server.script(*REPLIES["429 twice"])
            run(twin, call, base_url=server.base_url, max_retries=2, on_retry=retries.append)
            told.append([(one.attempt, type(one.url), one.url, one.error.request, one.request_id) for one in retries])
    assert len(told[0]) == 2
    assert told[0] == told[1]


def marking(client: Any) -> type[Any]:
    """A class whose clients give a text instead of calling."""

    class Marked(type(client)):  # type: ignore[misc]  # the class of either client
        def request(self, *_: object, **__: object) -> Any:
            return given("mine")

        request_or_stream = request

    return Marked


class Stub:
    """What stands in for a client."""

    async def request_or_stream(self, *_: object, **__: object) -> str:
        return "mine"


async def by_a_class(client: Any) -> object:
    own = marking(client)(api_key="k", base_url=client.base_url)
    return await given(await given(own.chat.completions.create(model="m", messages=MESSAGES)))


async def by_an_attribute(client: Any) -> object:
    with patch.object(client, "request_or_stream", lambda *_, **__: given("mine")):
        return await given(await given(client.chat.completions.create(model="m", messages=MESSAGES)))


async def by_a_stub(client: Any) -> object:
    return await given(type(client.chat.completions)(Stub()).create(model="m", messages=MESSAGES))


@pytest.mark.parametrize("put", [by_a_class, by_an_attribute, by_a_stub])
def test_what_a_program_puts_in_place_of_the_function_of_a_client_is_called(twin: Twin, put: Any) -> None:
    assert run(twin, put, base_url="http://127.0.0.1:1/v1") == "mine"


def test_a_method_takes_its_resource_by_name(twin: Twin) -> None:
    async def main(client: Any) -> object:
        completions = client.chat.completions
        return await given(type(completions).create(self=completions, model="m", messages=MESSAGES))

    with LoopbackServer() as server:
        server.script(FINE)
        assert run(twin, main, base_url=server.base_url).id == "1"


def test_a_method_looks_as_it_is_written() -> None:
    method = AsyncOpenAI(api_key="k").chat.completions.create
    assert method.__name__ == "create"
    assert "messages: The conversation so far" in (method.__doc__ or "")
    assert inspect.iscoroutinefunction(method)
