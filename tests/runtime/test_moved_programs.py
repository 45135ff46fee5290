"""What programs of other clients expect of exceptions, responses and arguments."""

from __future__ import annotations

import json
from copy import copy, deepcopy
from pickle import dumps, loads
from typing import Any
from unittest.mock import Mock
from urllib.parse import unquote

import httpx as old_httpx
import httpx2
import openai as official
import pytest
from pydantic import BaseModel

import openai_v1
from openai_v1 import APIConnectionError, APIError, APITimeoutError, OpenAI, Timeout
from tests.contract.server import LoopbackServer, Reply

from .either import following, given, run
from .twins import Twin

JSON = (("Content-Type", "application/json"),)
EVENTS = (("Content-Type", "text/event-stream"),)
FAILURE = b'data: {"error": {"message": "no more", "type": "server_error"}}\n\n'
HELLO: Any = [{"role": "user", "content": "Hello!"}]
REPLY = json.dumps({"id": "a", "object": "chat.completion", "created": 1, "model": "m", "choices": []}).encode()


async def failure_of(call: Any) -> APIError:
    """The exception of a call, or of the stream that it gives."""
    try:
        found = await given(call())
        while await following(found) is not None:
            pass
    except APIError as error:
        return error
    raise AssertionError("the call did not fail")


@pytest.mark.parametrize("transport", ["httpx2", "pyreqwest"])
@pytest.mark.parametrize(
    "reply",
    [
        Reply(404, JSON, b'{"error": {"message": "none"}}'),
        Reply(500, (("Content-Type", "text/html"),), b"<html>"),
        Reply(200, EVENTS, FAILURE),
        Reply(200, EVENTS, b"data: {"),
    ],
    ids=["status", "page", "error in a stream", "broken stream"],
)
def test_exception_has_the_request(twin: Twin, server: LoopbackServer, reply: Reply, transport: str) -> None:
    server.script(reply)

    async def program(client: Any) -> None:
        error = await failure_of(lambda: client.chat.completions.create(model="m", messages=HELLO, stream=True))
        for one in (error, deepcopy(error), loads(dumps(error))):
            assert one.request is not None
            assert (one.request.method, one.request.url) == ("POST", f"{server.base_url}/chat/completions")
            assert one.response is not None
            assert one.response.request == one.request
            assert (one.response.is_error, one.response.is_success) == (reply.status >= 400, reply.status < 300)

    run(twin, program, base_url=server.base_url, transport=transport)


def test_exception_without_a_response_has_the_request(twin: Twin) -> None:
    async def program(client: Any) -> None:
        error = await failure_of(lambda: client.models.retrieve("m"))
        assert isinstance(error, APIConnectionError)
        assert error.request is not None
        assert (error.request.method, error.request.url) == ("GET", "http://127.0.0.1:9/v1/models/m")
        error = await failure_of(lambda: client.models.retrieve("m", deadline=1e-9))
        assert isinstance(error, APITimeoutError)
        assert error.request is not None

    run(twin, program, base_url="http://127.0.0.1:9/v1")


@pytest.mark.parametrize(("status", "phrase"), [(404, "Not Found"), (529, "")])
def test_response_tells_its_status_in_words(server: LoopbackServer, status: int, phrase: str) -> None:
    server.script(Reply(status, JSON, b"{}"))
    with OpenAI(api_key="k", base_url=server.base_url, max_retries=0) as client, pytest.raises(APIError) as caught:
        client.models.retrieve("m")
    assert caught.value.response is not None
    assert caught.value.response.reason_phrase == phrase


def test_exceptions_of_tests_take_a_mock_as_response() -> None:
    error = openai_v1.RateLimitError("slow", response=Mock(status_code=429), body=None)
    assert (str(error), error.message, error.status_code) == ("slow", "slow", 429)


@pytest.mark.parametrize("library", [openai_v1, official], ids=["ours", "official"])
@pytest.mark.parametrize("httpx", [httpx2, old_httpx], ids=["httpx2", "httpx"])
def test_exceptions_of_tests_have_the_request_of_their_response(library: Any, httpx: Any) -> None:
    request = httpx.Request("POST", "https://a.example/v1/chat/completions")
    response = httpx.Response(429, request=request, headers={"Retry-After": "3"})
    for kind in (library.RateLimitError, library.APIStatusError):
        error = kind("slow", response=response, body={"code": "c"})
        assert (error.request, error.response.headers["retry-after"], error.code) == (request, "3", "c")


def test_exceptions_of_tests_take_a_response_without_a_request() -> None:
    error = openai_v1.RateLimitError("slow", response=httpx2.Response(429), body=None)
    assert (error.request, error.status_code) == (None, 429)


