"""SPEC as a URL and as standard input, against a server on loopback."""

from __future__ import annotations

import io
import json
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from specpress.command.cli import main
from tests.contract.server import LoopbackServer, Reply, Request

DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Books", "version": "1"},
    "servers": [{"url": "https://api.example.com"}],
    "paths": {"/books": {"get": {"operationId": "books.list", "responses": {"200": {"description": "All."}}}}},
}
TEXT = json.dumps(DOCUMENT)
SPLIT = "openapi: 3.1.0\ninfo: {title: Books, version: '1'}\npaths: {}\ncomponents: {schemas: {Pet: {$ref: '%s'}}}\n"


@pytest.fixture(name="server")
def server_fixture(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[LoopbackServer]:
    monkeypatch.chdir(tmp_path)
    # A proxy for other machines must not be used for this one.
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    with LoopbackServer() as server:
        yield server


def serve(server: LoopbackServer, files: dict[str, str | Reply]) -> None:
    def respond(request: Request) -> Reply:
        found = files.get(request.path, Reply(404))
        return found if isinstance(found, Reply) else Reply(body=found.encode())

    server.respond = respond


@pytest.mark.slow
def test_all_commands_take_a_url(server: LoopbackServer, capsys: pytest.CaptureFixture[str]) -> None:
    serve(server, {"/openapi.json": TEXT})
    url = f"{server.url}/openapi.json"

    assert main(["generate", url, "--output", "client"]) == 0
    assert main(["check", url, "--output", "client"]) == 0
    assert main(["validate", url]) == 0

    assert f"{url}: no problems found" in capsys.readouterr().out
    header = Path("client/python/books/__init__.py").read_text(encoding="utf-8").splitlines()[0]
    assert header == "# Generated from openapi.json by specpress. Do not edit."


def test_a_url_in_the_options_file(server: LoopbackServer) -> None:
    serve(server, {"/openapi.json": TEXT})
    Path("specpress.toml").write_text(f'spec = "{server.url}/openapi.json"\noutput = "client"\n', encoding="utf-8")

    assert main(["generate"]) == 0
    assert Path("client/python/books/__init__.py").is_file()


def test_no_secret_of_a_url_is_shown_or_written(server: LoopbackServer, capsys: pytest.CaptureFixture[str]) -> None:
    serve(server, {"/openapi.json": TEXT, "/wrong.json": TEXT.replace('"3.1.0"', "3")})
    secret = server.url.replace("://", "://me:hunter2@")

    assert main(["generate", f"{secret}/openapi.json?token=abc123", "--output", "client"]) == 0
    assert main(["validate", f"{secret}/wrong.json?token=abc123"]) == 1

    printed = "".join(capsys.readouterr())
    assert f"{server.url}/wrong.json:1:" in printed
    written = "".join(path.read_text(encoding="utf-8") for path in Path("client").rglob("*") if path.is_file())
    for one in ("hunter2", "abc123"):
        assert one not in printed
        assert one not in written
    assert [one.header("Authorization") for one in server.requests] == ["Basic bWU6aHVudGVyMg=="] * 2
    assert server.requests[0].query == [("token", "abc123")]


def test_relative_references_lead_to_the_same_server(server: LoopbackServer) -> None:
    serve(server, {"/v1/openapi.yaml": SPLIT % "pet.yaml", "/v1/pet.yaml": "type: string\n"})

    assert main(["validate", f"{server.url}/v1/openapi.yaml"]) == 0
    assert [one.target for one in server.requests] == ["/v1/openapi.yaml", "/v1/pet.yaml"]


def test_references_to_other_servers_are_not_followed(
    server: LoopbackServer, capsys: pytest.CaptureFixture[str]
) -> None:
    with LoopbackServer() as other:
        serve(server, {"/openapi.yaml": SPLIT % f"{other.url}/pet.yaml"})

        assert main(["validate", f"{server.url}/openapi.yaml"]) == 1
        assert other.requests == []
    assert f"{server.url}/openapi.yaml:4:" in capsys.readouterr().err


@pytest.mark.parametrize("reference", ["file:///etc/hostname", "/etc/hostname", "../../../etc/hostname"])
def test_a_document_of_a_server_reads_no_file(
    reference: str, server: LoopbackServer, capsys: pytest.CaptureFixture[str]
) -> None:
    serve(server, {"/openapi.yaml": SPLIT % reference})

    assert main(["validate", f"{server.url}/openapi.yaml"]) == 1
    assert "openapi.yaml:4:" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        (Reply(404), "HTTP Error 404"),
        (Reply(500), "HTTP Error 500"),
        (Reply(body=b"<!doctype html><title>Docs</title>"), "a page of HTML"),
        (Reply(302, (("Location", "https://example.com/openapi.json"),)), "redirected to another machine"),
        (Reply(302, (("Location", "file:///etc/passwd"),)), "not"),
        (Reply(302, (("Location", "/openapi.json"),)), "infinite loop"),
        (Reply(body=b""), "the file is empty"),
        (Reply(body=b"{]"), "this is not JSON"),
        (Reply(pieces=(b"#" * 65536,) * 100), "larger than 100000 bytes"),
    ],
)
def test_what_is_no_document(
    reply: Reply, message: str, server: LoopbackServer, capsys: pytest.CaptureFixture[str]
) -> None:
    serve(server, {"/openapi.json": reply})
    url = f"{server.url}/openapi.json"

    assert main(["validate", url, "--max-bytes", "100000"]) == 1

    printed = capsys.readouterr().err
    assert printed.startswith(f"{url}:1:")
    assert message in printed
    assert "defect" not in printed


