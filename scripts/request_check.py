"""Checks that a request carries the arguments of its call. It reads the document alone, and no code of the generator.

`arguments` are those of the generated method. Which parameter or field each of them is, is told by its name, whatever
its spelling; its value must come out of the request when that is read as the document says.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, cast
from urllib.parse import quote, unquote
from uuid import UUID

from wire_fixed import Allows, fixed_members, nothing
from wire_forms import parts_of
from wire_styles import UnreadableError, in_header, in_path, in_query, is_list, is_object, kind_of, pairs_of

DEFAULT_STYLES = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}


@dataclass(frozen=True, slots=True)
class Sent:
    """A request as it was received; `path` is the part after the base URL."""

    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes


# Any below: parts of a document, and JSON values.
class RequestCheck:
    """Reads requests by one document."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document = document
        self._allows = fixed_members(document, self.resolved)

    def faults(self, method: str, path: str, sent: Sent, arguments: Mapping[str, object]) -> list[str]:
        """A sentence for each argument that did not arrive."""
        item = self.resolved(self._document["paths"][path])
        operation = item[method.lower()]
        found: dict[str, Any] = {}
        try:
            for parameter in self._parameters(item, operation):
                value = self._value_of(parameter, path, sent)
                if value is not None:
                    found[plain_name(parameter["name"])] = value
            body = self.resolved(operation.get("requestBody", {}))
            content = self._body(body, sent) if sent.body else None
        except (UnreadableError, ValueError) as error:
            return [f"cannot be read: {error}"]
        checked = {name: value for name, value in arguments.items() if not self._is_header_of_a_part(name, body)}
        return list(self._compared(checked, found, content))

    def knows(self, method: str, path: str) -> bool:
        """Whether the document has an operation with exactly this path."""
        return method.lower() in self.resolved(self._document.get("paths", {}).get(path, {}))

    def ascii_names(self, method: str, path: str) -> set[str]:
        """The parameters whose values cannot hold a comma, a space or non-ASCII text without being misread."""
        item = self.resolved(self._document["paths"][path])
        parameters = self._parameters(item, item[method.lower()])
        return {
            plain_name(one["name"])
            for one in parameters
            if one["in"] in ("header", "cookie") or one.get("style") == "spaceDelimited"
        }

    def resolved(self, value: Any) -> Any:
        """An object of the document, or what its `$ref` leads to."""
        seen = 0
        while is_object(value) and isinstance(value.get("$ref"), str) and seen < 50:
            beside = {key: one for key, one in value.items() if key != "$ref"}
            target: Any = self._document
            for step in value["$ref"].removeprefix("#").split("/")[1:]:
                name = unquote(step).replace("~1", "/").replace("~0", "~")
                target = target[int(name)] if is_list(target) else target[name]
            value, seen = {**target, **beside}, seen + 1
        return value

    def _schema(self, value: Any) -> dict[str, Any]:
        """A schema and its kind; references and `allOf` are followed."""
        schema: Any = self.resolved(value) or {}
        merged = dict(schema) if is_object(schema) else {}
        for key in ("allOf", "anyOf", "oneOf"):
            if key in merged:
                merged[key] = [self.resolved(one) for one in merged[key]]
        return merged

    def _is_header_of_a_part(self, name: str, body: Mapping[str, Any]) -> bool:
        """Whether an argument is sent as a header of a part; this check does not read those."""
        encodings = [media.get("encoding", {}) for media in body.get("content", {}).values()]
        heads = {
            plain_name(f"{field}_{head}")
            for one in encodings
            for field in one
            for head in one[field].get("headers", ())
        }
        return plain_name(name) in heads

    def _parameters(self, item: Mapping[str, Any], operation: Mapping[str, Any]) -> list[dict[str, Any]]:
        known: dict[tuple[str, str], dict[str, Any]] = {}
        for one in (*item.get("parameters", ()), *operation.get("parameters", ())):
            parameter = self.resolved(one)
            known[parameter["in"], parameter["name"]] = parameter
        return list(known.values())

    def _value_of(self, parameter: Mapping[str, Any], path: str, sent: Sent) -> Any:
        name, place = parameter["name"], parameter["in"]
        style = parameter.get("style", DEFAULT_STYLES[place])
        explode = parameter.get("explode", style in ("form", "deepObject"))
        schema = self._schema(parameter.get("schema", {}))
        as_json = "content" in parameter
        if as_json:
            style, explode, schema = DEFAULT_STYLES[place], False, {"type": "string"}
        value: Any = None
        if place == "query":
            value = in_query(pairs_of(sent.query), name, schema, style, explode)
        elif place == "path":
            value = in_path(segment_of(path, sent.path, name), name, schema, style, explode)
        elif place == "header":
            text = sent.headers.get(name.lower())
            value = None if text is None else in_header(text, schema, explode)
        elif place == "cookie":
            cookies = (one.strip().partition("=") for one in sent.headers.get("cookie", "").split(";"))
            pairs = [(key, text) for key, _, text in cookies]
            value = in_query(pairs, name, schema, style, explode)
        return json.loads(value) if as_json and value is not None else value

    def _body(self, body: Mapping[str, Any], sent: Sent) -> Any:
        sent_type = sent.headers.get("content-type", "")
        kind = sent_type.partition(";")[0].strip().lower()
        media = self._media_of(body.get("content", {}), kind)
        if kind.endswith(("/json", "+json")):
            return json.loads(sent.body)
        if kind == "application/x-www-form-urlencoded":
            return self._form(media, pairs_of(sent.body.decode()))
        if kind.startswith("multipart/"):
            return self._multipart(media, sent_type, sent.body)
        return sent.body

    def _media_of(self, content: Mapping[str, Any], kind: str) -> dict[str, Any]:
        for name, media in content.items():
            pattern = re.escape(name.partition(";")[0].strip().lower()).replace(r"\*", ".*")
            if re.fullmatch(pattern, kind):
                return dict(self.resolved(media) or {})
        raise UnreadableError(f"{kind or 'no content type'} is none of {', '.join(content) or 'nothing'}")

    def _form(self, media: Mapping[str, Any], pairs: Sequence[tuple[str, str]]) -> dict[str, Any]:
        found = dict[str, Any]()
        for name, given in self._properties(self._schema(media.get("schema", {}))):
            schema = self._schema(given)
            encoding = media.get("encoding", {}).get(name, {})
            style = encoding.get("style", "form")
            if kind_of(schema) == "object" and "style" not in encoding and "explode" not in encoding:
                texts = [unquote(value.replace("+", " ")) for key, value in pairs if key == name]
                value = json.loads(texts[0]) if texts else None
            else:
                value = in_query(pairs, name, schema, style, encoding.get("explode", style in ("form", "deepObject")))
            if value is not None:
                found[name] = value
        return found

    def _multipart(self, media: Mapping[str, Any], content_type: str, body: bytes) -> dict[str, Any]:
        kinds = {
            name: kind_of(self._schema(one)) for name, one in self._properties(self._schema(media.get("schema", {})))
        }
        found = dict[str, Any]()
        parts = parts_of(content_type, body)
        pairs = [(part.name, quote(part.content, safe=",")) for part in parts]
        styled = {name: one for name, one in media.get("encoding", {}).items() if "style" in one or "explode" in one}
        for name, encoding in styled.items():
            style = encoding.get("style", "form")
            schema = self._schema(dict(self._properties(self._schema(media.get("schema", {}))))[name])
            value = in_query(pairs, name, schema, style, encoding.get("explode", style in ("form", "deepObject")))
            found |= {} if value is None else {name: value}
        for part in parts:
            if part.name in styled:
                continue
            is_json = part.content_type.partition(";")[0].endswith("json") and not part.filename
            content: Any = json.loads(part.content) if is_json else part.content
            if kinds.get(part.name) == "array" and not (is_json and is_list(content)):
                found.setdefault(part.name, []).append(content)
            else:
                found[part.name] = content
        return found

    def _properties(self, schema: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        yield from schema.get("properties", {}).items()
        for key in ("allOf", "anyOf", "oneOf"):
            for part in schema.get(key, ()):
                yield from self._properties(self._schema(part))

    def _compared(self, arguments: Mapping[str, object], found: Mapping[str, Any], body: Any) -> Iterator[str]:
        fields = {plain_name(key): value for key, value in body.items()} if is_object(body) else {}
        for name, value in arguments.items():
            if name == "body" and plain_name(name) not in fields:
                if not same(value, body, self._allows):
                    yield f"body: passed {value!r}, arrived as {body!r}"
                continue
            places = [place for key in spellings(name) for place in (found, fields) if key in place]
            arrived = [place[key] for key in spellings(name) for place in (found, fields) if key in place]
            if not places:
                spread = isinstance(value, Mapping) and any(same(value, one, self._allows) for one in found.values())
                if value not in (None, [], {}) and not spread:
                    yield f"{name}: passed {value!r}, did not arrive"
            elif not any(same(value, one, self._allows) for one in arrived):
                yield f"{name}: passed {value!r}, arrived as {arrived[0]!r}"


def segment_of(template: str, path: str, name: str) -> str:
    """The part of a path that stands for one variable."""
    pattern = re.sub(r"\\\{(.*?)\\\}", "([^/]*)", re.escape(re.split("[?#]", template)[0]))
    names = re.findall(r"\{(.*?)\}", template)
    matched = re.fullmatch(pattern, path)
    if matched is None:
        raise UnreadableError(f"{path} is not {template}")
    return matched[names.index(name) + 1]


def plain_name(name: str) -> str:
    """A name reduced to its letters and digits."""
    return re.sub(r"[\W_]", "", name).lower()


def spellings(name: str) -> Iterator[str]:
    """The document's names that an argument may have: with and without the suffix that says where it is sent."""
    yield plain_name(name)
    for place in ("query", "path", "header", "cookie", "body"):
        if name.rstrip("_").endswith(f"_{place}"):
            yield plain_name(name.rstrip("_").removesuffix(f"_{place}"))


def same(passed: Any, arrived: Any, allows: Allows = nothing) -> bool:
    """Whether two values are one, where numbers, dates and booleans may have become text on the way.

    `allows` says which members of an object may have been added.
    """
    if isinstance(arrived, bytes) and not isinstance(passed, bytes | bytearray):
        try:
            arrived = arrived.decode()
        except UnicodeDecodeError:
            return False
    if is_object(passed):
        if not is_object(arrived) or not passed.keys() <= arrived.keys():
            return False
        added = {key: value for key, value in arrived.items() if key not in passed}
        return (not added or allows(added)) and all(same(passed[key], arrived[key], allows) for key in passed)
    if isinstance(passed, tuple):
        return same(list(cast("tuple[object, ...]", passed)), arrived, allows)
    if is_list(passed):
        return (
            is_list(arrived)
            and len(passed) == len(arrived)
            and all(same(*pair, allows) for pair in zip(passed, arrived, strict=True))
        )
    return any(one == arrived and isinstance(one, bool) == isinstance(arrived, bool) for one in forms(passed))


def forms(value: Any) -> Iterator[Any]:
    """The forms that one value may have in a request."""
    if isinstance(value, bool):
        yield from (value, "true" if value else "false")
    elif value is None:
        yield from (None, "null", "")
    elif isinstance(value, bytes | bytearray):
        yield from (bytes(value), base64.b64encode(value).decode(), value.decode("latin-1"))
    elif isinstance(value, datetime):
        yield from (value.isoformat(), value.isoformat().replace("+00:00", "Z"))
    elif isinstance(value, date | time):
        yield value.isoformat()
    elif isinstance(value, timedelta):
        yield from (f"PT{value.total_seconds():g}S", value.total_seconds())
    elif isinstance(value, Decimal | UUID):
        yield from (str(value), float(value) if isinstance(value, Decimal) else str(value))
    elif isinstance(value, int | float):
        yield from (value, str(value), json.dumps(value))
    else:
        yield value
