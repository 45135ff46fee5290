"""Checks requests against the document, and finds the parts of a request that it does not declare."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote_plus

from .bodies import BodyReader, declared_content
from .calls import NO_BODY, Body, Call, RefusedError
from .cases import Cases
from .document import JSON, Document, Object
from .operations import MockOperation, Parameter, Scheme, bare
from .parameters import ABSENT, Reader, UnreadableError, as_json, cookies, declared_defaults, split_pairs
from .routes import Match
from .undeclared import Shapes, shown, undeclared, without
from .validators import Problem, Validators

_PLACES: Final = ("path", "query", "header", "cookie")


@dataclass(frozen=True, slots=True)
class Incoming:
    """A request before anything is known of it; names of headers are in lower case."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes


class Checker:
    """Checks requests against one document.

    `strict` refuses what the document does not know, and `exact` only what it forbids; without them such fields are let
    through. `credential` is the only one that is accepted, if it is given.
    """

    def __init__(
        self,
        document: Document,
        validators: Validators,
        *,
        strict: bool = False,
        exact: bool = False,
        credential: str | None = None,
    ) -> None:
        self._document = document
        self._validators = validators
        self._strict = strict
        self._exact = exact
        self._credential = credential
        self._reader = Reader(document)
        self._bodies = BodyReader(document)
        self._shapes = Shapes(document)
        self._cases = Cases(document)

    async def check(self, match: Match, incoming: Incoming, publish: Callable[[bytes, str], str]) -> Call:
        """The call of the first operation that the request fits; those whose path has its query come first.

        Raises the `RefusedError` of the first operation if the request fits none.
        """
        refused: RefusedError | None = None
        for operation in sorted(match.operations, key=lambda one: _distance(one, incoming.query)):
            try:
                return await self._check(operation, match.path, incoming, publish)
            except RefusedError as error:
                refused = refused or error
        assert refused is not None
        raise refused

    async def _check(
        self, operation: MockOperation, path: dict[str, str], incoming: Incoming, publish: Callable[[bytes, str], str]
    ) -> Call:
        _check_security(operation, incoming, self._credential)
        parameters, unknown = self._parameters(operation, path, incoming)
        body, unknown_fields = await self._body(operation, incoming)
        unknown += unknown_fields
        if self._strict and unknown:
            raise RefusedError(
                _invalid(operation), Problem(unknown[0].partition(": ")[2], "the document does not know this")
            )
        case = self._cases.choose(operation, parameters, body.value)
        return Call(
            operation, incoming.method, incoming.path, incoming.headers, parameters, body, tuple(unknown), case, publish
        )

    def _parameters(
        self, operation: MockOperation, path: dict[str, str], incoming: Incoming
    ) -> tuple[dict[str, Object], list[str]]:
        query = split_pairs(incoming.query) if incoming.query else []
        found: dict[str, Object] = {place: {} for place in _PLACES}
        for parameter in operation.parameters:
            try:
                value = self._read(parameter, path, incoming, query)
            except UnreadableError as error:
                raise RefusedError(_invalid(operation), Problem(parameter.name, str(error))) from None
            if value is ABSENT:
                if parameter.required:
                    raise RefusedError(_invalid(operation), Problem(parameter.name, "this is required"))
                continue
            given = as_json(value)
            problem = self._validators.problem(parameter.schema, given, "request", parameter.name)
            if problem is not None:
                raise RefusedError(_invalid(operation), problem)
            found[parameter.place][parameter.name] = given
        unknown = self._unknown_query(operation, query, found["query"]) if query else []
        defaults = declared_defaults(
            self._document, found["query"], (p for p in operation.parameters if p.place == "query")
        )
        if defaults:
            found["query"] = {**defaults, **found["query"]}
        return found, unknown

    def _read(
        self, parameter: Parameter, path: dict[str, str], incoming: Incoming, query: list[tuple[str, str]]
    ) -> JSON | object:
        match parameter.place:
            case "path":
                raw = path.get(parameter.name)
                return ABSENT if raw is None else self._reader.path(parameter, raw)
            case "query":
                return self._reader.pairs(parameter, query)
            case "header":
                raw = incoming.headers.get(parameter.name.lower())
                return ABSENT if raw is None else self._reader.header(parameter, raw)
            case _:
                return self._reader.pairs(parameter, cookies(incoming.headers.get("cookie", "")))

    def _unknown_query(self, operation: MockOperation, query: list[tuple[str, str]], found: Object) -> list[str]:
        known = {one.name for one in operation.parameters if one.place == "query"}
        known |= {name for path in operation.paths for name, _ in _pairs_of(path)}
        known |= {scheme.wire_name for all_of in operation.security for scheme in all_of if scheme.kind == "query"}
        # An object that was spread over several pairs has their names.
        known |= {name for value in found.values() if isinstance(value, dict) for name in value}
        names = dict.fromkeys(unquote_plus(key) for key, _ in query)
        return [f"query: {name}" for name in names if name not in known and name.partition("[")[0] not in known]

    async def _body(self, operation: MockOperation, incoming: Incoming) -> tuple[Body, list[str]]:
        if not operation.bodies:
            return NO_BODY, []
        media_type = incoming.headers.get("content-type", "")
        if not incoming.body and not media_type.startswith("multipart/"):
            if operation.is_body_required and not media_type:
                raise RefusedError(_invalid(operation), Problem("", "the body is missing"))
            if not operation.is_body_required:
                return NO_BODY, []
        content = declared_content(operation.bodies, media_type)
        if content is None:
            listed = ", ".join(operation.bodies)
            status = 415 if any(one.status in ("415", "4XX") for one in operation.errors) else _invalid(operation)
            raise RefusedError(status, Problem("", f"the Content-Type must be {listed}, not {media_type or 'missing'}"))
        declared = content[1]
        try:
            body = await self._bodies.read(media_type, incoming.body, declared)
        except UnreadableError as error:
            raise RefusedError(_invalid(operation), Problem("", f"body: {error}")) from None
        schema = declared.get("schema", {})
        paths = undeclared(self._shapes.of(schema), body.value)
        value = without(body.value, paths) if paths and not self._exact else body.value
        if self._strict and paths:
            raise RefusedError(_invalid(operation), Problem(shown(paths[0]), "the document does not know this field"))
        # What a merge patch lacks stays as it is, also where its schema is that of the whole.
        is_patch = bare(media_type) == "application/merge-patch+json"
        problem = self._validators.problem(schema, value, "request", is_partial=is_patch)
        if problem is not None:
            raise RefusedError(_invalid(operation), problem)
        return body, [f"body: {name}" for name in dict.fromkeys(map(shown, paths))]


