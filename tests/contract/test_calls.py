"""Every documented call: its request, its result, and their validity under the specification."""

from __future__ import annotations

from types import ModuleType
from typing import Any, cast

import msgspec
import pytest

import openai_v1
import openai_v1.types

from .calling import FLAVOURS, Flavour, call
from .cases import FILES, JSON, CallCase, load_cases
from .multipart import parse_form
from .server import LoopbackServer, Request
from .wire_validator import WireValidator

CASES = load_cases()
# Members that the documents leave open: they are plain dicts.
OPEN_OBJECTS = frozenset({"hyperparams", "status_details", "top_logprobs"})


def perform(
    server: LoopbackServer, case: CallCase, flavour: Flavour, module: ModuleType = openai_v1
) -> Any:  # as `call`
    """Call the operation of a case against the server, which answers as documented."""
    server.script(case.reply.to_http())
    options = {"api_key": "sk-test", "base_url": server.base_url, "max_retries": 0, **case.client}
    with case.open_arguments() as arguments:
        return call(module, flavour, options, case.operation, arguments)


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("case", CASES, ids=str)
def test_call_is_as_documented(
    server: LoopbackServer, validator: WireValidator, case: CallCase, flavour: Flavour
) -> None:
    result = perform(server, case, flavour)

    [request] = server.requests
    check_request(request, case)
    check_result(result, case)
    validator.check_request(request, case.operation)
    validator.check_reply(request, case.operation, case.reply.to_http())


def check_request(request: Request, case: CallCase) -> None:
    expected = case.request
    assert (request.method, request.path) == (expected.method, expected.path)
    assert sorted(request.query) == sorted(expected.query.items())
    for name, value in expected.headers.items():
        sent = request.media_type if name == "Content-Type" else request.header(name)
        assert (name, sent) == (name, value)
    for name in ("Content-Type", "OpenAI-Organization"):
        assert name in expected.headers or request.header(name) is None
    if expected.has_json:
        assert msgspec.json.decode(request.body) == expected.json
    elif expected.parts is not None:
        check_form(request, case)
    else:
        assert request.body == b""


def check_form(request: Request, case: CallCase) -> None:
    sent = sorted(parse_form(request))
    expected = sorted(case.request.parts or (), key=lambda part: (part.name, part.filename, part.content))
    assert [(part.name, part.filename, part.content) for part in sent] == [
        (part.name, part.filename, part.content) for part in expected
    ]
    for part, documented in zip(sent, expected, strict=True):
        assert documented.content_type in ("*", part.content_type)


def check_result(result: Any, case: CallCase) -> None:  # as `call`
    reply = case.reply
    if reply.kind == "text":
        assert type(result) is str
        assert result == reply.content
    elif reply.kind == "binary":
        assert result.content == (FILES / str(reply.content)).read_bytes()
    elif reply.kind == "events":
        events: list[Any] = result
        names = reply.type if isinstance(reply.type, list) else [reply.type] * len(events)
        assert [type(event) for event in events] == [find_type(name) for name in names]
        assert [event.to_dict() for event in events] == reply.content
        assert find_untyped(events, reply.content) <= OPEN_OBJECTS
    else:
        assert isinstance(result, find_type(reply.type))
        assert result.to_dict() == reply.content
        assert find_untyped(result, reply.content) <= OPEN_OBJECTS
        if reply.item is not None:
            items: list[Any] = list(result)
            assert {type(item) for item in items} <= {find_type(reply.item)}
            assert [item.to_dict() for item in items] == result.to_dict()["data"]


def find_type(path: str | list[str] | None) -> type[Any]:
    """The class below `openai_v1.types`, which `openai_v1.types` itself exports, too."""
    assert isinstance(path, str)
    module: Any = openai_v1.types
    for name in path.split("."):
        module = getattr(module, name)
    assert module is getattr(openai_v1.types, path.split(".")[-1])
    assert isinstance(module, type)
    return module


def find_untyped(value: object, sample: JSON, name: str = "") -> set[str]:
    """The documented members that are plain dicts instead of models, or that their model has no field for."""
    if isinstance(value, dict):
        return {name}
    if isinstance(value, list):
        assert isinstance(sample, list)
        pairs = zip(cast(list[object], value), sample, strict=True)
        return {found for item, documented in pairs for found in find_untyped(item, documented, name)}
    if isinstance(value, msgspec.Struct):
        assert isinstance(sample, dict)
        fields = {field.encode_name: field.name for field in msgspec.structs.fields(value)}
        found = {key for key in sample if key not in fields}
        for key in sample.keys() & fields.keys():
            found |= find_untyped(getattr(value, fields[key]), sample[key], key)
        return found
    return set()
