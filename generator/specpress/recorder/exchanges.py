"""An exchange in the form of the contract tests' fixtures: arguments, request, response, reply."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl, unquote

from specpress.mock.bodies import BodyReader, declared_content
from specpress.mock.calls import NO_BODY, Body
from specpress.mock.checking import Incoming
from specpress.mock.document import JSON, Document, Object
from specpress.mock.operations import bare, is_json
from specpress.mock.parameters import UnreadableError
from specpress.mock.replies import EVENTS
from specpress.mock.routes import Match
from specpress.recorder.secrets import Secrets

_KEPT_HEADERS: Final = frozenset(("content-type", "retry-after", "location"))


@dataclass(frozen=True, slots=True)
class Answered:
    """The response of the real server; names of headers are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


async def to_fixture(document: Document, incoming: Incoming, match: Match, answered: Answered) -> Object:
    """The exchange without its secrets."""
    query = parse_qsl(incoming.query, keep_blank_values=True)
    body = await read_body(document, incoming, match)
    secrets = Secrets(match.operations[0], query, body.value, incoming.headers, answered.headers)
    shown_query: Object = {name: secrets.text(value) for name, value in query if not secrets.is_secret_parameter(name)}
    media_type = bare(incoming.headers.get("content-type", ""))
    request: Object = {
        "method": incoming.method,
        "path": secrets.text(unquote(incoming.path)),
        "query": shown_query,
        "headers": {"Content-Type": media_type} if media_type else {},
        **_sent(body, secrets),
    }
    response, kind = _received(answered, secrets)
    path: Object = {name: secrets.text(unquote(value)) for name, value in match.path.items()}
    fields = secrets.value(body.value)
    arguments: Object = {**path, **shown_query, **(fields if isinstance(fields, dict) else {})}
    arguments.update({name: {"$file": files[0].filename} for name, files in body.files.items()})
    headers: Object = {
        name: secrets.text(value)
        for name, value in answered.headers.items()
        if not secrets.is_secret(name) and (name in _KEPT_HEADERS or name in _documented(match))
    }
    return {
        "operation": match.operations[0].id,
        "summary": f"A recorded call of {match.operations[0].id}.",
        "source": "recorded",
        "arguments": arguments,
        "request": request,
        "response": {"status": answered.status, "headers": headers, **response},
        "reply": {"kind": kind},
    }


async def read_body(document: Document, incoming: Incoming, match: Match) -> Body:
    """The body, decoded by its documented media type."""
    media_type = incoming.headers.get("content-type", "")
    content = declared_content(match.operations[0].bodies, media_type)
    if content is None or not incoming.body:
        return NO_BODY
    try:
        return await BodyReader(document).read(media_type, incoming.body, content[1])
    except UnreadableError:
        return NO_BODY


def _sent(body: Body, secrets: Secrets) -> Object:
    if body is NO_BODY:
        return {}
    if is_json(body.media_type):
        return {"json": secrets.value(body.value)}
    if isinstance(body.value, dict):
        parts: list[JSON] = []
        for name, value in body.value.items():
            if name not in body.files and not secrets.is_secret_parameter(name):
                parts.append({"name": name, "value": value if isinstance(value, str) else json.dumps(value)})
            for file in body.files.get(name, ()):
                part: Object = {"name": name, "filename": file.filename, "content_type": file.content_type}
                parts.append({**part, "base64": base64.b64encode(secrets.content(file.content)).decode()})
        return {"parts": secrets.value(parts)}
    return (
        {"text": secrets.value(body.value)}
        if body.value
        else {"base64": base64.b64encode(secrets.content(body.raw)).decode()}
    )


def _received(answered: Answered, secrets: Secrets) -> tuple[Object, str]:
    """The body of the response, and the kind of the reply."""
    media_type = bare(answered.headers.get("content-type", ""))
    content = secrets.content(answered.body)
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(content).decode()}, "binary"
    if media_type == EVENTS:
        # As it was on the wire: what a server sends between its events is worth keeping.
        return {"text": text}, "events"
    if is_json(media_type):
        try:
            value: JSON = json.loads(text)
        except ValueError:
            return {"text": text}, "text"
        return {"json": secrets.value(value)}, "json"
    return {"text": text}, "text" if media_type.startswith("text/") else "binary"


def _documented(match: Match) -> frozenset[str]:
    responses = [*match.operations[0].errors, *(case.response for case in match.operations[0].cases)]
    return frozenset(name.lower() for response in responses for name in response.headers)


def from_fixture(fixture: Object) -> Answered:
    """The response of a server, from the fixture of an exchange."""
    response = fixture.get("response")
    if not isinstance(response, dict) or not isinstance(response.get("status"), int):
        raise ValueError("an exchange has no response with a status")  # noqa: TRY004 - a wrong file, not a wrong call
    headers = response.get("headers")
    named = {name.lower(): str(value) for name, value in headers.items()} if isinstance(headers, dict) else {}
    status = response["status"]
    assert isinstance(status, int)
    match response:
        case {"json": value}:
            body = json.dumps(value, ensure_ascii=False).encode()
        case {"events": list(events)}:
            lines = [f"data: {json.dumps(event, ensure_ascii=False)}\n\n" for event in events]
            body = "".join([*lines, "data: [DONE]\n\n"]).encode()
        case {"base64": str(text)}:
            body = base64.b64decode(text)
        case {"text": str(text)}:
            body = text.encode()
        case _:
            body = b""
    return Answered(status, named, body)
