"""A request for each operation of any document, made from its own schemas."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from specpress.mock.bodies import declared_content
from specpress.mock.checking import Incoming
from specpress.mock.document import JSON, Document, Object
from specpress.mock.examples import Examples
from specpress.mock.operations import MockOperation, Parameter, bare, is_json
from specpress.mock.validators import Validators
from specpress.mock.values import ValueMaker


@dataclass(frozen=True, slots=True)
class RequestMaker:
    """Makes requests that fit the document."""

    document: Document
    validators: Validators
    maker: ValueMaker

    @classmethod
    def of(cls, root: Object) -> RequestMaker:
        document = Document(root)
        validators = Validators(document)
        return cls(document, validators, ValueMaker(document, validators))

    def make(self, operation: MockOperation) -> Incoming:
        """The request with every required parameter, the optional ones left out, and the whole body."""
        path = operation.paths[0]
        query = list[tuple[str, str]]()
        headers = {"authorization": "Bearer test"}
        for parameter in operation.parameters:
            if not parameter.required:
                continue
            value = self._value(parameter)
            match parameter.place:
                case "path":
                    prefix = {"label": ".", "matrix": f";{parameter.name}="}.get(parameter.style, "")
                    path = path.replace(f"{{{parameter.name}}}", prefix + quote(_text(value), safe=""))
                case "query":
                    query += _pairs(parameter, value)
                case "header":
                    headers[parameter.name.lower()] = _text(value)
                case _:
                    headers["cookie"] = f"{parameter.name}={quote(_text(value))}"
        _add_credentials(operation, headers, query)
        body, media_type = self._body(operation)
        if media_type:
            headers["content-type"] = media_type
        return Incoming(operation.method, re.split("[?#]", path)[0], urlencode(query), headers, body)

    def _value(self, parameter: Parameter) -> JSON:
        if parameter.example is not None and self.validators.fits(parameter.schema, parameter.example, "request"):
            return parameter.example
        return self.maker.make(parameter.schema, "request", parameter.name)

    def _body(self, operation: MockOperation) -> tuple[bytes, str]:
        if not operation.bodies:
            return b"", ""
        media_type = next((one for one in operation.bodies if is_json(one)), next(iter(operation.bodies)))
        content = declared_content(operation.bodies, media_type)
        assert content is not None
        examples = Examples(self.document, self.validators, self.maker).documented(content[1])
        schema = content[1].get("schema", {})
        fitting = [one for one in examples.values() if self.validators.fits(schema, one, "request")]
        value = fitting[0] if fitting else self.maker.make(schema, "request")
        if is_json(media_type):
            return json.dumps(value).encode(), media_type
        if bare(media_type) == "application/x-www-form-urlencoded" and isinstance(value, dict):
            return urlencode({name: _text(one) for name, one in value.items()}, doseq=True).encode(), media_type
        if bare(media_type) == "multipart/form-data" and isinstance(value, dict):
            lines = list[str]()
            for name, one in value.items():
                for item in one if isinstance(one, list) else [one]:
                    lines += ["--limit", f'Content-Disposition: form-data; name="{name}"', "", _text(item)]
            return "\r\n".join([*lines, "--limit--", ""]).encode(), f"{media_type}; boundary=limit"
        return _text(value).encode(), media_type.replace("*", "plain")


def _add_credentials(operation: MockOperation, headers: dict[str, str], query: list[tuple[str, str]]) -> None:
    for scheme in operation.security[0] if operation.security else ():
        match scheme.kind:
            case "basic" | "bearer":
                headers["authorization"] = f"{scheme.kind} dGVzdDp0ZXN0"
            case "http":
                headers["authorization"] = f"{scheme.wire_name} test"
            case "header":
                headers[scheme.wire_name.lower()] = "test"
            case "query":
                query.append((scheme.wire_name, "test"))
            case "cookie":
                headers["cookie"] = f"{scheme.wire_name}=test"
            case _:
                pass


def _pairs(parameter: Parameter, value: JSON) -> list[tuple[str, str]]:
    if isinstance(value, list) and parameter.explode:
        return [(parameter.name, _text(one)) for one in value]
    if isinstance(value, dict) and parameter.style == "deepObject":
        return [(f"{parameter.name}[{name}]", _text(one)) for name, one in value.items()]
    return [(parameter.name, _text(value))]


def _text(value: JSON) -> str:
    if isinstance(value, list):
        return ",".join(map(_text, value))
    return value if isinstance(value, str) else json.dumps(value)
