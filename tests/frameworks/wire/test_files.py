"""A file is sent as a part with a file name, however the document declares it and the caller passes it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from wire_forms import FormPart

from tests.frameworks.calls import Way
from tests.frameworks.wire.exchange import OK, Wire

CONTENT = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def file(request: pytest.FixtureRequest, picture: Path) -> Iterator[Any]:
    """A file, in each of the forms that one can be given in."""
    with picture.open("rb") as opened:
        yield {
            "path": picture,
            "str path": str(picture),
            "bytes": CONTENT,
            "open file": opened,
            "buffer": io.BytesIO(CONTENT),
            "tuple": ("Üb er.png", CONTENT, "image/png"),
        }[request.param]


PATHS = ["path", "str path"]
CONTENTS = ["bytes", "open file", "buffer", "tuple"]
EVERY_KIND = pytest.mark.parametrize("file", [*PATHS, *CONTENTS], indirect=True)


def is_file(part: FormPart, file: Any) -> bool:
    named = part.filename != "" if isinstance(file, bytes | io.BytesIO) else part.filename == "Üb er.png"
    return named and part.content == CONTENT and part.content_type == "image/png"


def sent(wire: Wire, way: Way, path: str, **given: Any) -> list[FormPart]:
    return wire.exchange(way, "files-by-reference", lambda calls: calls(f"POST {path}", **given), OK).parts


@EVERY_KIND
@pytest.mark.parametrize("path", ["/a", "/b", "/c", "/d"])
def test_list_by_reference(wire: Wire, way: Way, path: str, file: Any) -> None:
    (part,) = sent(wire, way, path, f=[file])
    assert is_file(part, file), part


@EVERY_KIND
def test_list_by_encoding(wire: Wire, way: Way, file: Any) -> None:
    (part,) = sent(wire, way, "/g", f=[file])
    assert is_file(part, file), part


@EVERY_KIND
def test_one_or_several(wire: Wire, way: Way, file: Any) -> None:
    for given in (file, [file]):
        (part,) = sent(wire, way, "/e", f=given)
        assert is_file(part, file), part
        if hasattr(file, "seek"):
            file.seek(0)


def several(wire: Wire, way: Way, path: str, picture: Path) -> list[tuple[str, str, bytes]]:
    parts = sent(wire, way, path, f=[("one.png", CONTENT), picture])
    return [(part.name, part.filename, part.content) for part in parts]


BOTH = [("f", "one.png", CONTENT), ("f", "Üb er.png", CONTENT)]


@pytest.mark.parametrize("path", ["/a", "/b", "/c", "/d"])
def test_several_by_reference(wire: Wire, way: Way, path: str, picture: Path) -> None:
    assert several(wire, way, path, picture) == BOTH


def test_several_where_one_is_enough(wire: Wire, way: Way, picture: Path) -> None:
    assert several(wire, way, "/e", picture) == BOTH


@pytest.mark.parametrize("file", PATHS, indirect=True)
@pytest.mark.parametrize("name", ["g", "h", "i"])
def test_path_by_media_type_or_encoding(wire: Wire, way: Way, name: str, file: Any) -> None:
    (part,) = sent(wire, way, "/g", **{name: file})
    assert part.filename == "Üb er.png", part


@pytest.mark.parametrize("file", CONTENTS, indirect=True)
@pytest.mark.parametrize("name", ["g", "h", "i"])
def test_content_by_media_type_or_encoding(wire: Wire, way: Way, name: str, file: Any) -> None:
    (part,) = sent(wire, way, "/g", **{name: file})
    assert part.filename, part


def test_json_in_a_part_is_no_file(wire: Wire, way: Way) -> None:
    (part,) = sent(wire, way, "/g", j='{"a": 1}')
    assert (part.filename, part.content) == ("", b'{"a": 1}')
