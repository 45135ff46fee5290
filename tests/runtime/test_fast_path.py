"""The fast path prepares a call as `prepare` does, or leaves the call to it."""

from __future__ import annotations

import contextlib
import datetime as dt
import importlib
import io
import json
import pkgutil
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import openai_v1._operations
from openai_v1 import OpenAI, omit
from openai_v1._core.errors import APIStatusError, InvalidArgumentError
from openai_v1._core.operation.descriptors import Operation
from openai_v1._core.options.config import ClientConfig
from openai_v1._core.options.omit import Omit
from openai_v1._core.request.fast_path import fast_call, json_call
from openai_v1._core.request.request import Call, Request, finish, prepare
from openai_v1.types import ChatCompletionMessage
from tests.contract.server import LoopbackServer

from .json_strategies import VALUES


def declared_operations() -> Iterator[Operation[Any]]:
    package = openai_v1._operations
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        for one in vars(importlib.import_module(found.name)).values():
            if isinstance(one, Operation):
                yield one


WITH_JSON: Final = [one for one in declared_operations() if one.body is not None and one.body.kind == "json"]
CHAT: Final = next(one for one in WITH_JSON if one.id == "chat.completions.create")
NAMES: Final = sorted({"stream", *(name for one in WITH_JSON if one.body is not None for name in one.body.types)})
MESSAGES: Final = [{"role": "user", "content": "Hello"}]


def config(**options: Any) -> ClientConfig:
    return OpenAI(api_key="sk-secret", base_url="http://127.0.0.1:1/v1", **options)._config


CONFIG: Final = config()


def parts(request: Request) -> tuple[object, ...]:
    """All parts of a request, without the random key."""
    headers = {name: value for name, value in request.headers.items() if name != "Idempotency-Key"}
    fields = {name: getattr(request, name) for name in request.__struct_fields__ if name not in ("headers", "redactor")}
    return fields, list(headers.items()), request.redactor.text("sk-secret sk-other")


def shown(call: Call) -> tuple[object, ...]:
    """All parts of a call and its request."""
    assert call.plan.secrets is not None
    return (
        parts(finish(call, call.plan.secrets, whole=True)),
        (call.case, call.draft.head, call.key is None, call.max_retries, call.deadline, call.on_retry, call.query),
    )


def slow(client: ClientConfig, operation: Operation[Any], body: dict[str, Any]) -> tuple[object, ...] | str:
    try:
        call = prepare(client, operation, path=None, query=None, header=None, cookie=None, body=body, options={})
    except InvalidArgumentError as error:
        return str(error)
    return shown(call)


def fast(client: ClientConfig, operation: Operation[Any], body: dict[str, Any]) -> tuple[object, ...] | str | None:
    try:
        call = fast_call(client, operation, None, body)
    except InvalidArgumentError as error:
        return str(error)
    return None if call is None else shown(call)


@given(
    operation=st.sampled_from([one for one in WITH_JSON if "{" not in one.path]),
    body=st.dictionaries(st.sampled_from([*NAMES, "model", "prompt"]), VALUES | st.just(omit), max_size=6),
)
@example(operation=CHAT, body={"model": "m", "messages": MESSAGES, "stream": True})
@example(operation=CHAT, body={"model": "m", "messages": [{"role": "tool", "content": [{"text": "t"}]}]})
@example(operation=CHAT, body={"model": "m", "messages": MESSAGES, "tools": [{"function": {"name": "f"}}]})
@example(operation=CHAT, body={"model": "\ud800", "messages": MESSAGES})
def test_it_prepares_what_the_slow_path_does(operation: Operation[Any], body: dict[str, Any]) -> None:
    found = fast(CONFIG, operation, dict(body))
    assert found is None or found == slow(CONFIG, operation, dict(body))


