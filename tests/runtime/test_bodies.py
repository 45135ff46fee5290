from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.parser import BytesParser
from email.policy import HTTP
from enum import Enum
from pathlib import Path
from types import MappingProxyType
from typing import Any, ClassVar

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_v1._core.errors import InvalidArgumentError
from openai_v1._core.models.model import ABSENT, Model
from openai_v1._core.operation.descriptors import Body, Encoding
from openai_v1._core.options.omit import Omit, omit
from openai_v1._core.request.body import Content, build_body
from openai_v1._core.request.files import NamedFile
from openai_v1._core.request.multipart import Multipart, Part

FORM = Body(kind="multipart", media_type="multipart/form-data", files=("file", "files"))
PAIRS = Body(kind="form", media_type="application/x-www-form-urlencoded")
BINARY = Body(kind="binary", media_type="application/octet-stream")


class Note(Model):
    text: str
    tone: str | None = ABSENT


class Color(Enum):
    BLUE = "blue"


def sent(content: Content) -> bytes:
    if isinstance(content, bytes):
        return content
    data = b"".join(content.pieces())
    assert content.length in (None, len(data))
    return data


def parts(value: object, body: Body = FORM) -> list[tuple[str, str | None, str, bytes]]:
    """Name, file name, media type and content of each part, as the standard library reads them."""
    built = build_body(body, value, None)
    assert built is not None
    message: Any = BytesParser(policy=HTTP).parsebytes(
        b"Content-Type: " + built[0].encode() + b"\r\n\r\n" + sent(built[1])
    )
    assert not message.defects
    return [
        (
            part.get_param("name", header="content-disposition"),
            part.get_filename(),
            part["content-type"] or "",
            part.get_payload(decode=True),
        )
        for part in message.iter_parts()
    ]


def json_body(value: object, extra: object = None, body: Body = Body.JSON) -> Any:
    built = build_body(body, value, extra)
    return None if built is None else msgspec.json.decode(sent(built[1]))


class TestJson:
    def test_omitted_null_and_a_value_are_three_things(self) -> None:
        assert json_body({"a": omit, "b": None, "c": 1, "d": {"e": omit, "f": [omit, 2]}}) == {
            "b": None,
            "c": 1,
            "d": {"f": [2]},
        }

    def test_what_stands_for_json(self) -> None:
        value = {
            "model": Note(text="a"),
            "mapping": MappingProxyType({"x": 1}),
            "generator": (number for number in range(2)),
            "nested": iter([{"y": iter([1])}]),
            "date": datetime(2023, 3, 1, tzinfo=UTC),
            "enum": Color.BLUE,
        }
        assert json_body(value) == {
            "model": {"text": "a"},
            "mapping": {"x": 1},
            "generator": [0, 1],
            "nested": [{"y": [1]}],
            "date": "2023-03-01T00:00:00Z",
            "enum": "blue",
        }

    def test_a_body_that_is_one_value(self) -> None:
        assert json_body([1, 2]) == [1, 2]
        assert json_body(Note(text="a")) == {"text": "a"}
        assert json_body(None) is None

    def test_extra_fields_come_last(self) -> None:
        assert json_body({"a": 1, "b": 2}, {"b": 3, "c": {"d": 4}}) == {"a": 1, "b": 3, "c": {"d": 4}}
        assert json_body(omit, {"c": 1}) == {"c": 1}

    def test_a_body_that_is_not_required_may_be_absent(self) -> None:
        optional = Body(kind="json", media_type="application/json", required=False)
        assert build_body(optional, {"a": omit}, None) is None
        assert build_body(optional, omit, None) is None
        assert json_body({}, None, Body.JSON) == {}

    @pytest.mark.parametrize("value", [float("nan"), float("inf"), "\ud800", {"x": "\ud800"}])
    def test_what_json_cannot_express_is_refused(self, value: object) -> None:
        with pytest.raises(InvalidArgumentError):
            json_body({"a": value})

    def test_other_objects_are_refused(self) -> None:
        with pytest.raises(TypeError, match="type object cannot be sent"):
            json_body({"a": object()})

    def test_a_value_that_contains_itself_is_refused(self) -> None:
        value: list[Any] = []
        value.append(value)
        with pytest.raises(InvalidArgumentError, match="contains itself"):
            json_body({"a": value})