def test_a_redirect_to_the_same_machine_is_followed(server: LoopbackServer) -> None:
    serve(server, {"/": Reply(307, (("Location", "/v3/api-docs"),)), "/v3/api-docs": TEXT})

    assert main(["generate", f"{server.url}/", "--output", "client"]) == 0
    header = Path("client/python/books/__init__.py").read_text(encoding="utf-8").splitlines()[0]
    assert header == "# Generated from api-docs by specpress. Do not edit."


def test_a_slow_server(server: LoopbackServer, capsys: pytest.CaptureFixture[str]) -> None:
    leave = threading.Event()

    def respond(request: Request) -> Reply:
        leave.wait(20)
        return Reply(body=TEXT.encode())

    server.respond = respond
    try:
        assert main(["validate", f"{server.url}/openapi.json", "--max-fetch-seconds", "1"]) == 1
    finally:
        leave.set()
    printed = capsys.readouterr().err
    assert "within 1 seconds" in printed or "timed out" in printed


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("http://127.0.0.1:9/openapi.json", "connection refused"),
        ("https://example.com/openapi.json", "--allow-remote-refs"),
        ("http://example.com/openapi.json", "--allow-remote-refs"),
        ("http://127.0.0.1.example.com/x", "--allow-remote-refs"),
        ("ftp://127.0.0.1/openapi.json", "no address of a document"),
        ("file:///etc/passwd", "no address of a document"),
        ("http://", "no address of a document"),
        ("http://127.0.0.1:99999/x", "no address of a document"),
    ],
)
def test_addresses_that_are_not_asked(
    address: str, message: str, server: LoopbackServer, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["validate", address]) == 1

    printed = capsys.readouterr().err
    assert message in printed
    assert "defect" not in printed
    assert server.requests == []


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "openapi: 3.1.0\ninfo: {title: Books, version: '1'}\npaths: {}\n",
        "{openapi: 3.1.0, info: {title: Books, version: '1'}, paths: {}}",
    ],
    ids=["JSON", "YAML", "YAML in braces"],
)
def test_standard_input(text: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    assert main(["validate", "-"]) == 0
    assert "<stdin>: no problems found" in capsys.readouterr().out


def test_what_is_generated_from_standard_input_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))

    assert main(["generate", "-", "--output", "client"]) == 0

    header = Path("client/python/books/__init__.py").read_text(encoding="utf-8").splitlines()[0]
    assert header == "# Generated from stdin by specpress. Do not edit."


def test_a_mistake_on_standard_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"openapi: 3.1.0\npaths: {}\n")))

    assert main(["validate", "-"]) == 1
    assert "<stdin>:1:1: required key 'info' is missing" in capsys.readouterr().err
