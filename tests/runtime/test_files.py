from __future__ import annotations

import io
import os
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import AsyncIterator, Generator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from openai_v1 import APIError, IncompleteDownloadError
from openai_v1._core.errors import InvalidArgumentError
from openai_v1._core.headers import Headers
from openai_v1._core.operation.descriptors import Binary, Operation, ResponseCase
from openai_v1._core.request.files import FileSource, NamedFile
from openai_v1._core.response.http_response import HTTPResponse
from openai_v1._core.response.partial_file import PartialFile
from tests.contract.server import LoopbackServer, Reply

from .socket_server import SocketServer
from .things import UPLOAD
from .twins import Twin

OK = Reply(200, (("Content-Type", "application/json"),), b"{}")
DOWNLOAD: Operation[Any] = Operation(id="things.get", method="GET", path="/things", cases=(ResponseCase({}, Binary()),))
WAV = b"RIFF\x24\x00\x00\x00WAVEfmt "


def send(client: Any, file: object, **options: Any) -> Any:
    return client.request(UPLOAD, body={"file": file}, options=options)


class TestKinds:
    @pytest.mark.parametrize(
        ("head", "name", "media_type"),
        [
            (WAV, "upload.wav", "audio/wav"),
            (b"ID3\x03", "upload.mp3", "audio/mpeg"),
            (b"\xff\xfb\x90", "upload.mp3", "audio/mpeg"),
            (b"OggS", "upload.ogg", "audio/ogg"),
            (b"fLaC", "upload.flac", "audio/flac"),
            (b"\0\0\0\x20ftypM4A ", "upload.m4a", "audio/mp4"),
            (b"\0\0\0\x20ftypisom", "upload.mp4", "video/mp4"),
            (b"\x1aE\xdf\xa3", "upload.webm", "video/webm"),
            (b"\x89PNG\r\n\x1a\n", "upload.png", "image/png"),
            (b"\xff\xd8\xff\xe0", "upload.jpg", "image/jpeg"),
            (b"GIF89a", "upload.gif", "image/gif"),
            (b"RIFF\0\0\0\0WEBP", "upload.webp", "image/webp"),
            (b"%PDF-1.7", "upload.pdf", "application/pdf"),
            (b"RIFF\0\0\0\0AVI ", "upload", "application/octet-stream"),
            (b"", "upload", "application/octet-stream"),
        ],
    )
    def test_nameless_content_is_told_by_its_beginning(
        self, head: bytes, name: str, media_type: str, tmp_path: Path
    ) -> None:
        path = tmp_path / "no-extension"
        path.write_bytes(head)
        for content in (head, bytearray(head), memoryview(head), io.BytesIO(head)):
            file = NamedFile(content)
            assert (file.name, file.media_type) == (name, media_type)
            assert b"".join(file.source.pieces()) == head
        file = NamedFile(path)
        assert (file.name, file.media_type) == ("no-extension", media_type)

    def test_text_beside_a_name_is_the_content_and_no_path(self, tmp_path: Path) -> None:
        path = tmp_path / "secret.txt"
        path.write_bytes(b"do not send")
        file = NamedFile(("a.jsonl", str(path), "application/jsonl"))
        assert b"".join(file.source.pieces()) == str(path).encode()
        assert (file.name, file.media_type, file.source.length) == ("a.jsonl", "application/jsonl", len(str(path)))
        assert b"".join(NamedFile(("a.jsonl", path)).source.pieces()) == b"do not send"

    def test_a_name_says_more_than_the_content(self) -> None:
        file = NamedFile(("talk.flac", WAV))
        assert (file.name, file.media_type) == ("talk.flac", "audio/flac")

    @pytest.mark.parametrize(
        ("name", "media_type"),
        [
            ("a.jsonl", "application/octet-stream"),
            ("a.WAV", "audio/wav"),
            ("a.m4a", "audio/mp4"),
            ("a.txt", "text/plain"),
            ("a.unheard-of", "application/octet-stream"),
        ],
    )
    def test_types_by_name(self, name: str, media_type: str) -> None:
        assert NamedFile((name, b"x")).media_type == media_type

    @pytest.mark.parametrize("name", ["", ".", "..", "/", "a/..", "C:\\"])
    def test_a_name_that_is_only_a_path_is_replaced(self, name: str) -> None:
        assert NamedFile((name, b"x")).name == "upload"


