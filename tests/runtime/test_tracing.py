"""Spans of calls, as an exporter of the SDK receives them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from operator import methodcaller
from typing import Any

import pytest
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

from openai_v1 import (
    APIConnectionError,
    BadRequestError,
    IncompleteStreamError,
    OpenAI,
    OpenAIError,
    ResponseDecodeError,
    Retry,
)
from tests.contract.server import LoopbackServer, Reply

from .conversation import ConversationServer, Peer
from .twins import Twin

JSON = (("Content-Type", "application/json"),)
EVENTS = (("Content-Type", "text/event-stream"),)
MESSAGES = [{"role": "user", "content": "a secret of the user"}]
CHAT = {
    "id": "chatcmpl-1",
    "object": "chat.completion",
    "created": 1,
    "model": "gpt-4-0314",
    "choices": [
        {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "a secret of the model"}},
        {"index": 1, "finish_reason": "length", "message": {"role": "assistant", "content": "another"}},
    ],
    "usage": {"prompt_tokens": 9, "completion_tokens": 12, "total_tokens": 21},
}


@dataclass(frozen=True, slots=True)
class Spans:
    """A provider of tracers, and the spans that ended."""

    provider: TracerProvider
    exporter: InMemorySpanExporter

    @property
    def all(self) -> tuple[ReadableSpan, ...]:
        return self.exporter.get_finished_spans()

    def one(self) -> tuple[ReadableSpan, dict[str, Any]]:
        """The only span, and its attributes."""
        (span,) = self.all
        return span, dict(span.attributes or {})


@pytest.fixture
def spans() -> Spans:
    exporter = InMemorySpanExporter()
    provider = TracerProvider(shutdown_on_exit=False)
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    return Spans(provider, exporter)


def chat(**more: Any) -> Callable[[Any], Any]:
    return lambda client: client.chat.completions.create(model="gpt-4", messages=MESSAGES, **more)


def chunk(reason: str | None = None, **delta: str) -> bytes:
    choice = {"index": 0, "delta": delta, "finish_reason": reason}
    event = {"id": "c1", "object": "chat.completion.chunk", "created": 1, "model": "gpt-4-0314", "choices": [choice]}
    return f"data: {json.dumps(event)}\n\n".encode()


def test_a_call_is_a_span(twin: Twin, server: LoopbackServer, spans: Spans) -> None:
    server.script(Reply(200, JSON, json.dumps(CHAT).encode()))
    program = chat(temperature=0.5, max_tokens=7, extra_query={"key": "in-the-query"})
    twin.call(program, base_url=server.base_url.replace("//", "//user:password@"), tracing=spans.provider)
    span, attributes = spans.one()
    assert (span.name, span.kind, span.status.status_code) == ("chat gpt-4", SpanKind.CLIENT, StatusCode.UNSET)
    assert attributes == {
        "http.request.method": "POST",
        "http.response.status_code": 200,
        "url.full": f"{server.base_url}/chat/completions",
        "url.template": "/chat/completions",
        "server.address": "127.0.0.1",
        "server.port": int(server.url.rpartition(":")[2]),
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": "openai",
        "gen_ai.request.model": "gpt-4",
        "gen_ai.request.temperature": 0.5,
        "gen_ai.request.max_tokens": 7,
        "gen_ai.response.id": "chatcmpl-1",
        "gen_ai.response.model": "gpt-4-0314",
        "gen_ai.response.finish_reasons": ("stop", "length"),
        "gen_ai.usage.input_tokens": 9,
        "gen_ai.usage.output_tokens": 12,
    }


def test_no_body_and_no_key_is_recorded(twin: Twin, server: LoopbackServer, spans: Spans) -> None:
    refusal = json.dumps({"error": {"message": "no a secret of the user, sk-test-key", "type": "x"}}).encode()
    server.script(Reply(400, JSON, refusal))
    with pytest.raises(BadRequestError):
        twin.call(chat(), base_url=server.base_url, tracing=spans.provider)
    shown = spans.all[0].to_json()
    assert "secret" not in shown
    assert "sk-test-key" not in shown


def test_an_operation_without_telemetry_has_the_attributes_of_http(
    twin: Twin, server: LoopbackServer, spans: Spans
) -> None:
    server.script(Reply(200, JSON, b'{"id": "m", "object": "model", "created": 1, "owned_by": "o"}'))
    twin.call(lambda client: client.models.retrieve("m"), base_url=server.base_url, tracing=spans.provider)
    span, attributes = spans.one()
    assert span.name == "GET /models/{model}"
    assert attributes["url.full"].endswith("/v1/models/m")
    assert not any(name.startswith("gen_ai") for name in attributes)


def test_an_error_of_the_server(twin: Twin, server: LoopbackServer, spans: Spans) -> None:
    server.script(Reply(400, JSON, b'{"error": {"message": "no", "type": "invalid_request_error"}}'))
    with pytest.raises(BadRequestError):
        twin.call(chat(), base_url=server.base_url, tracing=spans.provider)
    span, attributes = spans.one()
    assert span.status.status_code is StatusCode.ERROR
    assert (attributes["error.type"], attributes["http.response.status_code"]) == ("400", 400)
    assert not span.events


def test_an_error_of_the_connection(twin: Twin, spans: Spans) -> None:
    with LoopbackServer() as gone:
        url = gone.base_url
    with pytest.raises(APIConnectionError):
        twin.call(chat(), base_url=url, tracing=spans.provider)
    _, attributes = spans.one()
    assert attributes["error.type"] == "APIConnectionError"
    assert "http.response.status_code" not in attributes


def test_retries_are_counted(twin: Twin, server: LoopbackServer, spans: Spans) -> None:
    told: list[int] = []
    again = Reply(503, (*JSON, ("retry-after-ms", "1")), b"{}")
    server.script(again, again, Reply(200, JSON, json.dumps(CHAT).encode()))

    def tell(retry: Retry) -> None:
        told.append(retry.attempt)

    twin.call(chat(), base_url=server.base_url, tracing=spans.provider, max_retries=2, on_retry=tell)
    _, attributes = spans.one()
    assert attributes["http.request.resend_count"] == 2
    assert attributes["http.response.status_code"] == 200
    assert told == [1, 2]


def test_the_span_of_a_stream_ends_with_it(twin: Twin, server: LoopbackServer, spans: Spans) -> None:
    server.script(Reply(200, EVENTS, pieces=(chunk(content="Hi"), chunk("stop"), b"data: [DONE]\n\n")))
    events = twin.call(chat(stream=True), base_url=server.base_url, tracing=spans.provider)
    assert len(events) == 2
    span, attributes = spans.one()
    assert span.status.status_code is StatusCode.UNSET
    assert attributes["gen_ai.response.id"] == "c1"
    assert attributes["gen_ai.response.finish_reasons"] == ("stop",)


def test_the_span_of_a_stream_ends_when_it_is_closed(server: LoopbackServer, spans: Spans) -> None:
    server.script(Reply(200, EVENTS, pieces=(chunk(content="Hi"), chunk("stop"), b"data: [DONE]\n\n")))
    with OpenAI(api_key="sk-test-key", base_url=server.base_url, tracing=spans.provider) as client:
        with client.chat.completions.create(model="gpt-4", messages=[], stream=True) as stream:
            next(stream)
            assert spans.all == ()
        assert len(spans.all) == 1


def test_a_stream_that_breaks_off_is_an_error(twin: Twin, server: LoopbackServer, spans: Spans) -> None:
    server.script(Reply(200, EVENTS, pieces=(chunk(content="Hi"),)))
    with pytest.raises(IncompleteStreamError):
        twin.call(chat(stream=True), base_url=server.base_url, tracing=spans.provider)
    span, attributes = spans.one()
    assert span.status.status_code is StatusCode.ERROR
    assert attributes["error.type"] == "IncompleteStreamError"


def test_the_span_of_a_reply_that_is_read_later_ends_with_it(server: LoopbackServer, spans: Spans) -> None:
    server.script(Reply(200, JSON, json.dumps(CHAT).encode()))
    with OpenAI(api_key="sk-test-key", base_url=server.base_url, tracing=spans.provider) as client:
        with client.chat.completions.with_streaming_response.create(model="gpt-4", messages=[]) as reply:
            assert spans.all == ()
            reply.read()
        assert len(spans.all) == 1


@pytest.mark.parametrize("read", [methodcaller("read"), methodcaller("iter_bytes")])
def test_a_reply_that_breaks_off_while_it_is_read_is_an_error(twin: Twin, spans: Spans, read: Any) -> None:
    def answer(peer: Peer) -> None:
        peer.read()
        peer.send(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{")

    with ConversationServer(answer) as server, pytest.raises(APIConnectionError):
        twin.call(
            lambda client: twin.read(client.models.with_streaming_response.list(), read),
            base_url=server.base_url,
            tracing=spans.provider,
        )
    span, attributes = spans.one()
    assert span.status.status_code is StatusCode.ERROR
    assert attributes["error.type"] == "APIConnectionError"


def test_a_reply_that_is_no_json_has_a_span_without_what_it_says(
    twin: Twin, server: LoopbackServer, spans: Spans
) -> None:
    server.script(Reply(200, JSON, b"<html>"))
    with pytest.raises(ResponseDecodeError):
        twin.call(chat(), base_url=server.base_url, tracing=spans.provider)
    assert spans.one()[1]["http.response.status_code"] == 200


def test_it_is_off_by_default_and_can_be_turned_off(server: LoopbackServer, spans: Spans) -> None:
    server.script(*[Reply(200, JSON, json.dumps(CHAT).encode())] * 2)
    with OpenAI(api_key="sk-test-key", base_url=server.base_url, tracing=spans.provider) as client:
        chat()(client.with_options(tracing=False))
        assert spans.all == ()
        chat()(client.with_options(max_retries=0))
        assert len(spans.all) == 1


def run(program: str) -> str:
    return subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout.strip()


def test_nothing_of_it_is_loaded_by_default() -> None:
    program = (
        "import sys, openai_v1, openai_v1._sync.call; openai_v1.OpenAI(api_key='k'); "
        "print([name for name in sys.modules if 'opentelemetry' in name or name.endswith('tracing')])"
    )
    assert run(program) == "[]"


def test_a_missing_package_is_named() -> None:
    program = (
        "import sys; sys.modules['opentelemetry'] = None\n"
        "import openai_v1\n"
        "openai_v1.OpenAI(api_key='k')\n"
        "try: openai_v1.OpenAI(api_key='k', tracing=True)\n"
        "except openai_v1.OpenAIError as error: print(error)"
    )
    assert "pip install 'openai-v1-client[otel]'" in run(program)


def test_what_is_no_provider_is_refused() -> None:
    with pytest.raises(OpenAIError, match="not str"):
        OpenAI(api_key="k", tracing="yes")
