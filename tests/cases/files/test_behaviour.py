"""A file is uploaded wherever the document allows one; everywhere else the call fails before it is sent."""

from __future__ import annotations

import asyncio
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from wire_forms import parts_of

from tests.cases.case import Case
from tests.contract.server import Reply

FORM = "multipart/form-data"
PNG = b"\x89PNG\r\n\x1a\n"
FILE = ("a.png", PNG, "image/png")


def sent(case: Case, method_name: str, /, **arguments: object) -> tuple[str | None, bytes]:
    case.replies([Reply(204)])
    method: Callable[..., Any] = getattr(case.client().files, method_name)
    method(**arguments)
    return case.sent.header("Content-Type"), case.sent.body


def parts(case: Case, method_name: str, /, **arguments: object) -> list[tuple[str, str, bytes]]:
    content_type, body = sent(case, method_name, **arguments)
    assert content_type is not None
    assert content_type.startswith(FORM)
    return [(part.name, part.filename, part.content) for part in parts_of(content_type, body)]


def refused(case: Case, method_name: str, /, **arguments: object) -> str:
    case.replies([Reply(204)])
    method: Callable[..., Any] = getattr(case.client().files, method_name)
    before = len(case.server.requests)
    with pytest.raises((TypeError, ValueError)) as caught:
        method(**arguments)
    assert len(case.server.requests) == before
    return str(caught.value)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "p.png"
    path.write_bytes(PNG)
    return path


@pytest.mark.parametrize("name", ["one", "cover", "untyped"])
@pytest.mark.parametrize("form", [Path, str], ids=["path", "str path"])
def test_a_path_is_a_file(case: Case, picture: Path, name: str, form: Callable[[Path], object]) -> None:
    assert parts(case, "parts", title="t", **{name: form(picture)}) == [("title", "", b"t"), (name, "p.png", PNG)]


@pytest.mark.parametrize("name", ["several", "coded"])
def test_lists_of_files(case: Case, picture: Path, name: str) -> None:
    found = parts(case, "parts", title="t", **{name: [str(picture), FILE, b"\xff"]})
    assert found[1:] == [(name, "p.png", PNG), (name, "a.png", PNG), (name, "upload", b"\xff")]


def test_a_part_of_text_takes_text_and_files(case: Case, picture: Path) -> None:
    assert parts(case, "parts", title="t", table="a;b")[1:] == [("table", "", b"a;b")]
    assert parts(case, "parts", title="t", table=picture)[1:] == [("table", "p.png", PNG)]
    assert parts(case, "parts", title="t", note="p.png")[1:] == [("note", "", b"p.png")]
    assert parts(case, "parts", title=picture) == [("title", "p.png", PNG)], "a Path is never sent as its name"


def test_json_gives_way_to_a_form(case: Case, picture: Path) -> None:
    assert sent(case, "card", title="t") == ("application/json", b'{"title":"t"}')
    assert sent(case, "card", title="t", picture=None, pictures=[]) == (
        "application/json",
        b'{"title":"t","picture":null,"pictures":[]}',
    )
    for given in (FILE, ("a.png", io.BytesIO(PNG))):
        assert parts(case, "card", title="t", picture=given) == [("title", "", b"t"), ("picture", "a.png", PNG)]
    for path in (picture, str(picture)):
        assert parts(case, "card", title="t", picture=path)[1:] == [("picture", "p.png", PNG)]
    assert parts(case, "card", title="t", picture=PNG)[1:] == [("picture", "upload.png", PNG)]
    assert parts(case, "card", title="t", pictures=[FILE, picture])[1:] == [
        ("pictures", "a.png", PNG),
        ("pictures", "p.png", PNG),
    ]


def test_base64_means_the_same_in_both(case: Case) -> None:
    assert sent(case, "card", title="t", seal=b"\xff\x00") == ("application/json", b'{"title":"t","seal":"/wA="}')
    assert parts(case, "card", title="t", seal="/wA=", content_type=FORM)[1:] == [("seal", "", b"/wA=")]


@pytest.mark.parametrize(
    "given", [FILE, PNG, io.BytesIO(PNG), Path("a.png"), [FILE]], ids=lambda one: type(one).__name__
)
@pytest.mark.parametrize("name", ["link", "card"])
def test_a_file_where_none_can_go(case: Case, name: str, given: object) -> None:
    """A document that says `uri` means a URL in JSON and a file in a form: the caller says which."""
    field = "picture" if name == "link" else "title"
    others = {"title": "t", **({"seal": b"\xff"} if name == "link" else {})}
    words = refused(case, name, **{**others, field: given})
    assert f"{field} is a file" in words
    assert f"content_type='{FORM}'" in words


def test_a_file_where_the_document_says_uri(case: Case) -> None:
    found = parts(case, "link", title="t", picture=FILE, content_type=FORM)
    assert found == [("title", "", b"t"), ("picture", "a.png", PNG)]


@pytest.mark.parametrize("given", [FILE, io.BytesIO(PNG), Path("a.png")], ids=lambda one: type(one).__name__)
def test_a_file_in_json_or_urlencoded_alone(case: Case, given: object) -> None:
    assert "is a file" in refused(case, "sign", seal=given)
    assert "is a file" in refused(case, "card", title=given, content_type="application/x-www-form-urlencoded")
    assert "is a file" in refused(case, "card", title="t", picture=given, content_type="application/json")
    assert "is a file" in refused(case, "sign", seal=b"x", seals=[given])


