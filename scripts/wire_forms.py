"""The parts of a multipart body, read by an independent parser."""

from __future__ import annotations

from dataclasses import dataclass

from werkzeug.http import parse_options_header
from werkzeug.sansio.multipart import Data, Epilogue, Field, File, MultipartDecoder


@dataclass(frozen=True, slots=True)
class FormPart:
    """One part; `filename` and `content_type` are empty where the part has none."""

    name: str
    filename: str
    content_type: str
    content: bytes


def parts_of(content_type: str, body: bytes) -> list[FormPart]:
    """The parts in their order. Raises `ValueError` if the body is not a well-formed multipart form."""
    boundary = parse_options_header(content_type)[1].get("boundary")
    if not boundary:
        raise ValueError(f"no boundary in {content_type!r}")
    decoder = MultipartDecoder(boundary.encode())
    decoder.receive_data(body)
    decoder.receive_data(None)
    parts = list[FormPart]()
    pending: Field | File | None = None
    content = b""
    while not isinstance(event := decoder.next_event(), Epilogue):
        if isinstance(event, Field | File):
            pending, content = event, b""
        elif isinstance(event, Data) and pending is not None:
            content += event.data
            if not event.more_data:
                filename = pending.filename if isinstance(pending, File) else ""
                parts.append(FormPart(pending.name, filename, pending.headers.get("content-type", ""), content))
    return parts
