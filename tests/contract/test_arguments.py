"""The requests for given arguments, and the arguments that are rejected before a request is sent."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

import pytest

import openai_v1
from openai_v1 import NOT_GIVEN, AsyncOpenAI, NotGiven, OpenAI, OpenAIError, omit

from .calling import find_method
from .cases import reply_to
from .server import LoopbackServer

HELLO = [{"role": "user", "content": "Hello!"}]
PATH_CALLS = [
    "models.retrieve",
    "models.delete",
    "files.retrieve",
    "files.delete",
    "files.content",
    "fine_tunes.retrieve",
    "fine_tunes.cancel",
    "fine_tunes.list_events",
    "engines.retrieve",
]


def test_omitted_and_null_and_value_are_three_things(server: LoopbackServer, client: OpenAI) -> None:
    server.script(reply_to("chat.completions.create"))
    not_given: NotGiven = NOT_GIVEN
    client.chat.completions.create(
        model="gpt-3.5-turbo", messages=HELLO, temperature=None, n=omit, top_p=not_given, stop="\n", presence_penalty=0
    )
    assert json.loads(server.requests[0].body) == {
        "model": "gpt-3.5-turbo",
        "messages": HELLO,
        "temperature": None,
        "stop": "\n",
        "presence_penalty": 0,
    }


def test_omitted_query_parameter(server: LoopbackServer, client: OpenAI) -> None:
    server.script(reply_to("fine_tunes.list_events"))
    client.fine_tunes.list_events("ft-1", stream=omit)
    assert server.requests[0].query == []


def test_not_given_is_false_and_says_its_name() -> None:
    assert not NOT_GIVEN
    assert not omit
    assert repr(omit) in ("omit", "NOT_GIVEN")


@pytest.mark.parametrize("client_class", [OpenAI, AsyncOpenAI])
def test_missing_key_names_the_variable(client_class: Callable[[], object]) -> None:
    with pytest.raises(OpenAIError, match="OPENAI_API_KEY") as caught:
        client_class()
    assert "api_key" in str(caught.value)


def test_unknown_keyword(server: LoopbackServer, client: OpenAI) -> None:
    create: Any = client.chat.completions.create
    with pytest.raises(TypeError, match="temprature"):
        create(model="gpt-3.5-turbo", messages=HELLO, temprature=0)
    assert server.requests == []


@pytest.mark.parametrize("operation", ["models.list", "files.content", "images.edit", "fine_tunes.list_events"])
def test_unknown_keyword_of_other_shapes(server: LoopbackServer, client: OpenAI, operation: str) -> None:
    with pytest.raises(TypeError):
        find_method(client, operation)(no_such_argument=1)
    assert server.requests == []


def test_unknown_option_of_the_client() -> None:
    constructor: Any = OpenAI
    with pytest.raises(TypeError, match="api_kye"):
        constructor(api_kye="sk-test")


def test_arguments_are_keywords(server: LoopbackServer, client: OpenAI) -> None:
    create: Any = client.chat.completions.create
    with pytest.raises(TypeError):
        create("gpt-3.5-turbo", HELLO)
    assert server.requests == []


def test_missing_argument(server: LoopbackServer, client: OpenAI) -> None:
    create: Any = client.chat.completions.create
    with pytest.raises(TypeError, match="messages"):
        create(model="gpt-3.5-turbo")
    assert server.requests == []


@pytest.mark.parametrize("value", ["", ".", ".."])
@pytest.mark.parametrize("operation", PATH_CALLS)
def test_path_that_leads_elsewhere_is_refused(
    server: LoopbackServer, client: OpenAI, operation: str, value: str
) -> None:
    with pytest.raises(ValueError, match=r"id|model"):
        find_method(client, operation)(value)
    assert server.requests == []


@pytest.mark.parametrize("value", ["", ".."])
def test_path_that_leads_elsewhere_is_refused_asynchronously(server: LoopbackServer, value: str) -> None:
    async def program() -> None:
        async with AsyncOpenAI(api_key="sk-test", base_url=server.base_url) as client:
            with pytest.raises(ValueError, match="model"):
                await client.models.retrieve(value)

    asyncio.run(program())
    assert server.requests == []


@pytest.mark.parametrize(
    ("value", "target"),
    [
        ("curie:ft-acmeco", ("curie:ft-acmeco", "curie%3Aft-acmeco")),
        ("a/b", ("a%2Fb",)),
        ("../files", ("..%2Ffiles",)),
        ("a?b#c", ("a%3Fb%23c",)),
        ("100%", ("100%25",)),
        ("%2e%2e", ("%252e%252e",)),
        ("ü b", ("%C3%BC%20b",)),
        ("...", ("...",)),
    ],
)
def test_path_argument_is_one_segment(
    server: LoopbackServer, client: OpenAI, value: str, target: tuple[str, ...]
) -> None:
    server.script(reply_to("models.retrieve"))
    client.models.retrieve(value)
    assert server.requests[0].target in {f"/v1/models/{segment}" for segment in target}


def test_path_argument_by_keyword(server: LoopbackServer, client: OpenAI) -> None:
    server.script(reply_to("models.retrieve"))
    client.models.retrieve(model="ada")
    assert server.requests[0].target == "/v1/models/ada"


def test_every_error_has_one_root() -> None:
    exported = [getattr(openai_v1, name) for name in openai_v1.__all__]
    errors = [value for value in exported if isinstance(value, type) and issubclass(value, Exception)]
    assert len(errors) > 10
    assert all(issubclass(error, OpenAIError) for error in errors)