def test_response_says_that_a_stream_is_closed_itself(server: LoopbackServer) -> None:
    server.script(Reply(200, JSON, REPLY))
    with OpenAI(api_key="k", base_url=server.base_url) as client:
        raw = client.chat.completions.with_raw_response.create(model="m", messages=HELLO)
    assert (raw.http_request.method, raw.http_request.url) == ("POST", f"{server.base_url}/chat/completions")
    for name in ("close", "aclose"):
        with pytest.raises(AttributeError, match=r"a stream has close\(\) itself"):
            getattr(raw.http_response, name)
    assert not hasattr(raw.http_response, "other")


def test_downloaded_file_has_lines_and_its_response(twin: Twin, server: LoopbackServer, tmp_path: Any) -> None:
    server.script(Reply(200, (("Content-Type", "application/octet-stream"),), b'{"a": 1}\n{"b": 2}\n'))

    async def program(client: Any) -> None:
        file = await given(client.files.content("f"))
        assert list(file.iter_lines()) == ['{"a": 1}', '{"b": 2}']
        assert file.response.status_code == 200
        assert (await file.astream_to_file(tmp_path / "out")).read_bytes() == file.content

    run(twin, program, base_url=server.base_url)


def test_base_url_can_be_set(twin: Twin, server: LoopbackServer) -> None:
    server.script(Reply(200, JSON, b'{"object": "list", "data": []}'))

    async def program(client: Any) -> None:
        derived = client.with_options(max_retries=1)
        models = client.models
        client.base_url = f"{server.base_url}/"
        await given(models.list())
        assert (client.base_url, derived.base_url) == (server.base_url, "http://127.0.0.1:9/v1")

    run(twin, program, base_url="http://127.0.0.1:9/v1")
    assert [one.target for one in server.requests] == ["/v1/models"]


@pytest.mark.parametrize("form", ["typed", "with_raw_response", "with_streaming_response"])
def test_settings_of_a_client_count_from_the_next_call_on(twin: Twin, server: LoopbackServer, form: str) -> None:
    """Also where the methods of the client were asked for before."""
    failing = Reply(500, JSON, b'{"error": {"message": "no"}}')
    server.script(failing, failing, Reply(200, JSON, REPLY))
    retries = list[object]()

    async def called(methods: Any) -> None:
        found = methods.create(model="m", messages=HELLO)
        if hasattr(found, "__aenter__"):
            async with found:
                pass
        elif hasattr(found, "__enter__"):
            with found:
                pass
        else:
            await given(found)

    async def program(client: Any) -> None:
        derived = client.with_options(max_retries=1)
        methods = client.chat.completions if form == "typed" else getattr(client.chat.completions, form)
        client.base_url, client.max_retries, client.timeout = server.base_url, 0, 7
        with pytest.raises(openai_v1.InternalServerError):
            await called(methods)
        client.max_retries = 1
        await called(methods)
        assert (client.max_retries, client.timeout, client.base_url) == (1, Timeout(7), server.base_url)
        assert (derived.max_retries, derived.timeout) == (1, Timeout())
        for name, value in (("max_retries", -1), ("timeout", "x"), ("base_url", "a")):
            with pytest.raises((openai_v1.OpenAIError, TypeError)):
                setattr(client, name, value)

    run(twin, program, base_url="http://127.0.0.1:9/v1", on_retry=retries.append)
    assert (len(server.requests), len(retries)) == (3, 1)


def test_shallow_copy_of_a_client_is_a_client_of_its_own(twin: Twin, server: LoopbackServer) -> None:
    server.respond = lambda _: Reply(200, JSON, REPLY)

    async def program(client: Any) -> None:
        raw = client.chat.completions.with_raw_response
        other = copy(client)
        assert type(other) is type(client)
        other.base_url, other.api_key = "http://127.0.0.1:9/v1", "sk-other"
        for methods in (client.chat.completions, raw):
            await given(methods.create(model="m", messages=HELLO))
        for methods in (other.chat.completions, other.chat.completions.with_raw_response):
            with pytest.raises(APIConnectionError):
                await given(methods.create(model="m", messages=HELLO))

    run(twin, program, base_url=server.base_url, max_retries=0)
    assert {one.header("Authorization") for one in server.requests} == {"Bearer sk-test-key"}
    assert len(server.requests) == 2


def test_urls_have_the_parts_that_those_of_httpx_have(twin: Twin, server: LoopbackServer) -> None:
    server.respond = lambda one: Reply(200, JSON, REPLY) if one.path.endswith("s") else Reply(404, JSON, b"{}")

    async def program(client: Any) -> None:
        raw = await given(client.chat.completions.with_raw_response.create(model="m", messages=HELLO))
        with pytest.raises(openai_v1.NotFoundError) as caught:
            await given(client.models.retrieve("m"))
        place = httpx2.URL(server.base_url)
        error = caught.value
        assert error.request is not None
        shown: list[tuple[Any, str]] = [
            (client.base_url, "/v1"),
            (raw.url, "/v1/chat/completions"),
            (raw.http_request.url, "/v1/chat/completions"),
            (raw.http_response.url, "/v1/chat/completions"),
            (loads(dumps(error)).response.url, "/v1/models/m"),
            (deepcopy(error.request).url, "/v1/models/m"),
            (error.request.url, "/v1/models/m"),
        ]
        for url, path in shown:
            assert issubclass(type(url), str)
            assert (url.scheme, url.host, url.port, url.path) == (place.scheme, place.host, place.port, path)
            assert url == f"{server.base_url.removesuffix('/v1')}{path}"
            assert json.dumps(url) == f'"{url}"'

    run(twin, program, base_url=server.base_url)