@given(
    operation=st.sampled_from([one for one in WITH_JSON if "{" not in one.path]),
    body=st.dictionaries(st.sampled_from([*NAMES, "model", "prompt"]), VALUES | st.just(omit), max_size=6),
)
def test_a_usual_request_is_what_the_call_would_send(operation: Operation[Any], body: dict[str, Any]) -> None:
    found = json_call(CONFIG, operation, dict(body))
    try:
        request = None if found is None else found.usual_request(CONFIG)
    except InvalidArgumentError:
        return
    if found is None or request is None:
        return
    call = found.call_of(request, CONFIG)
    assert call.plan.secrets is not None
    assert parts(request) == parts(finish(call, call.plan.secrets, whole=True)) == shown(call)[0]
    assert request.headers == finish(call, call.plan.secrets, whole=True).headers
    assert shown(call) == slow(CONFIG, operation, dict(body))


@pytest.mark.parametrize("operation", WITH_JSON, ids=lambda one: one.id)
def test_each_operation_with_fields_as_json_takes_it(operation: Operation[Any]) -> None:
    assert (
        fast(CONFIG, operation, {"model": "m", "input": "text", "n": 2, "temperature": 0.5, "stop": omit}) is not None
    )


@pytest.mark.parametrize(
    "value",
    [
        io.BytesIO(b"file"),
        b"bytes",
        dt.date(2023, 3, 1),
        Decimal("0.1"),
        float("nan"),
        float("-inf"),
        (1, 2),
        iter([1]),
        Omit(),
        [io.BytesIO(b"file")],
        ChatCompletionMessage(role="assistant", content="Hello"),
        [ChatCompletionMessage(role="assistant", content="Hello")],
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_value_that_is_no_plain_json_is_left_to_the_slow_path(value: object) -> None:
    assert fast(CONFIG, CHAT, {"model": "m", "messages": value}) is None


def test_an_iterator_among_items_in_which_nothing_is_filled_in_is_read_once() -> None:
    usual = {"role": "user", "content": "Hello!"}
    for _ in range(2):
        assert fast(CONFIG, CHAT, {"messages": [usual, usual]}) == slow(CONFIG, CHAT, {"messages": [usual, usual]})
    call = fast_call(CONFIG, CHAT, None, {"messages": [usual, iter(["role", "content"])]})
    assert call is not None
    assert isinstance(call.content, bytes)
    assert json.loads(call.content)["messages"] == [usual, ["role", "content"]]


@pytest.mark.parametrize("other", [{"stop": ("a",)}, {"stream": True}, {"metadata": None}], ids=str)
def test_an_iterator_in_which_something_is_filled_in_is_sent_whatever_else_is(other: dict[str, Any]) -> None:
    message: dict[str, Any] = {"role": "tool", "tool_call_id": "1", "content": iter([{"text": "Hello!"}])}
    with (
        LoopbackServer() as server,
        OpenAI(api_key="sk-x", base_url=server.base_url, max_retries=0) as client,
        contextlib.suppress(APIStatusError),  # what the server says does not matter here
    ):
        messages: Any = [message]
        client.chat.completions.create(model="m", messages=messages, **other)
    (sent,) = json.loads(server.requests[0].body)["messages"]
    assert sent["content"] == [{"type": "text", "text": "Hello!"}]


def test_a_call_without_fields_is_left_to_the_slow_path() -> None:
    assert fast(CONFIG, CHAT, {"model": omit}) is None


@pytest.mark.parametrize(
    "options",
    [
        {"default_headers": {"X-Extra": "1", "Authorization": "Bearer sk-other"}},
        {"timeout": 3},
        {"max_retries": 0},
        {"deadline": 9},
        {"organization": "org-x"},
    ],
    ids=lambda options: next(iter(options)),
)
def test_options_of_the_client_hold_for_both(options: dict[str, Any]) -> None:
    client = config(**options)
    body = {"model": "m", "messages": MESSAGES}
    assert fast(client, CHAT, dict(body)) == slow(client, CHAT, dict(body))


def test_a_query_of_the_client_is_left_to_the_slow_path() -> None:
    assert fast(config(default_query={"a": "b"}), CHAT, {"model": "m", "messages": MESSAGES}) is None
