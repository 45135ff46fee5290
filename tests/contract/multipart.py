"""Reads a multipart form as a server does."""

from __future__ import annotations

from dataclasses import dataclass
from email.parser import BytesHeaderParser
from email.policy import HTTP

from .server import Request


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """One part of a form; `filename` and `content_type` are empty where the part has none."""

    name: str
    filename: str
    content_type: str
    content: bytes


def parse_form(request: Request) -> list[Part]:
    """The parts in their order. Fails if the body is not a well-formed multipart form."""
    header = BytesHeaderParser(policy=HTTP).parsebytes(
        b"Content-Type: " + (request.header("Content-Type") or "").encode()
    )
    boundary = header.get_boundary()
    if header.get_content_type() != "multipart/form-data" or boundary is None:
        raise AssertionError(f"no multipart form: {request.header('Content-Type')}")
    delimiter = b"\r\n--" + boundary.encode()
    prologue, *sections, epilogue = (b"\r\n" + request.body).split(delimiter)
    if prologue or epilogue not in (b"--", b"--\r\n"):
        raise AssertionError(f"text before or after the form: {prologue!r}, {epilogue!r}")
    return [_parse_part(section) for section in sections]


def _parse_part(section: bytes) -> Part:
    head, separator, content = section.partition(b"\r\n\r\n")
    if not head.startswith(b"\r\n") or not separator:
        raise AssertionError(f"no part of a form: {section[:80]!r}")
    headers = BytesHeaderParser().parsebytes(head[2:])
    name = headers.get_param("name", header="content-disposition")
    if headers.get_content_disposition() != "form-data" or not isinstance(name, str):
        raise AssertionError(f"no content disposition with a name: {head!r}")
    return Part(name, headers.get_filename(""), headers.get("Content-Type", ""), content)
