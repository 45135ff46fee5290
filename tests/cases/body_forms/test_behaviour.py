"""Each part of a form is written as its `encoding` says."""

from __future__ import annotations

from email import message_from_bytes
from email.message import Message
from pathlib import Path
from typing import cast

import pytest

from tests.cases.case import Case
from tests.contract.server import Reply

POINT = {"x": 1, "y": 2}


def messages(case: Case) -> list[Message]:
    """The parts of the form that was sent."""
    head = f"Content-Type: {case.sent.header('Content-Type')}\r\n\r\n".encode()
    return cast("list[Message]", message_from_bytes(head + case.sent.body).get_payload())


def parts(case: Case) -> list[tuple[str | None, str | None, str | None, object]]:
    """Name, file name, media type where one is given, and content of each part."""
    return [
        (
            cast("str | None", part.get_param("name", header="Content-Disposition")),
            part.get_filename(),
            part["Content-Type"],
            part.get_payload(decode=True),
        )
        for part in messages(case)
    ]


def test_urlencoded(case: Case) -> None:
    case.replies([Reply(204)])

    case.client().things.urlencoded(name="a&b", tags=["x", "y"], joined=["x", "y"], at=POINT, deep=POINT)

    assert case.sent.header("Content-Type") == "application/x-www-form-urlencoded"
    assert case.sent.body.decode() == (
        "name=a%26b&tags=x&tags=y&joined=x,y&at=%7B%22x%22%3A1%2C%22y%22%3A2%7D&deep%5Bx%5D=1&deep%5By%5D=2"
    )


def test_multipart(case: Case, tmp_path: Path) -> None:
    case.replies([Reply(204)])
    note = tmp_path / "second.txt"
    note.write_bytes(b"two")

    case.client().things.multipart(
        file=b"\x89PNG",
        files=[("one.bin", b"one"), note],
        name="n",
        numbers=[1, 2],
        at=POINT,
        note="# hi",
        values=[1, 2],
    )

    assert case.sent.media_type == "multipart/form-data"
    assert [part for part in parts(case) if part[0] not in ("file", "files")] == [
        ("name", None, None, b"n"),
        ("numbers", None, None, b"1"),
        ("numbers", None, None, b"2"),
        ("at", None, "application/json", b'{"x":1,"y":2}'),
        ("note", None, "text/markdown", b"# hi"),
        ("values", None, "application/json", b"[1,2]"),
    ]
    assert [(media, content) for name, _, media, content in parts(case) if name == "file"] == [
        ("image/png", b"\x89PNG")
    ]
    assert [(file, content) for name, file, _, content in parts(case) if name == "files"] == [
        ("one.bin", b"one"),
        ("second.txt", b"two"),
    ]


def test_urlencoded_styles(case: Case) -> None:
    case.replies([Reply(204)])

    case.client().things.urlencoded(piped=["a b", "c"], path="/a/b?c=d&e")

    assert case.sent.body.decode() == "piped=a+b%7Cc&path=/a/b?c=d%26e"


def test_multipart_styles_and_media_types(case: Case) -> None:
    case.replies([Reply(204)])

    case.client().things.multipart(file=b"x", listed=[1, 2], spread=POINT, either="<p>", special=POINT)

    assert parts(case)[1:] == [
        ("listed", None, None, b"1,2"),
        ("x", None, None, b"1"),
        ("y", None, None, b"2"),
        ("either", None, None, b"<p>"),
        ("special", None, "application/vnd.point+json", b'{"x":1,"y":2}'),
    ]


def test_documented_headers_of_parts(case: Case) -> None:
    case.replies([Reply(204)])

    case.client().things.multipart(
        file=b"\x89PNG",
        file_x_checksum="abc",
        file_x_pages=[1, 2],
        file_x_quality="high",
        note="# hi",
        note_x_place=POINT,
    )

    file, note = messages(case)
    assert (file["X-Checksum"], file["X-Pages"], file["X-Quality"]) == ("abc", "1,2", "high")
    assert file.get_content_type() == "image/png"
    assert note["X-Place"] == "x=1,y=2"
    assert note.get_payload() == "# hi"


def test_headers_that_a_file_brings_itself_win(case: Case) -> None:
    case.replies([Reply(204)])
    own = ("a.png", b"x", "image/webp", {"X-Checksum": "own"})

    case.client().things.multipart(file=own, file_x_checksum="abc", file_x_quality="low")

    (file,) = messages(case)
    assert (file["X-Checksum"], file["X-Quality"], file.get_content_type()) == ("own", "low", "image/webp")


def test_a_header_of_a_part_that_is_not_sent(case: Case) -> None:
    with pytest.raises(case.module("_core.errors").InvalidArgumentError, match="X-Place"):
        case.client().things.multipart(file=b"x", note_x_place=POINT)
