"""Forms are written part by part, as `encoding` says."""

from __future__ import annotations

from email import message_from_bytes
from email.message import Message
from pathlib import Path
from typing import cast

from tests.cases.case import Case
from tests.contract.server import Reply

POINT = {"x": 1, "y": 2}


def parts(case: Case) -> list[tuple[str | None, str | None, str | None, object]]:
    """Name, file name, media type where one is given, and content of each part."""
    head = f"Content-Type: {case.sent.header('Content-Type')}\r\n\r\n".encode()
    message = message_from_bytes(head + case.sent.body)
    return [
        (
            cast("str | None", part.get_param("name", header="Content-Disposition")),
            part.get_filename(),
            part["Content-Type"],
            part.get_payload(decode=True),
        )
        for part in cast("list[Message]", message.get_payload())
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
