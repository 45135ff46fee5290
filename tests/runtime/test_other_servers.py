"""Responses of other servers: each file below tests/faults/servers is sent to both clients."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from openai_v1._core.errors import (
    APIError,
    APIStatusError,
    BadRequestError,
    IncompleteStreamError,
    InternalServerError,
    NotFoundError,
    ResponseDecodeError,
    ResponseFieldError,
    UnprocessableEntityError,
)

from .socket_server import SocketServer
from .twins import Twin

SERVERS = Path(__file__).resolve().parent.parent / "faults" / "servers"


def wire(name: str) -> bytes:
    """The HTTP response: a chunk for each event, and the end of the chunked body."""
    head, _, body = (SERVERS / f"{name}.http").read_bytes().partition(b"\n\n")
    head = head.replace(b"\n", b"\r\n")
    if b"event-stream" not in head:
        return head + b"\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body)
    pieces = [event + b"\n\n" for event in body.split(b"\n\n")]
    pieces[-1] = pieces[-1][:-2]
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces if piece)
    return head + b"\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + b"0\r\n\r\n"


def create(client: Any, *, stream: bool) -> Any:
    return client.chat.completions.create(model="m", messages=[{"role": "user", "content": "Hi"}], stream=stream)


def collect(client: Any, twin: Twin) -> Any:
    if twin.name == "sync":
        return create(client, stream=True).collect()

    async def main() -> Any:
        return await (await create(client, stream=True)).collect()

    return main()


def text_of(chunks: list[Any]) -> str:
    return "".join(chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices)


@pytest.fixture
def serve(sockets: SocketServer) -> Any:
    def answer(name: str) -> str:
        sockets.answers = [wire(name)]
        return sockets.base_url

    return answer


COMPLETE = [
    "vllm/chat-stream",
    "llama.cpp/chat-stream",
    "ollama/chat-stream",
    "localai/chat-stream",
    "relays/comments",
    "relays/no-terminator",
    "relays/no-finish-reason",
    "relays/absent-finish-reason",
    "relays/floats",
    "relays/nothing-else",
    "relays/usage-last",
    "relays/json-instead",
    "relays/ping",
]


@pytest.mark.parametrize("name", COMPLETE)
def test_a_complete_stream_is_complete(serve: Any, twin: Twin, name: str) -> None:
    chunks = twin.call(lambda client: create(client, stream=True), base_url=serve(name))
    assert text_of(chunks) == "Hello"


@pytest.mark.parametrize("name", COMPLETE)
def test_the_events_add_up_to_the_whole_reply(serve: Any, twin: Twin, name: str) -> None:
    whole = twin.call(lambda client: collect(client, twin), base_url=serve(name))
    assert type(whole).__name__ == "ChatCompletion"
    assert whole.object == "chat.completion"
    assert [choice.message.content for choice in whole.choices] == ["Hello"]
    if name not in ("relays/no-finish-reason", "relays/absent-finish-reason"):
        assert whole.choices[0].finish_reason == "stop"
    if name in ("vllm/chat-stream", "relays/usage-last", "relays/json-instead"):
        assert (whole.usage.prompt_tokens, whole.usage.completion_tokens, whole.usage.total_tokens) == (9, 5, 14)
    if name != "relays/nothing-else":
        assert whole.choices[0].message.role == "assistant"


def test_fields_of_later_years_are_collected(serve: Any, twin: Twin) -> None:
    whole = twin.call(lambda client: collect(client, twin), base_url=serve("vllm/chat-stream"))
    assert whole.choices[0].message.reasoning_content == "The user greets."
    assert whole.request_id == "req-vllm"
    chunks = twin.call(lambda client: create(client, stream=True), base_url=serve("llama.cpp/chat-stream"))
    assert chunks[-1].timings["predicted_per_second"] == 81.25
    assert [chunk.system_fingerprint for chunk in chunks] == ["b4321-abcdef"] * 4
    assert chunks[-1].to_dict()["usage"]["total_tokens"] == 12
    whole = twin.call(lambda client: create(client, stream=False), base_url=serve("vllm/chat"))
    assert whole.extra == {"prompt_logprobs": None, "kv_transfer_params": None}
    assert whole.choices[0].extra == {"stop_reason": None}


def test_several_answers_are_told_apart(serve: Any, twin: Twin) -> None:
    whole = twin.call(lambda client: collect(client, twin), base_url=serve("relays/several-answers"))
    assert [(one.index, one.message.content, one.finish_reason) for one in whole.choices] == [
        (0, "Hello", "stop"),
        (1, "Good day", "length"),
    ]


def test_what_a_chunk_lacks_and_null_are_none(serve: Any, twin: Twin) -> None:
    chunks = twin.call(lambda client: create(client, stream=True), base_url=serve("relays/nothing-else"))
    assert [getattr(chunks[0], field) for field in ("id", "created", "model")] == [None] * 3
    assert "id" not in chunks[0].to_dict()
    whole = twin.call(lambda client: create(client, stream=False), base_url=serve("localai/message-without-content"))
    assert whole.choices[0].message.content is None


def test_what_a_whole_reply_lacks_is_named_when_it_is_read(serve: Any, twin: Twin) -> None:
    whole = twin.call(lambda client: collect(client, twin), base_url=serve("relays/nothing-else"))
    with pytest.raises(ResponseFieldError, match=r"\$\.created: the reply lacks this field \(status 200"):
        _ = whole.created


def test_a_client_that_is_strict_refuses_what_is_not_documented(serve: Any, twin: Twin) -> None:
    with pytest.raises(ResponseDecodeError, match=r"\$\.id: the reply lacks this field"):
        twin.call(lambda client: create(client, stream=True), base_url=serve("relays/nothing-else"), strict=True)
    chunks = twin.call(lambda client: create(client, stream=True), base_url=serve("vllm/chat-stream"), strict=True)
    assert text_of(chunks) == "Hello"
    url = serve("relays/nothing-else")
    with pytest.raises(ResponseDecodeError):
        twin.call(lambda client: create(client.with_options(strict=True), stream=True), base_url=url)


def test_whole_numbers_sent_as_floats_are_whole_numbers(serve: Any, twin: Twin) -> None:
    chunks = twin.call(lambda client: create(client, stream=True), base_url=serve("relays/floats"))
    assert [(chunk.created, type(chunk.created)) for chunk in chunks] == [(1720000000, int)] * 2


def test_an_empty_finish_reason_comes_through(serve: Any, twin: Twin) -> None:
    whole = twin.call(lambda client: create(client, stream=False), base_url=serve("localai/chat"))
    assert whole.choices[0].finish_reason == ""
    assert whole.choices[0].message.content == "Hello"


@pytest.mark.parametrize("name", ["relays/neither", "relays/one-of-two-finished"])
def test_a_stream_that_nothing_says_is_complete_is_not(serve: Any, twin: Twin, name: str) -> None:
    url = serve(name)
    count = 2 if name == "relays/neither" else 1
    with pytest.raises(
        IncompleteStreamError, match=rf"ended after {count} events without '\[DONE\]' and without finish_reason"
    ):
        twin.call(lambda client: create(client, stream=True), base_url=url)
    with pytest.raises(IncompleteStreamError):
        twin.call(lambda client: collect(client, twin), base_url=url)


@pytest.mark.parametrize(
    ("name", "message", "code"),
    [
        ("vllm/stream-error", "The engine has died.", "500"),
        ("vllm/stream-error-nested", "The engine has died.", "500"),
        ("llama.cpp/stream-error-line", "The context is full.", "500"),
        ("ollama/stream-error", "The model runner has stopped.", None),
        ("ollama/stream-error-bare", "The model runner has stopped.", None),
        ("relays/event-error", "The provider is overloaded.", "overloaded"),
        ("relays/stream-error", "The provider is overloaded.", "502"),
        ("relays/json-named-a-stream", "The key is used up.", "quota"),
    ],
)
def test_an_error_inside_a_stream_is_raised(serve: Any, twin: Twin, name: str, message: str, code: str | None) -> None:
    with pytest.raises(APIError) as caught:
        twin.call(lambda client: create(client, stream=True), base_url=serve(name))
    assert (caught.value.message, caught.value.code) == (message, code)
    assert caught.value.status_code == 200


@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        ("vllm/error", BadRequestError, "The prompt is longer than the context."),
        ("llama.cpp/error", InternalServerError, "Loading model"),
        ("ollama/error", NotFoundError, "model 'x' not found"),
        ("localai/error", InternalServerError, "could not load model"),
        ("relays/detail", UnprocessableEntityError, "field required"),
    ],
)
def test_an_error_reply_gives_its_text(
    serve: Any, twin: Twin, name: str, kind: type[APIStatusError], words: str
) -> None:
    with pytest.raises(kind, match=words):
        twin.call(lambda client: create(client, stream=True), base_url=serve(name))
    with pytest.raises(kind, match=words):
        twin.call(lambda client: create(client, stream=False), base_url=serve(name))


@pytest.mark.parametrize("stream", [True, False])
def test_a_base_url_that_lacks_its_path_is_pointed_out(serve: Any, twin: Twin, stream: bool) -> None:
    url = serve("ollama/missing-path")
    with pytest.raises(NotFoundError, match=r"404 page not found .*may need /v1 at its end") as caught:
        twin.call(lambda client: create(client, stream=stream), base_url=url.removesuffix("/v1"))
    with pytest.raises(NotFoundError) as with_path:
        twin.call(lambda client: create(client, stream=stream), base_url=url)
    assert "may need" in str(caught.value)
    assert "may need" not in str(with_path.value)
    page = serve("relays/web-page")
    with pytest.raises(ResponseDecodeError, match=r"text/html.*Sign in.*may need /v1 at its end"):
        twin.call(lambda client: create(client, stream=stream), base_url=page.removesuffix("/v1"))


@pytest.mark.parametrize("name", ["relays/web-page", "relays/other-json"])
def test_what_is_no_stream_at_all_is_refused(serve: Any, twin: Twin, name: str) -> None:
    with pytest.raises(ResponseDecodeError):
        twin.call(lambda client: create(client, stream=True), base_url=serve(name))


def test_every_file_is_used() -> None:
    source = Path(__file__).read_text(encoding="utf-8")
    names = [path.relative_to(SERVERS).with_suffix("").as_posix() for path in SERVERS.glob("*/*.http")]
    assert [name for name in names if f'"{name}"' not in source] == []
