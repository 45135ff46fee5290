# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of a document, as the server needs them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from .document import JSON, Document, Object, items, member, text

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
_STYLES: Final = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
_IGNORED_HEADERS: Final = frozenset({"accept", "content-type", "authorization"})
_VARIABLE: Final = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One path, query, header or cookie parameter; `content` is the media type of a `content`-typed one."""

    name: str
    place: str
    required: bool
    schema: JSON
    style: str
    explode: bool
    content: str | None
    example: JSON


@dataclass(frozen=True, slots=True)
class Response:
    """One documented response; `contents` are Media Type Objects by media type."""

    status: str
    headers: Object
    contents: dict[str, Object]


@dataclass(frozen=True, slots=True)
class Condition:
    """The condition that a named argument has one of some values.

    `place` is `body`, `query` and so on; it is empty if the document gives the name alone.
    """

    place: str
    name: str
    values: tuple[JSON, ...]


@dataclass(frozen=True, slots=True)
class ResponseCase:
    """The response if all conditions are true; without a media type, it has no body."""

    when: tuple[Condition, ...]
    response: Response
    media_type: str | None
    schema: JSON
    terminator: str | None


@dataclass(frozen=True, slots=True)
class Scheme:
    """A security scheme: `kind` is `bearer`, `basic`, `http`, `header`, `query`, `cookie` or `none`."""

    name: str
    kind: str
    wire_name: str


@dataclass(frozen=True, slots=True)
class MockOperation:
    """One operation; `security` are alternatives, each of schemes that are needed together.

    `bodies` are Media Type Objects by media type, `paths` the whole path templates that it is served at.
    """

    id: str
    method: str
    paths: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    bodies: dict[str, Object]
    is_body_required: bool
    cases: tuple[ResponseCase, ...]
    errors: tuple[Response, ...]
    security: tuple[tuple[Scheme, ...], ...]


def read_operations(document: Document) -> tuple[MockOperation, ...]:
    """Every operation of `paths`, in the document's order."""
    reader = _Reader(document)
    return tuple(
        reader.read(path, method, item, operation)
        for path, declared in member(document.root, "paths").items()
        for item in (document.resolve(declared),)
        for method in METHODS
        if isinstance(operation := item.get(method), dict)
    )


def base_paths(servers: list[JSON]) -> tuple[str, ...]:
    """The path of each Server Object's URL, variables filled in with their defaults; `("",)` where there are none."""
    found = dict[str, None]()
    for server in servers:
        defaults = {name: text(one, "default") for name, one in member(server, "variables").items()}
        parts = _VARIABLE.split(text(server, "url"))
        url = "".join(defaults.get(part, part) if index % 2 else part for index, part in enumerate(parts))
        found[urlsplit(url).path.rstrip("/")] = None
    return tuple(found) or ("",)


