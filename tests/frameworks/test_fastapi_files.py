"""Uploads to FastAPI, and downloads from it."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Any

import pytest

from tests.frameworks.calls import EVERY_WAY, Calls, Program, Way, given, plain
from tests.frameworks.live import Live
from tests.frameworks.row import row

PNG = {"name": "a.png", "type": "image/png", "text": "pixels"}
FILE = ("a.png", b"pixels", "image/png")
SECOND = ("b.txt", b"words", "text/plain")


def opened(calls: Calls) -> Any:
    file = io.BytesIO(b"pixels")
    file.name = "a.png"
    return calls("POST /files/one", file=file)


async def written(calls: Calls, operation: str, folder: Path) -> list[str]:
    """The names of the files in a folder, after a download was written into it."""
    download = await calls(operation)
    await given(download.write_to_file(folder))
    return sorted(os.listdir(folder))  # noqa: PTH208 - `Path.iterdir` is told to be for threads


ROWS = [
    row("tuple", lambda calls: calls("POST /files/one", file=FILE), PNG),
    row("open file", opened, PNG),
    row("bytes", lambda calls: calls("POST /files/bytes", file=b"pixels"), "pixels"),
    row("many", lambda calls: calls("POST /files/many", files=[FILE, SECOND]), [PNG, {"name": "b.txt", "type": "text/plain", "text": "words"}]),
    row("many of one", lambda calls: calls("POST /files/many", files=[FILE]), [PNG]),
    row("optional, given", lambda calls: calls("POST /files/optional", file=FILE), PNG),
    row("optional, left out", lambda calls: calls("POST /files/optional"), None),
    row("optional many", lambda calls: calls("POST /files/optional-many", files=[FILE]), [PNG]),
    row(
        "beside fields",
        lambda calls: calls("POST /files/with-fields", file=FILE, title="Ü, b", count=2, tags=["x", "y,z"]),
        {"name": "a.png", "title": "Ü, b", "count": 2, "tags": ["x", "y,z"]},
    ),
    row("optional bytes, given", lambda calls: calls("POST /files/optional-bytes", file=b"\xff"), "\xff"),
    row("optional bytes, left out", lambda calls: calls("POST /files/optional-bytes"), "none"),
    row("many bytes", lambda calls: calls("POST /files/many-bytes", files=[b"a", b"b"]), ["a", "b"]),
    row("model of a form", lambda calls: calls("POST /files/form-model", title="t", picture=FILE), {"title": "t", "name": "a.png"}),
    row("raw body", lambda calls: calls("PUT /files/raw", body=b"\xffraw"), {"type": "application/octet-stream", "text": "\xffraw"}),
    row("raw bytes", lambda calls: calls("PUT /files/raw-bytes", body=b"raw"), "raw"),
    row("bytes in JSON by format", lambda calls: calls("POST /files/base64", name="n", content=b"\xff\x00\x01"), lambda one: one.content == b"\xff\x00\x01"),
    row("bytes in JSON by contentEncoding", lambda calls: calls("POST /files/base64-bytes", content=b"\xff\xfe\x01"), lambda one: one.content == b"\xff\xfe\x01"),
    row("text download", lambda calls: calls("GET /files/readme"), "# Läs mig"),
    row("download", lambda calls: calls("GET /files/archive"), lambda one: one.content == b"PK\x03\x04"),
    row("name of a download", lambda calls: calls("GET /files/report"), lambda one: one.filename == "Bericht für März.txt"),
    row("name of a download is made safe", lambda calls: calls("GET /files/archive"), lambda one: one.filename == "up.zip"),
]  # fmt: skip


@EVERY_WAY
@pytest.mark.parametrize(("program", "expected"), ROWS)
def test_files(kitchen: Live, way: Way, program: Program, expected: Any) -> None:
    kitchen.expect(way, program, expected)


def sending(path: object) -> Program:
    return lambda calls: calls("POST /files/one", file=path)


def test_a_path_is_a_file(kitchen: Live, way: Way, picture: Path) -> None:
    for path in (picture, str(picture)):
        got = kitchen.run(way, sending(path))
        assert plain(got) == {"name": "Üb er.png", "type": "image/png", "text": "\x89PNG\r\n\x1a\n"}


@pytest.mark.parametrize(
    ("operation", "name"), [("GET /files/report", "Bericht für März.txt"), ("GET /files/archive", "up.zip")]
)
def test_a_download_is_written_into_a_folder(
    kitchen: Live, way: Way, tmp_path: Path, operation: str, name: str
) -> None:
    assert kitchen.run(way, lambda calls: written(calls, operation, tmp_path)) == [name]
