"""Forms with any names, file names, types and contents: independent parsers find the same parts, and no others."""

from __future__ import annotations

import io
from dataclasses import dataclass
from email.parser import BytesParser
from operator import itemgetter
from typing import IO, Any, cast

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from werkzeug.formparser import MultiPartParser

from openai_v1._core.errors import InvalidArgumentError
from openai_v1._core.request.files import NamedFile
from openai_v1._core.request.media_types import extension_of_content
from openai_v1._core.request.multipart import Multipart, Part


@dataclass(frozen=True, slots=True)
class Given:
    """A part as a caller gives it: a file if it has a file name."""

    name: str
    content: bytes
    filename: str | None = None
    media_type: str | None = None

    def part(self) -> Part:
        if self.filename is None:
            return Part.text(self.name, self.content.decode(), self.media_type)
        return Part.file(self.name, NamedFile((self.filename, self.content, self.media_type)))


HOSTILE = [
    '"',
    "\\",
    "\r",
    "\n",
    "\0",
    ";",
    "=",
    "%22",
    "/",
    "..",
    "--",
    "é",
    "\u2028",
    "\U0001f600",
    " ",
    "a",
    "name=",
]
NAMES = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=2), max_size=6).map("".join)
CONTENTS = st.lists(
    st.sampled_from([b"\r\n", b"--", b"\r\n--", b"Content-Type: text/html", b"\r\n\r\n"]) | st.binary(max_size=3),
    max_size=6,
).map(b"".join)
TEXTS = CONTENTS.map(lambda content: content.decode("utf-8", errors="replace").encode())
TYPES = st.sampled_from([None, "text/plain", "image/png", "application/json; charset=utf-8"])
PARTS = st.builds(Given, NAMES, TEXTS, st.none(), TYPES) | st.builds(Given, NAMES, CONTENTS, NAMES, TYPES)


def sent_name(name: str, content: bytes) -> str:
    """The last part of a path; if it is empty, a name that follows from the first bytes of the content."""
    last = name.replace("\\", "/").split("/")[-1]
    bare = "upload" if last in ("", ".", "..") else last
    extension = extension_of_content(content)
    return f"upload.{extension}" if bare == "upload" and extension is not None else bare


def read_back(name: str) -> str:
    """A name as werkzeug reads it: quotes come back, line ends and NUL stay escaped as browsers write them."""
    return name.translate({ord("\r"): "%0D", ord("\n"): "%0A", 0: "%00"}).replace("%22", '"')


def name_of(file: tuple[Given, str]) -> str:
    return read_back(file[0].name)


def in_memory(*_sizes: object, **_names: object) -> IO[bytes]:
    return io.BytesIO()


def form_of(parts: list[Given]) -> tuple[str, bytes]:
    form = Multipart([part.part() for part in parts])
    sent = b"".join(form.pieces())
    assert form.length == len(sent)
    return form.boundary, sent


@settings(max_examples=200)
@given(st.lists(PARTS, min_size=1, max_size=4))
@example([Given("", b"\xff\xf9", "")])
@example([Given("ends\\", b"x", "a.txt"), Given('\\"; filename="b', b"y")])
def test_werkzeug_reads_every_part_as_it_was_given(parts: list[Given]) -> None:
    boundary, sent = form_of(parts)
    texts, files = MultiPartParser(stream_factory=in_memory).parse(io.BytesIO(sent), boundary.encode(), len(sent))

    # In the order of their names; those of one name in theirs.
    assert sorted(texts.items(multi=True), key=itemgetter(0)) == sorted(
        [(read_back(part.name), part.content.decode()) for part in parts if part.filename is None], key=itemgetter(0)
    )
    found = [
        (name, file.filename, file.content_type, file.read())
        for name, file in sorted(files.items(multi=True), key=itemgetter(0))
    ]
    given_files = sorted([(part, part.filename) for part in parts if part.filename is not None], key=name_of)
    assert found == [
        (
            read_back(part.name),
            read_back(sent_name(filename, part.content)),
            part.media_type or found_type,
            part.content,
        )
        for (part, filename), (_, _, found_type, _) in zip(given_files, found, strict=True)
    ]


@settings(max_examples=200)
@given(st.lists(PARTS, min_size=1, max_size=4))
def test_the_standard_library_finds_as_many_parts_with_their_contents_and_no_other_header(parts: list[Given]) -> None:
    boundary, sent = form_of(parts)
    head = f"Content-Type: multipart/form-data; boundary={boundary}\r\n\r\n".encode()
    # Without a policy of its own: the newer ones read no quotes after a letter beyond ASCII.
    message = BytesParser().parsebytes(head + sent)
    assert not message.defects
    found = cast("list[Any]", message.get_payload())  # Any: messages, whose class is generic in no useful way
    assert [part.get_payload(decode=True) for part in found] == [part.content for part in parts]
    for part, given_part in zip(found, parts, strict=True):
        assert {name.lower() for name, _ in part.items()} - {"content-type"} == {"content-disposition"}
        assert given_part.media_type is None or part.get_content_type() == given_part.media_type.partition(";")[0]


@given(st.sampled_from(["\r\n", "\n", "\r", "\0"]), st.text(max_size=3), st.text(max_size=3))
def test_no_header_of_a_part_can_begin_another_one(end: str, before: str, after: str) -> None:
    with pytest.raises(InvalidArgumentError):
        Part.file("file", NamedFile(("a", b"", f"text/x{before}{end}{after}")))
    with pytest.raises(InvalidArgumentError):
        Part.text("field", "value", f"text/x{before}{end}{after}")
    with pytest.raises(InvalidArgumentError):
        Part.file("file", NamedFile(("a", b"", None, {"X-Name": f"{before}{end}{after}"})))


def test_a_name_that_is_no_unicode_is_refused() -> None:
    with pytest.raises(InvalidArgumentError, match="no valid Unicode"):
        Part.text("\ud800", "x", None)
    with pytest.raises(InvalidArgumentError, match="no valid Unicode"):
        Part.file("file", NamedFile(("\udcff.txt", b"")))