class TestMultipart:
    def test_fields_are_text(self) -> None:
        value = {"a": "x", "b": True, "c": 1, "d": 0.25, "e": None, "f": omit, "g": ["p", "q"], "h": {"k": [1]}}
        assert parts(value) == [
            ("a", None, "", b"x"),
            ("b", None, "", b"true"),
            ("c", None, "", b"1"),
            ("d", None, "", b"0.25"),
            ("e", None, "", b""),
            ("g", None, "", b"p"),
            ("g", None, "", b"q"),
            ("h", None, "application/json", b'{"k":[1]}'),
        ]

    def test_encodings(self) -> None:
        body = Body(
            kind="multipart",
            media_type="multipart/form-data",
            files=("file",),
            encodings=(
                Encoding("list", style="form", explode=False),
                Encoding("deep", style="deepObject", explode=True),
                Encoding("json", content_type="application/json"),
                Encoding("csv", content_type="text/csv"),
                Encoding("file", content_type="image/png"),
            ),
        )
        value = {"list": [1, 2], "deep": {"a b": "c&d"}, "json": [1], "csv": "a,b", "file": b"x"}
        assert parts(value, body) == [
            ("list", None, "", b"1,2"),
            ("deep[a b]", None, "", b"c&d"),
            ("json", None, "application/json", b"[1]"),
            ("csv", None, "text/csv", b"a,b"),
            ("file", "upload", "image/png", b"x"),
        ]

    def test_every_form_of_a_file(self, tmp_path: Path) -> None:
        path = tmp_path / "notes.txt"
        path.write_bytes(b"content")
        buffer = io.BytesIO(b"content")
        buffer.read()
        text, unknown = "text/plain", "application/octet-stream"
        with path.open("rb") as opened:
            cases: list[tuple[object, str, str]] = [
                (b"content", "upload", unknown),
                (bytearray(b"content"), "upload", unknown),
                (path, "notes.txt", text),
                (str(path), "notes.txt", text),
                (opened, "notes.txt", text),
                (buffer, "upload", unknown),
                (("other.txt", b"content"), "other.txt", text),
                ((None, path), "notes.txt", text),
                (("a.txt", b"content", "text/x"), "a.txt", "text/x"),
                (("a.txt", b"content", None), "a.txt", text),
                (("../../etc/a.txt", b"content"), "a.txt", text),
                (("C:\\x\\a.txt", b"content"), "a.txt", text),
            ]
            for file, name, media_type in cases:
                assert parts({"file": file}) == [("file", name, media_type, b"content")]

    def test_headers_of_a_part(self) -> None:
        built = Part.file("file", NamedFile(("a", b"", None, {"X-A": "b"})))
        assert b"X-A: b\r\n" in built.head
        with pytest.raises(InvalidArgumentError):
            Part.file("file", NamedFile(("a", b"", None, {"X-A": "b\r\nX-C: d"})))
        with pytest.raises(InvalidArgumentError):
            Part.file("file", NamedFile(("a", b"", "text/x\r\nX-C: d")))

    def test_lists_of_files(self) -> None:
        assert [part[3] for part in parts({"files": [b"a", ("n", b"b")]})] == [b"a", b"b"]

    def test_a_file_that_the_document_does_not_know(self) -> None:
        assert parts({"more": ("a.txt", b"x"), "bytes": b"y"}) == [
            ("more", "a.txt", "text/plain", b"x"),
            ("bytes", "upload", "application/octet-stream", b"y"),
        ]

    @pytest.mark.parametrize("bad", [1, object(), [1], ("a",), ("a", b"", None, {}, 1)])
    def test_what_is_no_file_is_refused(self, bad: object) -> None:
        with pytest.raises(TypeError, match="file"):
            parts({"file": bad})

    def test_a_file_in_text_mode_is_refused(self) -> None:
        with pytest.raises(TypeError, match="'rb'"):
            parts({"file": io.StringIO("x")})

    def test_a_path_that_is_not_there_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(InvalidArgumentError, match=r"none\.txt"):
            parts({"file": tmp_path / "none.txt"})
        with pytest.raises(InvalidArgumentError, match="folder"):
            parts({"file": tmp_path})

    def test_a_file_that_grows_or_shrinks_is_an_error(self, tmp_path: Path) -> None:
        path = tmp_path / "log"
        for change in (b"", b"longer than before"):
            path.write_bytes(b"content")
            built = build_body(FORM, {"file": path}, None)
            assert built is not None
            path.write_bytes(change)
            with pytest.raises(InvalidArgumentError, match="changed its size"):
                sent(built[1])

    def test_a_form_is_sent_again_from_its_start(self) -> None:
        built = build_body(FORM, {"file": io.BytesIO(b"content")}, None)
        assert built is not None
        assert not isinstance(built[1], bytes)
        assert built[1].repeatable
        assert sent(built[1]) == sent(built[1])

    def test_a_pipe_is_sent_only_once(self) -> None:
        class Pipe(io.RawIOBase):
            pieces: ClassVar = [b"a", b"b", b""]

            def read(self, size: int = -1) -> bytes:
                return self.pieces.pop(0)

        built = build_body(FORM, {"file": Pipe()}, None)
        assert built is not None
        assert not isinstance(built[1], bytes)
        assert built[1].length is None
        assert not built[1].repeatable
        assert b"ab" in sent(built[1])
        with pytest.raises(InvalidArgumentError, match="twice"):
            sent(built[1])

    def test_a_big_file_is_read_in_pieces(self, tmp_path: Path) -> None:
        path = tmp_path / "big"
        path.write_bytes(b"x" * 1_000_000)
        built = build_body(FORM, {"file": path}, None)
        assert built is not None
        assert not isinstance(built[1], bytes)
        assert max(map(len, built[1].pieces())) <= 65536

    @given(st.text(max_size=20), st.text(max_size=20), st.binary(max_size=50))
    def test_no_name_breaks_the_form(self, name: str, filename: str, content: bytes) -> None:
        try:
            form = Multipart(
                [Part.file(name, NamedFile((filename, content))), Part.text("end", "ok", None)], "BOUNDARY"
            )
        except InvalidArgumentError:
            return  # no valid Unicode
        first, second = b"".join(form.pieces()).split(b"--BOUNDARY")[1:3]
        head, _, rest = first.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        assert len(head.split(b"\r\n")) == 2
        assert head.split(b"\r\n")[0].count(b'"') == 4
        assert rest == content + b"\r\n"
        assert second.endswith(b"ok\r\n")


