"""A response in pieces, and the whole value that they add up to."""

from __future__ import annotations

from openai_v1._core.headers import Headers
from openai_v1._core.models.model import ABSENT, Model
from openai_v1._core.operation.descriptors import Collect, Events, Finish
from openai_v1._core.response.http_response import HTTPResponse
from openai_v1._core.url import URL


class Delta(Model):
    text: str | None = ABSENT


class Part(Model):
    number: int
    delta: Delta
    end: str | None = ABSENT


class Piece(Model):
    id: str
    parts: list[Part]


class Body(Model):
    text: str
    note: str | None = ABSENT


class Chapter(Model):
    number: int
    body: Body
    end: str | None = ABSENT


class Report(Model):
    id: str
    kind: str
    parts: list[Chapter]


COLLECT = Collect(
    Report, by="number", join=("text",), last=("id", "note"), rename={"delta": "body"}, constants={"kind": "report"}
)
EVENTS = Events(
    Piece,
    terminator="[DONE]",
    finish=Finish("end", items="parts", key="number"),
    collect=COLLECT,
    errors=("error", "message"),
)


RESPONSE = HTTPResponse(
    status_code=200, headers=Headers([("X-Request-Id", "req_9")]), method="GET", url=URL("http://h/v1/x")
)
