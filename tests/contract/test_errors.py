"""Every operation answers with every documented error, as the specification has it."""

from __future__ import annotations

import json

import pytest

import openai_v1

from .calling import FLAVOURS, Flavour, call
from .cases import CallCase, ErrorCase, in_pieces, load_cases, load_errors, sample_cases
from .server import LoopbackServer, Reply
from .wire_validator import WireValidator

ERRORS = load_errors()
STREAMS = [case for case in load_cases() if case.reply.kind == "events"]


def fail(server: LoopbackServer, case: CallCase, flavour: Flavour, reply: Reply) -> openai_v1.APIError:
    """Call an operation that is answered with an error."""
    server.script(reply)
    options = {"api_key": "sk-test", "base_url": server.base_url, "max_retries": 0, **case.client}
    with case.open_arguments() as arguments, pytest.raises(openai_v1.APIError) as caught:
        call(openai_v1, flavour, options, case.operation, arguments)
    return caught.value


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("error", ERRORS, ids=str)
@pytest.mark.parametrize("case", [*sample_cases(), *STREAMS], ids=str)
def test_error_is_as_documented(
    server: LoopbackServer, validator: WireValidator, case: CallCase, error: ErrorCase, flavour: Flavour
) -> None:
    raised = fail(server, case, flavour, error.to_http())

    validator.check_reply(server.requests[0], case.operation, error.to_http())
    expected = error.body["error"]
    assert isinstance(expected, dict)
    assert type(raised) is getattr(openai_v1, error.exception)
    assert isinstance(raised, openai_v1.APIStatusError)
    assert isinstance(raised, openai_v1.OpenAIError)
    assert raised.status_code == error.status
    assert raised.request_id == dict(error.headers)["x-request-id"]
    assert (raised.type, raised.code, raised.param) == (expected["type"], expected["code"], expected["param"])
    assert str(expected["message"]) in raised.message
    assert str(expected["message"]) in str(raised)
    assert raised.body in (error.body, expected)


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("case", STREAMS, ids=str)
def test_error_inside_a_stream(server: LoopbackServer, case: CallCase, flavour: Flavour) -> None:
    assert isinstance(case.reply.content, list)
    error = {"error": {"message": "The server is overloaded.", "type": "server_error", "param": None, "code": "busy"}}
    body = "".join(f"data: {json.dumps(event)}\n\n" for event in [case.reply.content[0], error]).encode()

    raised = fail(server, case, flavour, Reply(200, case.reply.headers, pieces=in_pieces(body)))

    assert "The server is overloaded." in raised.message
    assert (raised.type, raised.code) == ("server_error", "busy")
