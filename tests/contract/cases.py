"""The fixtures as values; `fixtures/NOTES.md` describes the format."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Generator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from .server import Reply

JSON: TypeAlias = "bool | int | float | str | list[JSON] | dict[str, JSON] | None"
Kind: TypeAlias = Literal["json", "text", "binary", "events"]

FIXTURES = Path(__file__).parent / "fixtures"
FILES = FIXTURES / "files"
TERMINATOR = "[DONE]"


@dataclass(frozen=True, slots=True)
class FormField:
    """A part of a documented form; a plain value has no file name."""

    name: str
    filename: str
    content_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class DocumentedRequest:
    """The request that the client must send."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    json: JSON
    has_json: bool
    parts: tuple[FormField, ...] | None


@dataclass(frozen=True, slots=True)
class DocumentedReply:
    """The response of the server; `type` is the path of its class below `types`, or a path for each event."""

    kind: Kind
    status: int
    headers: tuple[tuple[str, str], ...]
    content: JSON
    type: str | list[str] | None
    item: str | None

    def to_http(self) -> Reply:
        """The HTTP response; a stream is cut into uneven pieces."""
        if self.kind == "events":
            return Reply(self.status, self.headers, pieces=in_pieces(to_event_stream(self.content)))
        if self.kind == "binary":
            return Reply(self.status, self.headers, (FILES / str(self.content)).read_bytes())
        if self.kind == "text":
            return Reply(self.status, self.headers, str(self.content).encode())
        return Reply(self.status, self.headers, json.dumps(self.content).encode())


@dataclass(frozen=True, slots=True)
class CallCase:
    """One documented call."""

    operation: str
    name: str
    summary: str
    source: str
    client: Mapping[str, str]
    arguments: Mapping[str, JSON]
    request: DocumentedRequest
    reply: DocumentedReply

    def __str__(self) -> str:
        return f"{self.operation}-{self.name}"

    @contextlib.contextmanager
    def open_arguments(self) -> Generator[dict[str, object], None, None]:
        """The arguments of the Python call; for `{"$file": …}`, the open file."""
        with contextlib.ExitStack() as stack:
            yield {name: _opened(value, stack) for name, value in self.arguments.items()}


def _opened(value: JSON, stack: contextlib.ExitStack) -> object:
    if isinstance(value, dict) and "$file" in value:
        return stack.enter_context((FILES / str(value["$file"])).open("rb"))
    if isinstance(value, list):
        return [_opened(item, stack) for item in value]
    return value


@dataclass(frozen=True, slots=True)
class ErrorCase:
    """A documented error, which any operation may answer with."""

    name: str
    exception: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: dict[str, JSON]

    def __str__(self) -> str:
        return self.name

    def to_http(self) -> Reply:
        """The HTTP response of the error."""
        return Reply(self.status, self.headers, json.dumps(self.body).encode())


def to_event_stream(events: JSON) -> bytes:
    """Server-sent events with one `data` line each, ended by the terminator."""
    assert isinstance(events, list)
    lines = [json.dumps(event, ensure_ascii=False) for event in events]
    return "".join(f"data: {line}\n\n" for line in [*lines, TERMINATOR]).encode()


def in_pieces(body: bytes, size: int = 37) -> tuple[bytes, ...]:
    """The body cut at places that fall inside lines and inside characters."""
    return tuple(body[start : start + size] for start in range(0, len(body), size))


def load_cases() -> list[CallCase]:
    """All cases of all operations, sorted."""
    return [
        _read_case(path)
        for folder in sorted(FIXTURES.iterdir())
        if folder != FILES
        for path in sorted(folder.glob("*.json"))
    ]


def load_errors() -> list[ErrorCase]:
    """The eight documented error replies."""
    return [
        ErrorCase(
            name=name,
            exception=value["exception"],
            status=value["response"]["status"],
            headers=tuple(value["response"]["headers"].items()),
            body=value["response"]["json"],
        )
        for name, value in json.loads((FIXTURES / "errors.json").read_text(encoding="utf-8")).items()
    ]


def reply_to(operation: str, name: str = "sample") -> Reply:
    """The response of the server in one case."""
    return _read_case(FIXTURES / operation / f"{name}.json").reply.to_http()


def sample_cases() -> list[CallCase]:
    """The case called `sample` of each operation."""
    return [case for case in load_cases() if case.name == "sample"]


def _read_case(path: Path) -> CallCase:
    value = json.loads(path.read_text(encoding="utf-8"))
    request, response, reply = value["request"], value["response"], value["reply"]
    return CallCase(
        operation=path.parent.name,
        name=path.stem,
        summary=value["summary"],
        source=value["source"],
        client=value.get("client", {}),
        arguments=value["arguments"],
        request=DocumentedRequest(
            method=request["method"],
            path=request["path"],
            query=request["query"],
            headers=request["headers"],
            json=request.get("json"),
            has_json="json" in request,
            parts=tuple(_read_part(part) for part in request["parts"]) if "parts" in request else None,
        ),
        reply=DocumentedReply(
            kind=reply["kind"],
            status=response["status"],
            headers=tuple(response["headers"].items()),
            content=next(response[key] for key in ("json", "text", "file", "events") if key in response),
            type=reply.get("type"),
            item=reply.get("item"),
        ),
    )


def _read_part(part: Mapping[str, str]) -> FormField:
    if "file" in part:
        return FormField(part["name"], part["filename"], part["content_type"], (FILES / part["file"]).read_bytes())
    return FormField(part["name"], "", "", part["value"].encode())
