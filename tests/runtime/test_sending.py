from __future__ import annotations

import io
import logging
import socket
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from openai_v1 import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    AsyncOpenAI,
    InternalServerError,
    OpenAI,
    RateLimitError,
    Retry,
    omit,
)
from openai_v1._core.errors import APIStatusError
from openai_v1._core.operation import Body, Case, Events, Json, Operation, StreamingOperation
from openai_v1._core.retry import RetryQuota
from tests.contract.server import LoopbackServer, Reply

from .clocks import FakeClock, call_with_clock
from .socket_server import SocketServer
from .twins import Twin

JSON = (("Content-Type", "application/json"), ("X-Request-Id", "req_1"))
OK = Reply(200, JSON, b'{"ok": true}')
THING: Operation[Any] = Operation(
    id="things.make", method="POST", path="/things", body=Body.JSON, cases=(Case({}, Json(dict[str, Any])),)
)
UPLOAD: Operation[Any] = Operation(
    id="things.send",
    method="POST",
    path="/things",
    body=Body(kind="multipart", media_type="multipart/form-data", files=("file",)),
    cases=(Case({}, Json(dict[str, Any])),),
)
STREAM: StreamingOperation[Any, Any] = StreamingOperation(
    id="things.stream", method="POST", path="/things", cases=(Case({}, Events(Any, terminator="[DONE]")),)
)


def make(client: Any, **options: Any) -> Any:
    return client.request(THING, body={"x": 1}, options=options)


def failed(status: int, code: str = "", headers: tuple[tuple[str, str], ...] = ()) -> Reply:
    return Reply(status, (*JSON, *headers), b'{"error": {"message": "no", "type": "t", "code": "%s"}}' % code.encode())


