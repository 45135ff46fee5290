"""Callbacks of a call, and its log records."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from openai_v1 import (
    Retry,
    omit,
)
from openai_v1._core.errors import APIStatusError
from tests.contract.server import LoopbackServer, Reply

from .clocks import FakeClock, call_with_clock
from .things import JSON, OK, THING, UPLOAD, failed, make
from .twins import Twin


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