class TestOtherKinds:
    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ({"a": "x y&z", "b": True, "c": omit, "d": None}, b"a=x+y%26z&b=true&d="),
            ({"a": [1, 2], "b": {"c": 1}}, b"a=1&a=2&b=%7B%22c%22%3A1%7D"),
            ({"a": "1+1"}, b"a=1%2B1"),
        ],
    )
    def test_url_encoded(self, value: Mapping[str, object], expected: bytes) -> None:
        built = build_body(PAIRS, value, None)
        assert built == ("application/x-www-form-urlencoded", expected)

    def test_url_encoded_styles(self) -> None:
        body = Body(
            kind="form",
            media_type=PAIRS.media_type,
            encodings=(Encoding("a", style="form", explode=False), Encoding("b", style="deepObject")),
        )
        built = build_body(body, {"a": [1, 2], "b": {"c": 3}}, {"d": 4})
        assert built == (PAIRS.media_type, b"a=1,2&b%5Bc%5D=3&d=4")

    def test_binary(self, tmp_path: Path) -> None:
        def pieces() -> Iterator[bytes]:
            yield b"con"
            yield b"tent"

        path = tmp_path / "file"
        path.write_bytes(b"content")
        for value in (b"content", path, str(path), io.BytesIO(b"content"), pieces(), [b"con", b"tent"], ("n", path)):
            built = build_body(BINARY, value, None)
            assert built is not None
            assert sent(built[1]) == b"content"
            assert built[0] == "application/octet-stream"

    def test_text(self) -> None:
        assert build_body(Body(kind="text", media_type="text/plain"), "é", None) == ("text/plain", "é".encode())

    def test_a_form_needs_named_fields(self) -> None:
        with pytest.raises(InvalidArgumentError, match="named fields"):
            build_body(FORM, [1], None)


def test_omit_is_one_value() -> None:
    import copy
    import pickle

    assert not omit
    assert repr(omit) == "omit"
    assert copy.deepcopy(omit) is omit
    assert pickle.loads(pickle.dumps(omit)) is omit
    assert isinstance(omit, Omit)