class TestRetries:
    @pytest.mark.parametrize("status", [408, 409, 429, 500, 503])
    def test_what_may_pass_is_tried_again(self, server: LoopbackServer, twin: Twin, status: int) -> None:
        clock = FakeClock()
        server.script(failed(status), failed(status), OK)
        result = call_with_clock(twin, clock, make, base_url=server.base_url, max_retries=2)
        assert (result, clock.slept) == ({"ok": True}, [0.5, 1.0])

    @pytest.mark.parametrize("status", [400, 401, 403, 404, 422])
    def test_what_cannot_pass_is_not(self, server: LoopbackServer, twin: Twin, status: int) -> None:
        server.script(failed(status), OK)
        with pytest.raises(APIStatusError):
            call_with_clock(twin, FakeClock(), make, base_url=server.base_url, max_retries=2)
        assert len(server.requests) == 1

    def test_two_retries_are_the_default(self, server: LoopbackServer, twin: Twin) -> None:
        server.script(*[failed(500)] * 3, OK)
        kind = OpenAI if twin.name == "sync" else AsyncOpenAI
        retries = kind(api_key="sk-x").max_retries
        with pytest.raises(InternalServerError):
            call_with_clock(twin, FakeClock(), make, base_url=server.base_url, max_retries=retries)
        assert len(server.requests) == 3

    @pytest.mark.parametrize("field", ["code", "type"])
    def test_a_used_up_quota_is_final(self, server: LoopbackServer, twin: Twin, field: str) -> None:
        body = b'{"error": {"message": "no", "%s": "insufficient_quota"}}' % field.encode()
        for headers in ((), (("x-should-retry", "true"),)):
            server.script(Reply(429, (*JSON, *headers), body), OK)
            with pytest.raises(RateLimitError):
                call_with_clock(twin, FakeClock(), make, base_url=server.base_url, max_retries=2)
            assert len(server.requests) == 1

    def test_the_server_decides(self, server: LoopbackServer, twin: Twin) -> None:
        server.script(failed(400, headers=(("x-should-retry", "true"),)), OK)
        assert call_with_clock(twin, FakeClock(), make, base_url=server.base_url, max_retries=2) == {"ok": True}
        server.script(failed(500, headers=(("x-should-retry", "false"),)), OK)
        with pytest.raises(InternalServerError):
            call_with_clock(twin, FakeClock(), make, base_url=server.base_url, max_retries=2)

    @pytest.mark.parametrize(
        ("header", "slept"),
        [
            (("retry-after", "7"), [7.0]),
            (("retry-after-ms", "20"), [0.02]),
            (("retry-after", "Sun, 09 Sep 2001 01:46:50 GMT"), [10.0]),
            (("retry-after", "61"), None),
            (("retry-after", "nan"), [0.5]),
            (("retry-after", "-3"), [0.5]),
        ],
    )
    def test_the_wait_that_the_server_asks_for(
        self, server: LoopbackServer, twin: Twin, header: tuple[str, str], slept: list[float] | None
    ) -> None:
        clock = FakeClock()
        server.script(failed(429, headers=(header,)), OK)
        if slept is None:
            with pytest.raises(RateLimitError):
                call_with_clock(twin, clock, make, base_url=server.base_url, max_retries=2)
        else:
            call_with_clock(twin, clock, make, base_url=server.base_url, max_retries=2)
        assert clock.slept == (slept or [])

    def test_all_tries_have_one_idempotency_key(self, server: LoopbackServer, twin: Twin) -> None:
        server.script(failed(500), failed(500), OK, OK)
        call_with_clock(twin, FakeClock(), make, base_url=server.base_url, max_retries=2)
        call_with_clock(
            twin, FakeClock(), lambda client: make(client, idempotency_key="mine"), base_url=server.base_url
        )
        keys = [request.header("Idempotency-Key") for request in server.requests]
        assert len(keys[0] or "") > 20
        assert keys[:3] == [keys[0]] * 3
        assert keys[3] == "mine"

    def test_a_body_that_cannot_be_rewound_is_sent_once(self, server: LoopbackServer, twin: Twin) -> None:
        def send(client: Any) -> Any:
            return client.request(UPLOAD, body={"file": ("a.txt", iter([b"con", b"tent"]))}, options={})

        server.script(failed(500), OK)
        with pytest.raises(InternalServerError):
            call_with_clock(twin, FakeClock(), send, base_url=server.base_url, max_retries=2)
        assert b"content" in server.requests[0].body
        assert len(server.requests) == 1

    def test_nothing_is_retried_after_the_first_event(self, sockets: SocketServer, twin: Twin) -> None:
        head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 999\r\n\r\n"
        sockets.answers = [head + b"data: 1\n\n"]
        with pytest.raises(APIError, match="broke off after 1 event"):
            call_with_clock(
                twin, FakeClock(), lambda client: client.request(STREAM, options={}), base_url=sockets.base_url
            )
        assert len(sockets.requests) == 1

    def test_a_lost_connection_is_retried(self, sockets: SocketServer, twin: Twin) -> None:
        clock = FakeClock()
        ok = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
        sockets.answers = [b"", ok]
        assert call_with_clock(twin, clock, make, base_url=sockets.base_url, max_retries=1) == {}
        assert clock.slept == [0.5]

    def test_the_key_is_asked_for_at_each_try(self, server: LoopbackServer, twin: Twin) -> None:
        keys = iter(["sk-first", "sk-second"])
        server.script(failed(500), OK)
        call_with_clock(twin, FakeClock(), make, base_url=server.base_url, max_retries=1, api_key=lambda: next(keys))
        sent = [request.header("Authorization") for request in server.requests]
        assert sent == ["Bearer sk-first", "Bearer sk-second"]

    def test_the_request_names_only_the_package(self, server: LoopbackServer, twin: Twin) -> None:
        server.script(OK)
        twin.call(make, base_url=server.base_url)
        names = {name.lower() for name, _ in server.requests[0].headers}
        assert names <= {
            *("host", "accept", "accept-encoding", "connection", "content-type", "content-length", "user-agent"),
            *("authorization", "idempotency-key"),
        }
        assert (server.requests[0].header("User-Agent") or "").count(" ") == 0


