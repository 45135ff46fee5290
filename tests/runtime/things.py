"""An operation that makes a thing, and replies to it."""

from __future__ import annotations

from typing import Any

from openai_v1._core.operation.descriptors import Body, Events, Json, Operation, ResponseCase, StreamingOperation
from tests.contract.server import Reply

JSON = (("Content-Type", "application/json"), ("X-Request-Id", "req_1"))
OK = Reply(200, JSON, b'{"ok": true}')
THING: Operation[Any] = Operation(
    id="things.make", method="POST", path="/things", body=Body.JSON, cases=(ResponseCase({}, Json(dict[str, Any])),)
)
UPLOAD: Operation[Any] = Operation(
    id="things.send",
    method="POST",
    path="/things",
    body=Body(kind="multipart", media_type="multipart/form-data", files=("file",)),
    cases=(ResponseCase({}, Json(dict[str, Any])),),
)
STREAM: StreamingOperation[Any, Any] = StreamingOperation(
    id="things.stream", method="POST", path="/things", cases=(ResponseCase({}, Events(Any, terminator="[DONE]")),)
)


def make(client: Any, **options: Any) -> Any:
    return client.request(THING, body={"x": 1}, options=options)


def failed(status: int, code: str = "", headers: tuple[tuple[str, str], ...] = ()) -> Reply:
    return Reply(status, (*JSON, *headers), b'{"error": {"message": "no", "type": "t", "code": "%s"}}' % code.encode())