class TestUploads:
    def test_iterables(self, server: LoopbackServer, twin: Twin) -> None:
        async def later() -> AsyncIterator[bytes]:
            yield b"con"
            yield b"tent"

        files: list[object] = [iter([b"con", b"tent"]), ("a.txt", (piece for piece in (b"con", b"tent")))]
        for file in [*files, later()] if twin.name == "async" else files:
            server.script(OK)
            twin.call(partial(send, file=file), base_url=server.base_url)
            assert b"\r\n\r\ncontent\r\n--" in server.requests[0].body
            assert server.requests[0].header("Transfer-Encoding") == "chunked"

    def test_an_asynchronous_iterable_needs_the_async_client(self, server: LoopbackServer) -> None:
        async def later() -> AsyncIterator[bytes]:
            yield b""

        with pytest.raises(TypeError, match="only the async client"):
            Twin("sync").call(lambda client: send(client, later()), base_url=server.base_url)

    def test_a_file_that_grows_while_it_is_sent(self, server: LoopbackServer, twin: Twin, tmp_path: Path) -> None:
        path = tmp_path / "log"
        path.write_bytes(b"x" * 200_000)

        def grow(sent: int, total: int | None) -> None:
            with path.open("ab") as file:
                file.write(b"y")

        server.script(OK)
        with pytest.raises(InvalidArgumentError, match=r"'log' changed its size .* it grew"):
            twin.call(lambda client: send(client, path, on_progress=grow), base_url=server.base_url)

    def test_a_file_that_shrinks(self, server: LoopbackServer, twin: Twin, tmp_path: Path) -> None:
        path = tmp_path / "log"
        path.write_bytes(b"x" * 200_000)
        with pytest.raises(InvalidArgumentError, match="200000 bytes were announced, it shrank to"):
            twin.call(
                lambda client: send(client, path, on_progress=lambda *_: os.truncate(path, 70_000)),
                base_url=server.base_url,
            )

    def test_nothing_is_sent_of_what_is_no_file(self, server: LoopbackServer, twin: Twin, tmp_path: Path) -> None:
        closed = io.BytesIO()
        closed.close()
        with tempfile.NamedTemporaryFile("w+") as text:
            cases: list[tuple[object, type[Exception], str]] = [
                (tmp_path / "none", InvalidArgumentError, "cannot be read"),
                ("some content", InvalidArgumentError, "A string is a path; give content as bytes"),
                ("x" * 5000, InvalidArgumentError, "cannot be read"),
                ("a\0b", InvalidArgumentError, "cannot be read"),
                (tmp_path, InvalidArgumentError, "is a folder"),
                (closed, InvalidArgumentError, "is closed"),
                (text, TypeError, "text mode"),
                (io.StringIO("x"), TypeError, "text mode"),
            ]
            for file, error, words in cases:
                with pytest.raises(error, match=words):
                    twin.call(partial(send, file=file), base_url=server.base_url)
        assert server.requests == []

    def test_pieces_that_are_text_are_refused(self) -> None:
        with pytest.raises(TypeError, match="gives str where bytes are needed"):
            list(FileSource(iter(["x"])).pieces())

    def test_a_pipe_on_disk(self, tmp_path: Path) -> None:
        path = tmp_path / "pipe"
        os.mkfifo(path)
        source = FileSource(path)
        assert (source.length, source.repeatable) == (None, False)
        threading.Thread(target=lambda: path.write_bytes(b"content")).start()
        assert b"".join(source.pieces()) == b"content"


def opened(client: Any) -> Any:
    from openai_v1._async.streamed_response import AsyncResponseManager
    from openai_v1._core.options.request_options import Mode
    from openai_v1._sync.streamed_response import ResponseManager

    if hasattr(client, "__aenter__"):
        twin = client.in_mode(Mode.STREAMED)
        return AsyncResponseManager(lambda: twin.request(DOWNLOAD, options={}))
    other = client.in_mode(Mode.STREAMED)
    return ResponseManager(lambda: other.request(DOWNLOAD, options={}))


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


