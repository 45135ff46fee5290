"""openapi-core as an independent validator of requests and responses.

Two steps come before it, because it cannot take them for an OpenAPI 3.1 document. The text parts of a form become
numbers and booleans where the specification has such a type (openapi-core leaves them text), and bytes become text of
the same length (its validator accepts no bytes).
"""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from openapi_core import Config, OpenAPI
from openapi_core.datatypes import RequestParameters
from werkzeug.datastructures import Headers, ImmutableMultiDict

from .cases import TERMINATOR
from .multipart import Part, parse_form
from .server import Reply, Request

# The client is generated from the spec with its overlay; this build of it is a document of OpenAPI 3.1.
SPEC = Path(__file__).parents[2] / "generated" / "spec" / "openapi-3.1-later.json"
METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})
FORM = "multipart/form-data"
VALIDATED_FORM = "application/vnd.validated-form"
BASE_PATH = "/v1"


def load_spec() -> dict[str, Any]:  # an OpenAPI document: its shape is what is validated
    """The specification of the client, read with a parser that is not ours."""
    return cast(dict[str, Any], json.loads(SPEC.read_text(encoding="utf-8")))


def operations_of(spec: Mapping[str, Any]) -> dict[str, tuple[str, str]]:
    """Method and path by operationId."""
    return {
        operation["operationId"]: (method.upper(), path)
        for path, item in spec["paths"].items()
        for method, operation in item.items()
        if method in METHODS
    }


class WireValidator:
    """Raises when a request or a reply breaks the specification."""

    def __init__(self, spec: Mapping[str, Any]) -> None:
        self._spec = copy.deepcopy(dict(spec))
        self._forms: dict[str, Any] = {}  # schemas
        for method, path in operations_of(spec).values():
            operation = self._spec["paths"][path][method.lower()]
            content = operation.get("requestBody", {}).get("content", {})
            if FORM in content:
                self._forms[operation["operationId"]] = content[FORM]["schema"]
                content[VALIDATED_FORM] = {"schema": content.pop(FORM)["schema"]}
        self._host = spec["servers"][0]["url"].removesuffix(BASE_PATH)
        deserializers = {
            "text/event-stream": _load_json,
            VALIDATED_FORM: _load_json,
            "application/octet-stream": _load_bytes,
        }
        self._openapi = OpenAPI.from_dict(
            self._spec,
            config=Config(
                # `test_wire_validator.py` validates the document, once for all. The type of the option lacks None.
                spec_validator_cls=cast(Any, None),
                extra_media_type_deserializers=cast(Any, deserializers),  # its type names no bytes
            ),
        )
        self._accepted: set[tuple[str, Reply]] = set()

    def check_request(self, request: Request, operation: str) -> None:
        """Validate the request as if it had gone to the documented server."""
        self._openapi.validate_request(self._present(request, operation))

    def check_reply(self, request: Request, operation: str, reply: Reply) -> None:
        """Validate the reply; of a stream, each event by itself, against the schema of one event.

        A reply that was valid is not validated again for the same operation.
        """
        if (operation, reply) in self._accepted:
            return
        validated = self._present(request, operation)
        if reply.pieces is None:
            self._openapi.validate_response(validated, ValidatedReply(reply, reply.body))
        else:
            self._check_events(validated, reply, reply.pieces)
        self._accepted.add((operation, reply))

    def _check_events(self, validated: ValidatedRequest, reply: Reply, pieces: tuple[bytes, ...]) -> None:
        events = [block.removeprefix(b"data: ") for block in b"".join(pieces).split(b"\n\n") if block]
        assert events.pop() == TERMINATOR.encode()
        for event in events:
            self._openapi.validate_response(validated, ValidatedReply(reply, event))

    def _present(self, request: Request, operation: str) -> ValidatedRequest:
        if request.media_type != FORM:
            return ValidatedRequest(request, self._host, request.header("Content-Type") or "", request.body)
        properties = self._resolve(self._forms[operation])["properties"]
        values: dict[str, object] = {}
        for part in parse_form(request):
            # Several values may have the property's name with brackets.
            name = part.name if part.name in properties else part.name.removesuffix("[]")
            schema = properties.get(name, {})
            if "array" in self._types(schema) or name != part.name:
                items = cast(list[object], values.setdefault(name, []))
                items.append(self._read_part(part, self._resolve(schema).get("items", {})))
                continue
            assert name not in values, f"two parts called {name}"
            values[name] = self._read_part(part, schema)
        return ValidatedRequest(request, self._host, VALIDATED_FORM, json.dumps(values).encode())

    def _read_part(self, part: Part, schema: Any) -> object:
        if part.filename:
            return _load_bytes(part.content)
        is_text = self._types(schema).isdisjoint({"integer", "number", "boolean"})
        return part.content.decode() if is_text else json.loads(part.content)

    def _types(self, schema: Any) -> set[str]:
        resolved = self._resolve(schema)
        types = resolved.get("type", [])
        return {types} if isinstance(types, str) else set(types)

    def _resolve(self, schema: Any) -> Any:
        while "$ref" in schema:
            schema = self._spec["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
        return schema


def _load_json(value: bytes, **_parameters: str) -> object:
    return json.loads(value)


def _load_bytes(value: bytes, **_parameters: str) -> str:
    return value.decode("latin-1")


class ValidatedRequest:
    """The `Request` protocol of openapi-core."""

    def __init__(self, request: Request, host: str, content_type: str, body: bytes) -> None:
        self.host_url = host
        self.method = request.method.lower()
        self.path = request.target.partition("?")[0]
        self.body = body or None
        self.content_type = content_type
        self.parameters = RequestParameters(
            query=ImmutableMultiDict(request.query), header=Headers(list(request.headers)), cookie=ImmutableMultiDict()
        )


class ValidatedReply:
    """The `Response` protocol of openapi-core."""

    def __init__(self, reply: Reply, data: bytes) -> None:
        self.status_code = reply.status
        self.headers = Headers(list(reply.headers))
        self.content_type = self.headers["Content-Type"]
        self.data = data