class TestQuota:
    def test_retries_stop_when_nothing_succeeds(self, server: LoopbackServer, twin: Twin) -> None:
        server.respond = lambda request: failed(500)

        def use(client: Any) -> Any:
            # Copies share what is left.
            client._sender.quota._left = RetryQuota.RETRY
            return make(client.with_options(max_retries=5))

        with pytest.raises(InternalServerError):
            call_with_clock(twin, FakeClock(), use, base_url=server.base_url)
        assert len(server.requests) == 2

    def test_successes_fill_it_again(self) -> None:
        quota = RetryQuota()
        assert quota.take(APITimeoutError()) == 10
        assert quota.take(APIConnectionError()) == 5
        quota.give_back(5)
        quota.give_back(0)
        assert quota._left == 500 - 10 + 1
        for _ in range(20):
            quota.give_back(0)
        assert quota._left == 500

    def test_it_ends(self) -> None:
        quota = RetryQuota()
        assert [quota.take(APIConnectionError()) for _ in range(101)] == [5] * 100 + [None]

    def test_threads_share_it(self) -> None:
        quota = RetryQuota()
        got: list[int | None] = []

        def spend() -> None:
            got.extend(quota.take(APIConnectionError()) for _ in range(50))

        threads = [threading.Thread(target=spend) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert (got.count(5), got.count(None)) == (100, 100)


class TestDeadline:
    def test_waits_count(self, server: LoopbackServer, twin: Twin) -> None:
        clock = FakeClock()
        server.respond = lambda request: failed(500)
        with pytest.raises(InternalServerError):
            call_with_clock(twin, clock, make, base_url=server.base_url, max_retries=9, deadline=2)
        assert clock.slept == [0.5, 1.0]

    def test_a_call_may_have_its_own(self, server: LoopbackServer, twin: Twin) -> None:
        clock = FakeClock()
        server.respond = lambda request: failed(500)
        with pytest.raises(InternalServerError):
            call_with_clock(
                twin,
                clock,
                lambda client: make(client, deadline=0.7),
                base_url=server.base_url,
                max_retries=9,
                deadline=99,
            )
        assert clock.slept == [0.5]

    @pytest.mark.parametrize("deadline", [0, -1, float("nan"), float("inf")])
    def test_nonsense_is_refused(self, twin: Twin, deadline: float) -> None:
        with pytest.raises(ValueError, match="deadline must be more than 0"):
            twin.call(lambda client: client, deadline=deadline)
        with pytest.raises(TypeError, match="deadline must be a number"):
            twin.call(lambda client: make(client, deadline="1"))

    def test_it_is_taken_away_for_one_call(self, server: LoopbackServer, twin: Twin) -> None:
        clock = FakeClock()
        server.script(failed(500), OK)
        options: dict[str, Any] = {"base_url": server.base_url, "max_retries": 1, "deadline": 0.1}
        assert call_with_clock(twin, clock, lambda client: make(client, deadline=None), **options) == {"ok": True}

    @pytest.mark.parametrize("transport", ["httpx2", "pyreqwest"])
    @pytest.mark.parametrize("stream", [False, True])
    def test_a_trickle_cannot_outlive_it(self, twin: Twin, stream: bool, transport: str) -> None:
        if transport == "pyreqwest" and find_spec("pyreqwest") is None:
            pytest.skip("the extra [fast] is not installed here")
        kind = b"text/event-stream" if stream else b"application/json"
        head = b"HTTP/1.1 200 OK\r\nContent-Type: %b\r\nContent-Length: 999\r\n\r\n" % kind
        with trickle(head, b": \n\n" if stream else b" ") as base_url:
            start = time.monotonic()
            with pytest.raises(APITimeoutError, match="deadline"):
                twin.call(
                    lambda client: client.request(STREAM, options={}) if stream else make(client),
                    base_url=base_url,
                    deadline=0.4,
                    transport=transport,
                )
            assert time.monotonic() - start < 1.5

    def test_a_silent_server_cannot_either(self, server: LoopbackServer, twin: Twin) -> None:
        def wait(request: Any) -> Reply:
            time.sleep(1)
            return OK

        server.respond = wait
        with pytest.raises(APITimeoutError, match="deadline"):
            twin.call(make, base_url=server.base_url, deadline=0.2)


@contextmanager
def trickle(head: bytes, piece: bytes) -> Generator[str]:
    """A server that sends a piece of its reply every 50 ms."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        try:
            connection, _ = listener.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(head)
                for _ in range(100):
                    time.sleep(0.05)
                    connection.sendall(piece)
        except OSError:
            return

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    with listener:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
    thread.join()


class TestCallbacks:
    def test_each_retry_is_told(self, server: LoopbackServer, twin: Twin) -> None:
        told: list[Retry] = []
        server.script(failed(503), failed(429), OK)
        call_with_clock(
            twin,
            FakeClock(),
            lambda client: client.request(THING, body={}, options={"extra_query": {"secret": "canary"}}),
            base_url=server.base_url,
            max_retries=2,
            on_retry=told.append,
        )
        assert [(one.attempt, one.delay, type(one.error).__name__) for one in told] == [
            (1, 0.5, "InternalServerError"),
            (2, 1.0, "RateLimitError"),
        ]
        assert (told[0].method, told[0].url, told[0].request_id) == ("POST", f"{server.base_url}/things", "req_1")
        with pytest.raises(AttributeError):
            told[0].delay = 3  # type: ignore[misc]

    def test_for_one_call(self, server: LoopbackServer, twin: Twin) -> None:
        told: list[Retry] = []
        other: list[Retry] = []
        server.script(failed(503), OK, failed(503), OK)
        options: dict[str, Any] = {"base_url": server.base_url, "max_retries": 1, "on_retry": told.append}
        call_with_clock(twin, FakeClock(), lambda client: make(client, on_retry=other.append), **options)
        call_with_clock(twin, FakeClock(), lambda client: make(client, on_retry=None), **options)
        assert (len(told), len(other)) == (0, 1)
        server.script(failed(503), OK)
        call_with_clock(twin, FakeClock(), lambda client: make(client, on_retry=omit), **options)
        assert len(told) == 1

    @pytest.mark.parametrize("kind", ["bytes", "path", "file", "json"])
    def test_progress(self, server: LoopbackServer, twin: Twin, tmp_path: Path, kind: str) -> None:
        told: list[tuple[int, int | None]] = []
        path = tmp_path / "big.bin"
        path.write_bytes(b"x" * 200_000)
        files: dict[str, Callable[[], Any]] = {
            "bytes": path.read_bytes,
            "path": lambda: path,
            "file": lambda: io.BytesIO(path.read_bytes()),
        }

        def send(client: Any) -> Any:
            options = {"on_progress": lambda sent, total: told.append((sent, total))}
            if kind == "json":
                return client.request(THING, body={"x": "y" * 200_000}, options=options)
            return client.request(UPLOAD, body={"file": files[kind]()}, options=options)

        server.script(OK)
        twin.call(send, base_url=server.base_url)
        size = len(server.requests[0].body)
        assert told[-1] == (size, size)
        assert len(told) >= 4
        assert [sent for sent, _ in told] == sorted(sent for sent, _ in told)

    def test_progress_begins_anew_with_each_try(self, server: LoopbackServer, twin: Twin) -> None:
        told: list[int] = []
        server.script(failed(500), OK)
        call_with_clock(
            twin,
            FakeClock(),
            lambda client: make(client, on_progress=lambda sent, total: told.append(sent)),
            base_url=server.base_url,
            max_retries=1,
        )
        assert told == [7, 7]


class TestLogging:
    def test_one_line_for_a_call_and_for_a_retry(
        self, server: LoopbackServer, twin: Twin, caplog: pytest.LogCaptureFixture
    ) -> None:
        server.script(failed(500), OK)
        with caplog.at_level(logging.INFO, "openai_v1"):
            call_with_clock(twin, FakeClock(), make, base_url=server.base_url, max_retries=1)
        lines = [record.getMessage() for record in caplog.records if record.name == "openai_v1"]
        url = f"POST {server.base_url}/things"
        assert lines == [
            f"{url}: retry 1 in 0.500 s after InternalServerError (status 500, request id req_1)",
            f"{url}: status 200 after 0.500 s, 1 retries, request id req_1",
        ]

    def test_no_key_and_no_body(self, server: LoopbackServer, twin: Twin, caplog: pytest.LogCaptureFixture) -> None:
        echo = (("X-Echo", "Bearer sk-canary-1"), ("Set-Cookie", "canary"))
        server.script(Reply(200, (*JSON, *echo), b'{"canary": 1}'), Reply(400, (*JSON, *echo), b'{"error": "canary"}'))

        def send(client: Any) -> Any:
            headers = {"X-Api-Key": "canary-key", "Cookie": "canary-jar", "X-Plain": "seen"}
            options = {"extra_headers": headers, "extra_query": {"q": "canary"}}
            return client.request(THING, body={"x": "canary"}, options=options)

        with caplog.at_level(logging.DEBUG, "openai_v1"):
            twin.call(send, base_url=server.base_url, api_key="sk-canary-1")
            with pytest.raises(APIStatusError):
                twin.call(send, base_url=server.base_url, api_key="sk-canary-1")
        text = "\n".join(record.getMessage() for record in caplog.records if record.name == "openai_v1")
        assert "canary" not in text
        assert "X-Plain" in text
        assert "seen" in text
        assert "failed after" in text

    def test_nobody_listens(self, server: LoopbackServer, twin: Twin, caplog: pytest.LogCaptureFixture) -> None:
        server.script(OK)
        with caplog.at_level(logging.WARNING, "openai_v1"):
            twin.call(make, base_url=server.base_url)
        assert [record for record in caplog.records if record.name == "openai_v1"] == []