class TestDownloads:
    def test_a_whole_reply(self, server: LoopbackServer, twin: Twin, tmp_path: Path) -> None:
        disposition = ("Content-Disposition", 'attachment; filename="../../evil"')
        server.script(Reply(200, (disposition,), b"content"))
        told: list[tuple[int, int | None]] = []
        reply = twin.call(lambda client: client.request(DOWNLOAD, options={}), base_url=server.base_url)
        reply.write_to_file(tmp_path / "a", on_progress=lambda *now: told.append(now))
        assert (names(tmp_path), (tmp_path / "a").read_bytes(), told) == (["a"], b"content", [(7, 7)])

    def test_as_it_comes(self, server: LoopbackServer, twin: Twin, tmp_path: Path) -> None:
        server.script(Reply(200, (), b"x" * 300_000))
        told: list[tuple[int, int | None]] = []
        path = tmp_path / "a"
        path.write_bytes(b"old")
        path.chmod(0o600)
        twin.call(
            lambda client: twin.read(
                opened(client),
                lambda reply: reply.write_to_file(str(path), on_progress=lambda *now: told.append(now)),
            ),
            base_url=server.base_url,
        )
        assert path.read_bytes() == b"x" * 300_000
        assert told[-1] == (300_000, 300_000)
        assert path.stat().st_mode & 0o777 == 0o600
        assert names(tmp_path) == ["a"]

    def test_a_short_body_leaves_nothing(self, sockets: SocketServer, twin: Twin, tmp_path: Path) -> None:
        sockets.answers = [b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort"]
        path = tmp_path / "a"
        path.write_bytes(b"old")
        with pytest.raises(APIError):
            twin.call(
                lambda client: twin.read(opened(client), lambda reply: reply.stream_to_file(path)),
                base_url=sockets.base_url,
            )
        assert (names(tmp_path), path.read_bytes()) == (["a"], b"old")

    def test_bytes_that_do_not_add_up(self, tmp_path: Path) -> None:
        response = HTTPResponse(status_code=200, headers=Headers([("Content-Length", "10")]))
        with (
            pytest.raises(IncompleteDownloadError, match="3 of 10 bytes"),
            PartialFile(tmp_path / "a", response) as file,
        ):
            file.write(b"abc")
        coded = HTTPResponse(status_code=200, headers=Headers([("Content-Length", "10"), ("Content-Encoding", "gzip")]))
        with PartialFile(tmp_path / "b", coded) as file:
            file.write(b"abc")
        assert names(tmp_path) == ["b"]

    def test_places_where_nothing_can_be_written(self, tmp_path: Path) -> None:
        response = HTTPResponse(status_code=200, headers=Headers())
        cases: list[tuple[str | Path, str]] = [
            (tmp_path, "it is a folder"),
            (tmp_path / "none" / "a", "No such file"),
            ("/dev/null", "no ordinary file"),
            ("a\0b", "null"),
        ]
        for path, words in cases:
            with pytest.raises((InvalidArgumentError, ValueError), match=words), PartialFile(path, response):
                pass
        assert names(tmp_path) == []

    def test_a_link_is_followed(self, tmp_path: Path) -> None:
        (tmp_path / "real").write_bytes(b"old")
        (tmp_path / "link").symlink_to(tmp_path / "real")
        with PartialFile(tmp_path / "link", HTTPResponse(status_code=200, headers=Headers())) as file:
            file.write(b"new")
        assert (tmp_path / "link").is_symlink()
        assert (tmp_path / "real").read_bytes() == b"new"


@pytest.mark.slow
@pytest.mark.parametrize("name", ["sync", "async"])
def test_500_megabytes_pass_through_little_memory(name: str, tmp_path: Path) -> None:
    size = 500 * 1024 * 1024
    path = tmp_path / "big"
    with path.open("wb") as file:
        file.truncate(size)
    with big_server(size) as base_url:
        done = subprocess.run(
            [sys.executable, "-c", MEMORY.replace("NAME", name), base_url, str(path), str(tmp_path / "copy")],
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            check=False,
        )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "copy").stat().st_size == size
    assert int(done.stdout) < 10 * 1024, f"{done.stdout} KiB more"


MEMORY = """
import resource, sys, asyncio, openai_v1
base_url, path, copy = sys.argv[1:]
def peak(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
options = {"api_key": "sk-x", "base_url": base_url, "max_retries": 0}
def sync():
    with openai_v1.OpenAI(**options) as client:
        client.files.list()
        before = peak()
        client.files.create(file=path, purpose="fine-tune")
        with client.files.with_streaming_response.content("f") as reply:
            reply.write_to_file(copy)
        return peak() - before
async def main():
    async with openai_v1.AsyncOpenAI(**options) as client:
        await client.files.list()
        before = peak()
        await client.files.create(file=path, purpose="fine-tune")
        async with client.files.with_streaming_response.content("f") as reply:
            await reply.write_to_file(copy)
        return peak() - before
print(sync() if "NAME" == "sync" else asyncio.run(main()))
"""


def _serve(connection: socket.socket, size: int) -> None:
    with connection, connection.makefile("rb") as file:
        while line := file.readline():
            head = iter(lambda: file.readline().lower().strip(), b"")
            length = sum(int(header[15:]) for header in list(head) if header.startswith(b"content-length:"))
            while length:
                length -= len(file.read(min(length, 1 << 20)))
            if b"/content " in line:
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % size)
                for _ in range(size >> 20):
                    connection.sendall(bytes(1 << 20))
            else:
                body = b'{"object": "list", "data": []}'
                start = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                connection.sendall(start % len(body) + body)


@contextmanager
def big_server(size: int) -> Generator[str]:
    """A server that discards uploads, and sends as many zeros."""
    listener = socket.create_server(("127.0.0.1", 0))

    def accept() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=_serve, args=(connection, size), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    with listener:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
