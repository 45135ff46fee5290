"""Streams in a document: the schema of one event, the terminator, the documented events."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from specpress.export.transform import Object, transform
from specpress.openapi.document import JSON, Pointer, from_text
from specpress.openapi.sequences import FIELDS, is_events, is_lines


@dataclass(frozen=True, slots=True)
class Stream:
    """A response in pieces; `events` are the documented ones in order, `wire` their bytes if the document gives them.

    `schema` is that of one piece; `is_envelope`: it is that of a server-sent event, not of its data; `is_text`: it is
    of the whole response, lines of text.
    """

    schema: JSON
    terminator: str | None
    events: tuple[JSON, ...]
    wire: str | None
    is_envelope: bool = False
    is_text: bool = False

    def sent(self) -> list[str]:
        """The data of each event in order, the terminator included."""
        data = [_text(self._data(event)) for event in self.events]
        return [*data, self.terminator] if self.terminator is not None else data

    def _data(self, event: JSON) -> JSON:
        return event.get("data") if self.is_envelope and isinstance(event, dict) else event


def _text(data: JSON) -> str:
    return data if isinstance(data, str) else json.dumps(data, ensure_ascii=False, separators=(",", ":"))


Convert: TypeAlias = Callable[[str, Object, Stream], Object]


def without_item_schemas(root: Object) -> Object:
    """A copy of the document for tools that do not know `itemSchema`: a sequence becomes the list of its items."""

    def media_type(value: Object) -> Object:
        if "itemSchema" not in value:
            return value
        rest = {key: one for key, one in value.items() if key not in ("itemSchema", "schema")}
        return {"schema": {"type": "array", "items": value["itemSchema"]}, **rest}

    rewritten = transform(root, "document", {"media type": media_type})
    return rewritten if isinstance(rewritten, dict) else root


def rewrite_responses(root: Object, convert: Convert) -> Object:
    """A copy of the document in which `convert` has rewritten the content of every stream."""

    def content(contents: JSON, status: str, cases: list[JSON]) -> JSON:
        if not isinstance(contents, dict):
            return contents
        return {
            media_type: (
                convert(media_type, value, _read(root, media_type, value, status, cases))
                if isinstance(value, dict) and "$ref" not in value and (is_events(media_type) or is_lines(media_type))
                else value
            )
            for media_type, value in contents.items()
        }

    def rewritten_responses(responses: JSON, cases: list[JSON]) -> JSON:
        if not isinstance(responses, dict):
            return responses
        return {
            status: (
                {**response, "content": content(response["content"], status, cases)}
                if isinstance(response, dict) and "content" in response
                else response
            )
            for status, response in responses.items()
        }

    def operation(value: Object) -> Object:
        cases = value.get("x-response-cases")
        listed = cases if isinstance(cases, list) else []
        return (
            {**value, "responses": rewritten_responses(value["responses"], listed)} if "responses" in value else value
        )

    def components(value: Object) -> Object:
        return {**value, "responses": rewritten_responses(value["responses"], [])} if "responses" in value else value

    rewritten = transform(root, "document", {"operation": operation, "components": components})
    return rewritten if isinstance(rewritten, dict) else root


def _read(root: Object, media_type: str, content: Object, status: str, cases: list[JSON]) -> Stream:
    """Read a stream, preferably from the entry of `x-response-cases` for its media type, which says more."""
    matching = [
        case
        for case in cases
        if isinstance(case, dict) and case.get("content") == media_type and case.get("status", status) == status
    ]
    schemas: list[JSON] = []
    for case in matching:
        if "schema" in case and case["schema"] not in schemas:
            schemas.append(case["schema"])
    declared, is_item = _declared(root, content)
    alternatives: JSON = {"anyOf": schemas}
    schema = declared if not schemas else schemas[0] if len(schemas) == 1 else alternatives
    terminator = next((case["terminator"] for case in matching if "terminator" in case), None)
    events, wire = _documented(root, content)
    if not events and wire is None:
        events = _samples_of_schema(root, schema)
    is_envelope = not schemas and is_events(media_type) and describes_event(root, schema, is_item=is_item)
    target = resolve(root, schema)
    is_text = not is_item and is_lines(media_type) and isinstance(target, dict) and target.get("type") == "string"
    return Stream(
        schema=_inlined(root, schema) if is_envelope else schema,
        terminator=terminator if isinstance(terminator, str) else None,
        events=events,
        wire=wire,
        is_envelope=is_envelope,
        is_text=is_text,
    )


def _inlined(root: Object, schema: JSON) -> JSON:
    """The schema of an event and those of its variants, without references."""
    target = resolve(root, schema)
    if not isinstance(target, dict):
        return target
    return {
        key: [_inlined(root, one) for one in value] if key in ("oneOf", "anyOf") and isinstance(value, list) else value
        for key, value in target.items()
    }


def _declared(root: Object, content: Object) -> tuple[JSON, bool]:
    """The schema of a stream, and whether the document says that it describes one item."""
    if "itemSchema" in content:
        return content["itemSchema"], True
    target = resolve(root, content.get("schema", {}))
    if isinstance(target, dict) and target.get("type") == "array" and "items" in target:
        return target["items"], True
    return content.get("schema", {}), False


def describes_event(root: Object, schema: JSON, *, is_item: bool) -> bool:
    """Whether a schema is that of a server-sent event itself."""
    target = resolve(root, schema)
    if not isinstance(target, dict):
        return False
    properties = target.get("properties")
    names = set(properties) if isinstance(properties, dict) else set[str]()
    choices = [one for key in ("oneOf", "anyOf") if isinstance(found := target.get(key), list) for one in found]
    if not names and choices:
        return all(describes_event(root, one, is_item=is_item) for one in choices)
    return "data" in names and names <= set(FIELDS) and (is_item or len(names) > 1)


def _documented(root: Object, content: Object) -> tuple[tuple[JSON, ...], str | None]:
    """The documented events. A text is the whole stream, a list has the events in order, anything else is one event."""
    values = [content["example"]] if "example" in content else _named_examples(root, content.get("examples"))
    events: list[JSON] = []
    for value in values:
        if isinstance(value, str):
            return (), value
        if isinstance(value, list):
            return tuple(value), None
        events.append(value)
    return tuple(events), None


def _named_examples(root: Object, examples: JSON) -> list[JSON]:
    resolved = [resolve(root, example) for example in examples.values()] if isinstance(examples, dict) else []
    return [example["value"] for example in resolved if isinstance(example, dict) and "value" in example]


def _samples_of_schema(root: Object, schema: JSON) -> tuple[JSON, ...]:
    target = resolve(root, schema)
    if not isinstance(target, dict):
        return ()
    examples = target.get("examples")
    if isinstance(examples, list):
        return tuple(examples)
    return (target["example"],) if "example" in target else ()


def resolve(root: JSON, value: JSON) -> JSON:
    """The value, or the target of its local `$ref`."""
    seen: set[str] = set()
    while isinstance(value, dict) and isinstance(reference := value.get("$ref"), str):
        if not reference.startswith("#") or reference in seen:
            return {}
        seen.add(reference)
        value = _at(root, from_text(reference))
    return value


def _at(value: JSON, pointer: Pointer) -> JSON:
    for part in pointer:
        if isinstance(value, dict):
            value = value.get(part)
        elif isinstance(value, list) and part.isdigit() and int(part) < len(value):
            value = value[int(part)]
        else:
            return None
    return value
