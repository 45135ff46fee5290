"""Files as arguments and as results."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from openai_v1 import AsyncOpenAI, OpenAI

from .cases import FILES, reply_to
from .multipart import Part, parse_form
from .server import LoopbackServer, Reply

LINES = (FILES / "mydata.jsonl").read_bytes()
ANY_BYTES = reply_to("files.content", "any_bytes")


def named_file() -> io.BytesIO:
    file = io.BytesIO(LINES)
    file.name = "/tmp/named.jsonl"
    return file


# Every kind of file argument, and the name that it is sent by.
ARGUMENTS: dict[str, tuple[Callable[[], Any], str | None]] = {
    "bytes": (lambda: LINES, None),
    "path": (lambda: FILES / "mydata.jsonl", "mydata.jsonl"),
    "open file": (lambda: io.FileIO(FILES / "mydata.jsonl"), "mydata.jsonl"),
    "buffered file": (lambda: (FILES / "mydata.jsonl").open("rb"), "mydata.jsonl"),
    "file in memory": (lambda: io.BytesIO(LINES), None),
    "named file in memory": (named_file, "named.jsonl"),
    "name and bytes": (lambda: ("my.jsonl", LINES), "my.jsonl"),
    "name, bytes and type": (lambda: ("my.jsonl", LINES, "application/json"), "my.jsonl"),
    "name, file and type": (lambda: ("my.jsonl", io.BytesIO(LINES), "application/json"), "my.jsonl"),
}


def check_upload(server: LoopbackServer, filename: str | None, *, typed: bool) -> None:
    parts: dict[str, Part] = {part.name: part for part in parse_form(server.requests[0])}
    assert parts["purpose"].content == b"fine-tune"
    assert parts["file"].content == LINES
    assert parts["file"].filename != ""
    assert filename is None or parts["file"].filename == filename
    assert (parts["file"].content_type == "application/json") == typed


@pytest.mark.parametrize("kind", ARGUMENTS)
def test_upload(server: LoopbackServer, client: OpenAI, kind: str) -> None:
    make, filename = ARGUMENTS[kind]
    server.script(reply_to("files.create"))
    argument = make()
    try:
        created = client.files.create(file=argument, purpose="fine-tune")
    finally:
        if isinstance(argument, io.IOBase):
            argument.close()
    assert created.filename == "mydata.jsonl"
    check_upload(server, filename, typed=kind.endswith("type"))


@pytest.mark.parametrize("kind", ARGUMENTS)
def test_asynchronous_upload(server: LoopbackServer, kind: str) -> None:
    make, filename = ARGUMENTS[kind]
    server.script(reply_to("files.create"))

    async def program() -> None:
        argument = make()
        async with AsyncOpenAI(api_key="sk-test", base_url=server.base_url) as client:
            await client.files.create(file=argument, purpose="fine-tune")
        if isinstance(argument, io.IOBase):
            argument.close()

    asyncio.run(program())
    check_upload(server, filename, typed=kind.endswith("type"))


@pytest.mark.parametrize("name", ['with "quotes".jsonl', "with\r\nlines.jsonl", "üñí☺.jsonl"])
def test_odd_file_name_cannot_break_the_form(server: LoopbackServer, client: OpenAI, name: str) -> None:
    server.script(reply_to("files.create"))
    client.files.create(file=(name, LINES), purpose="fine-tune")
    assert {part.name: part.content for part in parse_form(server.requests[0])} == {
        "file": LINES,
        "purpose": b"fine-tune",
    }


def test_upload_is_sent_whole_again_when_it_is_retried(server: LoopbackServer, client: OpenAI) -> None:
    server.script(Reply(500, (("Retry-After-Ms", "1"),)), reply_to("files.create"))
    with (FILES / "mydata.jsonl").open("rb") as file:
        client.with_options(max_retries=1).files.create(file=file, purpose="fine-tune")
    first, second = (parse_form(request) for request in server.requests)
    assert sorted(first) == sorted(second)


READERS: dict[str, Callable[[OpenAI, Path], bytes]] = {
    "content": lambda client, _path: client.files.content("file-1").content,
    "read": lambda client, _path: client.files.content("file-1").read(),
    "iter_bytes": lambda client, _path: b"".join(client.files.content("file-1").iter_bytes()),
    "iter_bytes of a size": lambda client, _path: b"".join(client.files.content("file-1").iter_bytes(7)),
}


@pytest.mark.parametrize("reader", READERS)
def test_download(server: LoopbackServer, client: OpenAI, tmp_path: Path, reader: str) -> None:
    server.script(ANY_BYTES)
    assert READERS[reader](client, tmp_path) == ANY_BYTES.body


def test_download_as_text(server: LoopbackServer, client: OpenAI) -> None:
    server.script(reply_to("files.content"))
    assert client.files.content("file-1").text == LINES.decode()


@pytest.mark.parametrize("as_text", [False, True])
def test_download_to_a_file(server: LoopbackServer, client: OpenAI, tmp_path: Path, as_text: bool) -> None:
    server.script(ANY_BYTES)
    target = tmp_path / "result.bin"
    client.files.content("file-1").write_to_file(str(target) if as_text else target)
    assert target.read_bytes() == ANY_BYTES.body
    assert [path.name for path in tmp_path.iterdir()] == ["result.bin"]


def test_asynchronous_download(server: LoopbackServer, tmp_path: Path) -> None:
    server.script(ANY_BYTES, ANY_BYTES)

    async def program() -> None:
        async with AsyncOpenAI(api_key="sk-test", base_url=server.base_url) as client:
            content = await client.files.content("file-1")
            assert content.content == ANY_BYTES.body
            assert content.read() == ANY_BYTES.body
            (await client.files.content("file-1")).write_to_file(tmp_path / "result.bin")

    asyncio.run(program())
    assert (tmp_path / "result.bin").read_bytes() == ANY_BYTES.body
