# Generated from openapi.yaml by specpress. Do not edit.
"""The declarations of a stream's events in a document, and the events that are made from them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from .document import JSON, Document, GivenJSON, items, member
from .replies import Event, to_json
from .schemas import properties_of
from .values import ValueMaker

_FIELDS: Final = frozenset(("data", "event", "id", "retry"))


class EventMaker:
    """Makes the events of the streams of one document."""

    def __init__(self, document: Document, maker: ValueMaker) -> None:
        self._document = document
        self._maker = maker

    def made(self, schema: JSON, place: str, count: int) -> Iterator[GivenJSON | Event]:
        """Events made from a schema, of each of its alternatives in turn if they are server-sent events themselves."""
        branches = self._alternatives(schema) if self._describes_events(schema) else [schema]
        for index in range(count):
            branch = branches[index % len(branches)]
            yield self.event(branch, self._maker.make(branch, place=f"{place}#{index}"), is_made=True)

    def event(self, schema: JSON, value: JSON, *, is_made: bool = False) -> GivenJSON | Event:
        """A value as it is sent: as a server-sent event, where its schema describes such an event itself."""
        if not isinstance(value, dict) or not self._describes_events(schema) or not value.keys() <= _FIELDS:
            return value
        declared = {name: self._document.resolve(one) for name, one in properties_of(self._document, schema).items()}
        required = items(self._document.resolve(schema), "required")
        kept = {
            name: one
            for name, one in value.items()
            # A made-up name of an event, or time to wait, would only mislead who reads the stream.
            if not is_made or name in required or declared[name].keys() & {"const", "enum", "examples", "example"}
        }
        data = value.get("data")
        if is_made and "contentSchema" in declared["data"]:
            data = to_json(self._maker.make(declared["data"]["contentSchema"], place="data")).decode()
        text = data if isinstance(data, str) else to_json(data).decode()
        return Event(text, tuple((name, str(one)) for name, one in kept.items() if name != "data" and one is not None))

    def _describes_events(self, schema: JSON) -> bool:
        alternatives = self._alternatives(schema)
        if len(alternatives) > 1:
            return all(self._describes_events(one) for one in alternatives)
        names = properties_of(self._document, schema).keys()
        return "data" in names and names <= _FIELDS and len(names) > 1

    def _alternatives(self, schema: JSON) -> list[JSON]:
        declared = self._document.resolve(schema)
        if member(declared, "properties"):
            return [schema]
        return items(declared, "oneOf") or items(declared, "anyOf") or [schema]
