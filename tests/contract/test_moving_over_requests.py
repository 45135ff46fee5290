"""Habits of programs for the official client: queries, headers, base URLs, and paths that the document lacks."""

from __future__ import annotations

import asyncio
import json
from types import ModuleType
from typing import Any, TypedDict
from urllib.parse import unquote

import pydantic
import pytest

import openai_v1

from .moving_over import BOTH, MODEL, MODELS, client_of
from .server import LoopbackServer, Reply


@BOTH
def test_query_values_of_none_are_left_out(library: ModuleType, server: LoopbackServer) -> None:
    server.script(MODELS)
    with client_of(library, server, default_query={"a": "1", "b": None}) as client:
        client.models.list(extra_query={"c": None, "d": "2", "a": None})
    assert sorted(server.requests[0].query) == [("d", "2")]


def test_headers_of_none_are_left_out(server: LoopbackServer) -> None:
    """The official client cannot encode them."""
    server.script(MODELS)
    with client_of(openai_v1, server, default_headers={"X-A": "1", "X-B": None}) as client:
        client.models.list(extra_headers={"X-A": None, "X-C": None, "X-D": "2"})
    [request] = server.requests
    assert [request.header(f"X-{name}") for name in "ABCD"] == [None, None, None, "2"]


@pytest.mark.parametrize("ending", ["?api-version=1", "#top", "/?a=b"])
def test_base_url_with_a_query_is_refused(ending: str) -> None:
    """The official client appends the path to the query, so it requests another resource."""
    with pytest.raises(openai_v1.OpenAIError, match="default_query"):
        openai_v1.OpenAI(api_key="sk-test", base_url=f"http://127.0.0.1/v1{ending}")


@BOTH
@pytest.mark.parametrize("part", ["a b", "é", "a%20b"])
def test_base_url_is_quoted(library: ModuleType, server: LoopbackServer, part: str) -> None:
    server.script(MODELS)
    with client_of(library, server, base_url=f"{server.url}/{part}/v1") as client:
        client.models.list()
    assert server.requests[0].path == f"/{unquote(part)}/v1/models"


@pytest.mark.parametrize("url", ["http://a b/v1", "http://", "ftp://127.0.0.1", "127.0.0.1/v1", "http://a\\b/v1"])
def test_wrong_base_url_is_told(url: str) -> None:
    with pytest.raises(openai_v1.OpenAIError, match="base URL"):
        openai_v1.OpenAI(api_key="sk-test", base_url=url)


# Paths that the document lacks


class Ranked(TypedDict):
    index: int
    relevance_score: float


class Ranking(pydantic.BaseModel):
    results: list[dict[str, float]]


RANKED = b'{"results": [{"index": 1, "relevance_score": 0.5}]}'


@BOTH
@pytest.mark.parametrize("name", ["get", "post", "put", "patch", "delete"])
def test_paths_that_the_document_lacks(library: ModuleType, server: LoopbackServer, name: str) -> None:
    server.script(Reply(200, (("Content-Type", "application/json"),), RANKED))
    body = {} if name == "get" else {"body": {"query": "a", "documents": ["b"]}}
    with client_of(library, server) as client:
        found = getattr(client, name)("/rerank?top_n=1", cast_to=object, **body)
    [request] = server.requests
    assert found == json.loads(RANKED)
    assert (request.method, request.path, request.query) == (name.upper(), "/v1/rerank", [("top_n", "1")])
    assert request.header("Authorization") == "Bearer sk-test"
    if body:
        assert json.loads(request.body) == body["body"]


@pytest.mark.parametrize("flavour", ["sync", "async"])
def test_replies_of_such_paths_are_cast(server: LoopbackServer, flavour: str) -> None:
    async def ask(cast_to: Any, content: bytes, **options: Any) -> Any:
        server.script(Reply(200, (("Content-Type", "application/json"),), content))
        arguments: dict[str, Any] = {"cast_to": cast_to, "body": {"query": "a"}, "query": {"top": 2}, **options}
        if flavour == "sync":
            with client_of(openai_v1, server) as client:
                found = client.post("rerank", **arguments)
                return list(found) if arguments.get("stream") else found
        async with openai_v1.AsyncOpenAI(api_key="sk-test", base_url=server.base_url) as other:
            found = await other.post("rerank", **arguments)
            return [event async for event in found] if arguments.get("stream") else found

    ranking = asyncio.run(ask(Ranking, RANKED))
    assert isinstance(ranking, Ranking)
    assert ranking.results[0]["index"] == 1
    assert asyncio.run(ask(list[Ranked], b'[{"index": 1, "relevance_score": 1}]'))[0]["relevance_score"] == 1.0
    assert asyncio.run(ask(openai_v1.types.Model, MODEL, extra_headers={"X-A": "1"})).id == "m"
    assert asyncio.run(ask(str, b"text")) == "text"
    assert asyncio.run(ask(bytes, b"\0\1")) == b"\0\1"
    assert asyncio.run(ask(object, b"[1]")) == [1]
    assert {one.path for one in server.requests} == {"/v1/rerank"}
    assert server.requests[0].query == [("top", "2")]
    events = b'data: {"a": 1}\n\ndata: {"a": 2}\n\n'
    for end in (b"", b"data: [DONE]\n\n"):
        assert asyncio.run(ask(object, events + end, stream=True)) == [{"a": 1}, {"a": 2}]
    with pytest.raises(openai_v1.APIError, match="too much"):
        asyncio.run(ask(object, events + b'data: {"error": {"message": "too much"}}\n\n', stream=True))
    with pytest.raises(openai_v1.ResponseDecodeError, match="results"):
        asyncio.run(ask(Ranking, b'{"results": 1}'))


@pytest.mark.parametrize("path", ["http://127.0.0.1/v1/rerank", "//host/rerank", "/rerank#a", "/../rerank", "/a/./b"])
def test_paths_that_lead_elsewhere_are_refused(server: LoopbackServer, path: str) -> None:
    with client_of(openai_v1, server) as client, pytest.raises(openai_v1.InvalidArgumentError):
        client.get(path)
    assert server.requests == []


def test_many_paths_are_not_kept(server: LoopbackServer) -> None:
    server.script(*[MODELS] * 5)
    with client_of(openai_v1, server) as client:
        for number in range(5):
            client.get(f"/things/{number}")
        assert client._config.plans == {}