@pytest.mark.parametrize(
    "address", ["https://a.example:443/v1", "http://A.example:80/%20x", "http://[::1]:8000/v1", "http://u:p@a.example"]
)
def test_parts_of_a_url_are_those_of_httpx(address: str) -> None:
    found, official_url = OpenAI(api_key="a", base_url=address).base_url, httpx2.URL(address)
    parts = (official_url.scheme, official_url.host, official_url.port, official_url.path.rstrip("/"))
    assert (found.scheme, found.host, found.port, unquote(found.path)) == parts


def test_exceptions_of_tests_need_no_message_where_the_official_ones_do_not() -> None:
    response = httpx2.Response(200, request=httpx2.Request("GET", "http://a/b"), text="x")
    error = openai_v1.APIResponseValidationError(response=response, body=None)
    assert (error.status_code, str(error.request.url if error.request else "")) == (200, "http://a/b")
    assert str(error)
    request: Any = response.request
    for one in (APIConnectionError(request=request), APITimeoutError(request)):
        assert one.request is request


@pytest.mark.parametrize(
    "sentinel", [official.omit, official.NOT_GIVEN, openai_v1.omit], ids=["omit", "NOT_GIVEN", "own"]
)
def test_omitted_value_of_another_client_is_omitted(twin: Twin, server: LoopbackServer, sentinel: Any) -> None:
    server.respond = lambda request: Reply(200, JSON, REPLY if b"messages" in request.body else b'{"text": "x"}')

    async def program(client: Any) -> None:
        await given(
            client.chat.completions.create(
                model="m",
                messages=[{"role": "user", "content": "x", "name": sentinel}],
                temperature=sentinel,
                tools=sentinel,
                stream=sentinel,
                timeout=sentinel,
                extra_headers={"X-A": sentinel},
            )
        )
        await given(client.audio.transcriptions.create(model="m", file=("a.wav", b"x"), prompt=sentinel))

    run(twin, program, base_url=server.base_url)
    chat, form = server.requests
    assert json.loads(chat.body) == {"model": "m", "messages": [{"role": "user", "content": "x"}]}
    assert chat.header("X-A") is None
    assert b"prompt" not in form.body


def test_falsy_values_of_other_classes_are_sent(server: LoopbackServer) -> None:
    server.script(Reply(200, JSON, REPLY))
    with OpenAI(api_key="k", base_url=server.base_url) as client:
        client.chat.completions.create(model="", messages=[], temperature=0, stop=None)
    assert json.loads(server.requests[0].body) == {"model": "", "messages": [], "temperature": 0, "stop": None}


class Person(BaseModel):
    name: str


@pytest.mark.parametrize("kind", [Person, dict, openai_v1.types.chat.ChatCompletion])
def test_class_in_place_of_a_value_is_told(twin: Twin, server: LoopbackServer, kind: type) -> None:
    async def program(client: Any) -> None:
        for arguments in ({"response_format": kind}, {"tools": [kind]}, {"extra_body": {"a": kind}}):
            with pytest.raises(TypeError, match=f"class {kind.__name__} cannot be sent as JSON"):
                await given(client.chat.completions.create(model="m", messages=HELLO, **arguments))

    run(twin, program, base_url=server.base_url)
    assert not server.requests


def test_response_of_an_http_library_is_no_type_of_content(twin: Twin, server: LoopbackServer) -> None:
    import httpx2

    async def program(client: Any) -> None:
        with pytest.raises(openai_v1.InvalidArgumentError, match=r"cast_to=Response.*cast_to=bytes"):
            await given(client.post("/things", cast_to=httpx2.Response, body={}))

    run(twin, program, base_url=server.base_url)
    assert not server.requests


def test_project_is_sent_from_the_option_and_the_variable(
    server: LoopbackServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.respond = lambda request: Reply(200, JSON, b'{"object": "list", "data": []}')
    monkeypatch.setenv("OPENAI_PROJECT_ID", "proj_env")
    for client in (OpenAI(api_key="k", base_url=server.base_url, project="proj_1"), OpenAI(api_key="k")):
        with client.with_options(base_url=server.base_url) as moved:
            moved.models.list()
    assert [one.header("OpenAI-Project") for one in server.requests] == ["proj_1", "proj_env"]
