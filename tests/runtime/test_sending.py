"""Which calls are retried, when, and how often."""

from __future__ import annotations

import threading
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
)
from openai_v1._core.errors import APIStatusError
from openai_v1._core.network.retry import RetryQuota
from tests.contract.server import LoopbackServer, Reply

from .clocks import FakeClock, call_with_clock
from .socket_server import SocketServer
from .things import JSON, OK, STREAM, UPLOAD, failed, make
from .twins import Twin


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
            client._channel.retry_quota._left = RetryQuota.RETRY
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