@pytest.mark.parametrize(
    ("text", "expected"),
    [("__4B", b"\xff\xfe\x01"), ("//4B\n", b"\xff\xfe\x01"), ("/w", b"\xff"), ("/w==", b"\xff"), ("", b"")],
)
def test_base64_of_replies(case: Case, text: str, expected: bytes) -> None:
    """Servers write either alphabet, with or without padding and line breaks."""
    case.reply({"seal": text, "seals": [text, "AA=="]})
    found = case.client().files.sign(seal=b"\xff\xfe\x01", seals=[b"\x00"])
    assert (found.seal, found.seals) == (expected, [expected, b"\x00"])
    assert case.sent_json == {"seal": "//4B", "seals": ["AA=="]}


def test_base64_that_is_none_is_told(case: Case) -> None:
    case.reply({"seal": "no base64!"})
    found = case.client().files.sign(seal=b"")
    with pytest.raises(AttributeError, match="seal"):
        _ = found.seal


def test_a_body_of_another_kind_is_refused(case: Case) -> None:
    xml = "application/xml"
    assert sent(case, "either", body="<a/>", content_type=xml) == (xml, b"<a/>")
    assert sent(case, "either", body=PNG, content_type="image/webp") == ("image/webp", PNG)
    assert "passed as body=" in refused(case, "either", name="a", content_type=xml)
    assert "passed as body=" in refused(case, "either", name="a", content_type="image/png")
    assert "given twice" in refused(case, "either", name="a", body="<a/>", content_type=xml)
    assert "content_type=" in refused(case, "either", body="<a/>")
    assert "content_type=" in refused(case, "either", body=PNG)
    assert "is one text or file" in refused(case, "either", body={"name": "a"}, content_type=xml)
    assert "is one text or file" in refused(case, "either", body={"name": "a"}, content_type="image/png")
    assert "'application/xml' or 'image/*'" in refused(case, "either", body=PNG, content_type="text/*")


def test_a_str_is_text_unless_the_document_says_file(case: Case, picture: Path) -> None:
    octets = "application/octet-stream"
    assert sent(case, "note", body="ü") == (octets, "ü".encode())
    assert sent(case, "note", body=b"\xff") == (octets, b"\xff")
    assert sent(case, "note", body=picture) == (octets, PNG)


def test_wildcards_are_never_sent(case: Case) -> None:
    assert sent(case, "any", body="ü") == ("text/plain", "ü".encode())
    assert sent(case, "any", body="ü", content_type="application/json") == ("application/json", '"ü"'.encode())
    assert sent(case, "any", body="<a/>", content_type="text/html") == ("text/html", b"<a/>")
    assert sent(case, "patch", name="a") == ("application/json", b'{"name":"a"}')
    patch = "application/merge-patch+json"
    assert sent(case, "patch", name="a", content_type=patch) == (patch, b'{"name":"a"}')
    assert "it may be" in refused(case, "patch", name="a", content_type="application/xml")
    assert sent(case, "either", body=PNG, content_type="image/*") == ("image/png", PNG), "what the file is"


@pytest.mark.parametrize(
    ("media_type", "body", "expected"),
    [
        ("text/plain", b'"a"', '"a"'),
        ("application/json", b'"a"', "a"),
        ("application/json", b"plain", "plain"),
        ("application/json", b'"broken', '"broken'),
        ("application/octet-stream", b"{}", "{}"),
    ],
)
def test_a_string_of_any_media_type(case: Case, media_type: str, body: bytes, expected: str) -> None:
    case.replies([Reply(200, (("Content-Type", media_type),), body)])
    assert case.client().files.any(body="x") == expected


def test_xml_is_said_to_be_text(case: Case) -> None:
    doc = case.client().files.either.__doc__
    assert "body: XML, given as text." in doc
    assert "Returns: XML as text" in doc


def test_a_download_goes_into_a_folder(case: Case, tmp_path: Path) -> None:
    reply = Reply(200, (("Content-Disposition", 'attachment; filename="../a.txt"'),), b"new")
    case.replies([reply, reply])
    found = case.client().files.download()
    assert found.filename == "a.txt"
    assert found.write_to_file(tmp_path) == tmp_path / "a.txt"
    with pytest.raises(ValueError, match="it is there already"):
        found.write_to_file(tmp_path)
    assert (os.listdir(tmp_path), (tmp_path / "a.txt").read_bytes()) == (["a.txt"], b"new")  # noqa: PTH208
    (tmp_path / "inner").mkdir()
    with case.client().files.with_streaming_response.download() as streamed:
        assert streamed.filename == "a.txt"
        assert streamed.write_to_file(tmp_path / "inner") == tmp_path / "inner" / "a.txt"


async def exported(case: Case) -> object:
    async with case.async_client() as client:
        found: object = await client.files.export()
        return found


@pytest.mark.parametrize(
    ("status", "media_type", "content", "given"),
    [
        (200, "text/csv", b"a;b", "a;b"),
        (200, "application/json", b'{"rows":2}', {"rows": 2}),
        (200, "application/problem+json", b"[]", []),
        (200, "application/pdf", b"%PDF\xff", b"%PDF\xff"),
        (200, "application/json", b"", None),
        (201, "application/json", b"7", 7),
        (204, "", b"", None),
    ],
)
def test_what_the_document_says_nothing_of_is_given_as_it_comes(
    case: Case, status: int, media_type: str, content: bytes, given: object
) -> None:
    reply = Reply(status, (("Content-Type", media_type),) if media_type else (), content)
    case.replies([reply, reply, reply])
    assert case.client().files.export() == given
    assert asyncio.run(exported(case)) == given
    assert case.client().files.with_raw_response.export().content == content