def _distance(operation: MockOperation, query: str) -> int:
    """How far a request's query is from that which the operation's path declares, as in `/messages?beta=true`."""
    given = set(split_pairs(query))
    declared = set(_pairs_of(operation.paths[0]))
    return -len(declared) if declared <= given else 1


def _pairs_of(path: str) -> list[tuple[str, str]]:
    return split_pairs(path.partition("#")[0].partition("?")[2])


def _check_security(operation: MockOperation, incoming: Incoming, only: str | None) -> None:
    if not operation.security:
        return
    missing = ""
    for alternative in operation.security:
        absent = [scheme for scheme in alternative if not _is_accepted(scheme, _given(scheme, incoming), only)]
        if not absent:
            return
        missing = missing or _asked(absent[0], only)
    raise RefusedError(401, Problem("", missing))


def _is_accepted(scheme: Scheme, given: str | None, only: str | None) -> bool:
    """`given` is None for a scheme that the server cannot see, such as a certificate of the client."""
    if given is None or only is None or given == only:
        return given is None or bool(given)
    is_authorization = scheme.kind == "header" and scheme.wire_name.lower() == "authorization"
    return is_authorization and given.partition(" ")[2].strip() == only  # "Token x", of which the document says no more


def _given(scheme: Scheme, incoming: Incoming) -> str | None:
    """The credential of a scheme that the request has; empty where it has none."""
    authorization = incoming.headers.get("authorization", "")
    kind, _, credential = authorization.partition(" ")
    match scheme.kind:
        case "bearer" | "basic":
            given = credential.strip() if kind.lower() == scheme.kind else ""
            return _user_and_password(given) if scheme.kind == "basic" else given
        case "http":
            return (credential.strip() or kind) if kind.lower() == scheme.wire_name.lower() else ""
        case "header":
            return incoming.headers.get(scheme.wire_name.lower(), "")
        case "query":
            pairs = ((unquote_plus(key), value) for key, value in split_pairs(incoming.query))
            return next((unquote_plus(value) for key, value in pairs if key == scheme.wire_name and value), "")
        case "cookie":
            kept = cookies(incoming.headers.get("cookie", ""))
            return next((value for name, value in kept if name == scheme.wire_name and value), "")
        case _:
            return None


def _user_and_password(encoded: str) -> str:
    """Basic credentials as text; as they came where they are no base64, for any will do."""
    try:
        return base64.b64decode(encoded, validate=True).decode()
    except ValueError:
        return encoded


def _asked(scheme: Scheme, only: str | None) -> str:
    any_one = "any {} will do here" if only is None else "this server was started with the only {} it accepts"
    match scheme.kind:
        case "bearer" | "basic" | "http":
            name = scheme.wire_name if scheme.kind == "http" else scheme.kind.capitalize()
            return f"the request needs the header `Authorization: {name} …` ({any_one.format('credential')})"
        case kind:
            place = {"header": "header", "query": "query parameter"}.get(kind, kind)
            return f"the request needs the {place} `{scheme.wire_name}` ({any_one.format('value')})"


def _invalid(operation: MockOperation) -> int:
    """The status that the document has for a request that breaks it."""
    declared = [one.status.upper() for one in operation.errors]
    return next((int(one) for one in ("400", "422") if one in declared), 400)
