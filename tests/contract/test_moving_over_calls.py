"""Calls in the way of programs for the official client: raw responses, options, failures."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import pytest

import openai_v1
from openai_v1 import APIConnectionError, APITimeoutError, AsyncOpenAI, OpenAI
from openai_v1.types.chat import ChatCompletion

from .cases import reply_to
from .moving_over import ANSWER, HELLO, MODELS, NOT_FOUND, STREAM, pieces_of, run
from .server import LoopbackServer, Reply, Request

# Raw and streamed replies


def test_raw_response(server: LoopbackServer, client: OpenAI) -> None:
    server.script(ANSWER)
    response = client.chat.completions.with_raw_response.create(model="gpt-3.5-turbo", messages=HELLO)
    completion = response.parse()
    assert isinstance(completion, ChatCompletion)
    assert completion.to_dict() == json.loads(ANSWER.body)
    assert response.headers["X-RateLimit-Limit-Requests"] == "3500"
    assert response.headers.get("x-ratelimit-remaining-requests") == "3499"
    assert (response.status_code, response.request_id) == (200, "req_7b0f9c1a")
    assert response.content == ANSWER.body


def test_raw_stream(server: LoopbackServer, client: OpenAI) -> None:
    server.script(STREAM)
    response = client.chat.completions.with_raw_response.create(model="gpt-3.5-turbo", messages=HELLO, stream=True)
    assert response.headers["content-type"] == "text/event-stream"
    assert pieces_of(list(response.parse())) == "\n\nHello – \u2028☺"


def test_raw_error_is_raised(server: LoopbackServer, client: OpenAI) -> None:
    server.script(NOT_FOUND)
    with pytest.raises(openai_v1.NotFoundError, match="Nothing here"):
        client.models.with_raw_response.retrieve("no-such-model")


def test_raw_list(server: LoopbackServer, client: OpenAI) -> None:
    server.script(MODELS)
    response = client.models.with_raw_response.list()
    assert [model.id for model in response.parse()] == ["model-id-0", "model-id-1", "model-id-2"]


def test_asynchronous_raw_response(server: LoopbackServer) -> None:
    server.script(ANSWER, MODELS)

    async def program(client: AsyncOpenAI) -> None:
        response = await client.chat.completions.with_raw_response.create(model="gpt-3.5-turbo", messages=HELLO)
        assert isinstance(response.parse(), ChatCompletion)
        assert response.headers["x-request-id"] == "req_7b0f9c1a"
        models = await client.models.with_raw_response.list()
        assert len(models.parse().data) == 3

    run(server, program)


def test_streaming_response(server: LoopbackServer, client: OpenAI) -> None:
    server.script(STREAM, ANSWER, ANSWER)
    completions = client.chat.completions.with_streaming_response
    with completions.create(model="gpt-3.5-turbo", messages=HELLO, stream=True) as response:
        assert response.headers["content-type"] == "text/event-stream"
        assert [line for line in response.iter_lines() if line][-1] == "data: [DONE]"
    with completions.create(model="gpt-3.5-turbo", messages=HELLO) as response:
        assert b"".join(response.iter_bytes()) == ANSWER.body
    with completions.create(model="gpt-3.5-turbo", messages=HELLO) as response:
        completion = response.parse()
        assert isinstance(completion, ChatCompletion)


def test_streaming_response_of_a_download(server: LoopbackServer, client: OpenAI) -> None:
    server.script(reply_to("files.content", "any_bytes"))
    with client.files.with_streaming_response.content("file-1") as response:
        assert b"".join(response.iter_bytes()) == reply_to("files.content", "any_bytes").body


def test_asynchronous_streaming_response(server: LoopbackServer) -> None:
    server.script(STREAM, ANSWER)

    async def program(client: AsyncOpenAI) -> None:
        completions = client.chat.completions.with_streaming_response
        async with completions.create(model="gpt-3.5-turbo", messages=HELLO, stream=True) as response:
            assert [line async for line in response.iter_lines() if line][-1] == "data: [DONE]"
        async with completions.create(model="gpt-3.5-turbo", messages=HELLO) as response:
            assert json.loads(await response.read()) == json.loads(ANSWER.body)

    run(server, program)


# Options


def test_options_of_one_call(server: LoopbackServer, client: OpenAI) -> None:
    server.script(ANSWER)
    client.chat.completions.create(
        model="gpt-3.5-turbo",
        messages=HELLO,
        extra_headers={"X-Trace": "1", "OpenAI-Organization": "org-2"},
        extra_query={"beta": "true", "page": 2},
        extra_body={"top_k": 3, "model": "other"},
        timeout=10,
    )
    [request] = server.requests
    assert (request.header("X-Trace"), request.header("OpenAI-Organization")) == ("1", "org-2")
    assert sorted(request.query) == [("beta", "true"), ("page", "2")]
    assert json.loads(request.body) == {"model": "other", "messages": HELLO, "top_k": 3}


def test_extra_body_of_a_form(server: LoopbackServer, client: OpenAI) -> None:
    server.script(reply_to("files.create"))
    client.files.create(file=b"{}", purpose="fine-tune", extra_body={"model": "ada"})
    assert b'name="model"\r\n\r\nada\r\n' in server.requests[0].body


@pytest.mark.parametrize("name", ["with_options", "copy"])
def test_client_is_copied_with_other_options(server: LoopbackServer, client: OpenAI, name: str) -> None:
    server.script(MODELS, MODELS)
    copy: Callable[..., OpenAI] = getattr(client, name)
    other = copy(api_key="sk-other", organization="org-2", default_headers={"X-Team": "a"}, max_retries=3, timeout=5)
    other.models.list()
    client.models.list()
    changed, unchanged = server.requests
    assert (changed.header("Authorization"), changed.header("OpenAI-Organization")) == ("Bearer sk-other", "org-2")
    assert changed.header("X-Team") == "a"
    assert (unchanged.header("Authorization"), unchanged.header("OpenAI-Organization")) == ("Bearer sk-test", None)
    assert unchanged.header("X-Team") is None


def test_default_headers_and_query(server: LoopbackServer) -> None:
    server.script(MODELS)
    options = {"default_headers": {"X-Team": "a"}, "default_query": {"api-version": "1"}}
    with OpenAI(api_key="sk-test", base_url=server.base_url, **options) as client:  # type: ignore[arg-type]
        client.models.list()
    assert server.requests[0].header("X-Team") == "a"
    assert server.requests[0].query == [("api-version", "1")]


def test_base_url(server: LoopbackServer, monkeypatch: pytest.MonkeyPatch) -> None:
    server.script(MODELS, MODELS)
    with OpenAI(api_key="sk-test", base_url=server.url + "/v1/") as client:
        client.models.list()
    monkeypatch.setenv("OPENAI_BASE_URL", server.url + "/other")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-environment")
    monkeypatch.setenv("OPENAI_ORG_ID", "org-environment")
    with OpenAI() as client:
        client.models.list()
    given, from_environment = server.requests
    assert (given.path, from_environment.path) == ("/v1/models", "/other/models")
    assert from_environment.header("Authorization") == "Bearer sk-environment"
    assert from_environment.header("OpenAI-Organization") == "org-environment"


def test_default_base_url() -> None:
    with OpenAI(api_key="sk-test") as client:
        assert str(client.base_url).rstrip("/") == "https://api.openai.com/v1"


# Failures


def test_timeout(server: LoopbackServer, client: OpenAI) -> None:
    def dawdle(_request: Request) -> Reply:
        time.sleep(0.3)
        return MODELS

    server.respond = dawdle
    with pytest.raises(APITimeoutError) as caught:
        client.models.list(timeout=0.05)
    assert isinstance(caught.value, APIConnectionError)
    with pytest.raises(APITimeoutError):
        client.with_options(timeout=0.05).models.list()
    assert len(client.models.list(timeout=5).data) == 3


def test_nobody_listens() -> None:
    with LoopbackServer() as gone:
        pass
    with (
        OpenAI(api_key="sk-test", base_url=gone.base_url, max_retries=0) as client,
        pytest.raises(APIConnectionError) as caught,
    ):
        client.models.list()
    assert caught.value.__cause__ is not None


@pytest.mark.parametrize("status", [408, 409, 429, 500, 503])
def test_passing_failure_is_retried(server: LoopbackServer, client: OpenAI, status: int) -> None:
    failure = Reply(status, (("Content-Type", "application/json"), ("Retry-After-Ms", "1")), b"{}")
    server.script(failure, ANSWER)
    patient = client.with_options(max_retries=1)
    patient.chat.completions.create(model="gpt-3.5-turbo", messages=HELLO)
    first, second = server.requests
    assert first.body == second.body


def test_lasting_failure_is_not_retried(server: LoopbackServer, client: OpenAI) -> None:
    server.script(NOT_FOUND, MODELS)
    with pytest.raises(openai_v1.NotFoundError):
        client.with_options(max_retries=2).models.list()
    assert len(server.requests) == 1
