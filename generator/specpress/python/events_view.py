"""Events → the functions that decode their payloads."""

from __future__ import annotations

from dataclasses import dataclass

from specpress import ir
from specpress.naming.reserved import ANNOTATIONS
from specpress.prose import sentences
from specpress.python.annotations import Annotator, Declarations
from specpress.python.imports import Imports
from specpress.python.literals import docstring, literal

KINDS = {
    "webhook": "Webhooks: what the service sends to a server of yours.",
    "callback": "Callbacks: what the service sends to the URLs that operations are given.",
}


@dataclass(frozen=True, slots=True)
class EventView:
    """One function: its name, the type of the payload, its docstring, and the event's name in messages."""

    name: str
    type: str
    doc: str
    label: str
    decoded: bool


@dataclass(frozen=True, slots=True)
class EventsModule:
    """`webhooks.py` or `callbacks.py`."""

    name: str
    doc: str
    imports: tuple[str, ...]
    events: tuple[EventView, ...]


def events_modules(api: ir.API, declarations: Declarations) -> tuple[EventsModule, ...]:
    """The modules of all events; none where the document has none."""
    return tuple(
        _module(kind, about, members, declarations)
        for kind, about in KINDS.items()
        if (members := [event for event in api.events if event.kind == kind])
    )


def _module(kind: str, about: str, events: list[ir.Event], declarations: Declarations) -> EventsModule:
    imports = Imports((f"{kind}s",), taken=ANNOTATIONS)
    annotator = Annotator(declarations, imports, {event.name for event in events})
    views = tuple(_view(event, annotator) for event in events)
    imports.own(("_core", "response", "payload"), "decode_payload")
    return EventsModule(f"{kind}s", docstring(about), imports.lines, views)


def _view(event: ir.Event, annotator: Annotator) -> EventView:
    kind = event.content.kind
    plain = {"text": "str", "binary": "bytes"}.get(kind, "")
    return EventView(
        name=event.name,
        type=annotator.builtin(plain) if plain else annotator.response(event.content.type),
        doc=docstring(_doc(event), 4),
        label=literal(f"{event.kind} {event.origin}"),
        decoded=kind != "binary",
    )


def _doc(event: ir.Event) -> str:
    called = event.doc.summary or f"The payload of the {event.kind} {event.origin}"
    parts = [sentences.sentence(called), event.doc.description]
    parts.append("Deprecated." if event.deprecated else "")
    parts.append(
        f"Sent by {event.method} as {event.content.media_type}; raises InvalidArgumentError for anything else."
    )
    return "\n\n".join(part for part in parts if part)