class _Reader:
    def __init__(self, document: Document) -> None:
        self._document = document
        schemes = member(member(document.root, "components"), "securitySchemes")
        self._schemes = {name: self._scheme(name, document.resolve(one)) for name, one in schemes.items()}

    def read(self, path: str, method: str, item: Object, operation: Object) -> MockOperation:
        """One operation together with its path item."""
        document = self._document
        servers = items(operation, "servers") or items(item, "servers") or items(document.root, "servers")
        body = document.resolve(operation.get("requestBody"))
        responses = {
            status: self._response(status, document.resolve(one))
            for status, one in member(operation, "responses").items()
            if not status.startswith("x-")
        }
        main = _main(responses)
        return MockOperation(
            id=text(operation, "operationId") or f"{method.upper()} {path}",
            method=method.upper(),
            paths=tuple(dict.fromkeys(base + path for base in base_paths(servers))),
            parameters=tuple(self._parameters(item, operation)),
            bodies={name: one for name, one in member(body, "content").items() if isinstance(one, dict)},
            is_body_required=body.get("required") is True,
            cases=tuple(self._cases(operation, responses, main)),
            errors=tuple(one for one in responses.values() if one is not main),
            security=tuple(self._security(operation)),
        )

    def _response(self, status: str, declared: Object) -> Response:
        contents = {name: self._document.resolve(one) for name, one in member(declared, "content").items()}
        headers = {name: self._document.resolve(one) for name, one in member(declared, "headers").items()}
        return Response(status, {**headers}, contents)

    def _parameters(self, item: Object, operation: Object) -> Iterator[Parameter]:
        found = dict[tuple[str, str], Object]()
        for holder in (*items(item, "parameters"), *items(operation, "parameters")):
            declared = self._document.resolve(holder)
            found[text(declared, "in"), text(declared, "name")] = declared
        for (place, name), declared in found.items():
            if place not in _STYLES or (place == "header" and name.lower() in _IGNORED_HEADERS):
                continue
            style = text(declared, "style", _STYLES[place])
            explode = declared.get("explode")
            content = next(iter(member(declared, "content").items()), None)
            named = next(iter(member(declared, "examples").values()), None)
            yield Parameter(
                name=name,
                place=place,
                required=declared.get("required") is True,
                schema=declared.get("schema", {}) if content is None else member(content[1], "schema"),
                style=style,
                explode=explode if isinstance(explode, bool) else style == "form",
                content=None if content is None else content[0],
                example=declared.get("example", self._document.resolve(named).get("value")),
            )

    def _cases(
        self, operation: Object, responses: dict[str, Response], main: Response | None
    ) -> Iterator[ResponseCase]:
        empty = Response("204", {}, {})
        for case in items(operation, "x-response-cases"):
            response = responses.get(text(case, "status"), main or empty)
            media_type = text(case, "content")
            declared = response.contents.get(media_type, {})
            schema = member(case, "schema") or declared.get("schema", {})
            conditions = tuple(
                Condition(*_placed(key), tuple(values) if isinstance(values, list) else (values,))
                for key, values in member(case, "when").items()
            )
            terminator = text(case, "terminator") or None
            yield ResponseCase(conditions, response, media_type or None, schema, terminator)
        response = main or empty
        for media_type, declared in sorted(response.contents.items(), key=lambda one: not is_json(one[0])):
            yield ResponseCase((), response, media_type, declared.get("schema", {}), None)
        if not response.contents:
            yield ResponseCase((), response, None, {}, None)

    def _security(self, operation: Object) -> Iterator[tuple[Scheme, ...]]:
        holder = operation if "security" in operation else self._document.root
        for alternative in items(holder, "security"):
            if isinstance(alternative, dict):
                yield tuple(self._schemes[name] for name in alternative if name in self._schemes)

    def _scheme(self, name: str, declared: Object) -> Scheme:
        match text(declared, "type"), text(declared, "scheme").lower(), text(declared, "in"):
            case "http", ("bearer" | "basic") as kind, _:
                return Scheme(name, kind, "Authorization")
            case "http", _, _:
                return Scheme(name, "http", text(declared, "scheme"))
            case "apiKey", _, ("query" | "cookie" | "header") as place:
                return Scheme(name, place, text(declared, "name"))
            case ("oauth2" | "openIdConnect"), _, _:
                return Scheme(name, "bearer", "Authorization")
            case _:
                return Scheme(name, "none", "")


def _main(responses: dict[str, Response]) -> Response | None:
    """The first success; where the document names none, its default, else a redirect."""
    successes = [status for status in responses if status.startswith("2")]
    if successes:
        return responses[min(successes, key=lambda one: (one.upper().endswith("XX"), one))]
    redirects = [status for status in responses if status.startswith("3")]
    return responses.get("default") or (responses[redirects[0]] if redirects else None)


def _placed(key: str) -> tuple[str, str]:
    place, dot, name = key.partition(".")
    return (place, name) if dot and place in ("path", "query", "header", "cookie", "body") else ("", key)


def bare(media_type: str) -> str:
    """A media type without its parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Whether a media type is JSON, of any vendor."""
    name = bare(media_type)
    return name.endswith(("/json", "+json"))
