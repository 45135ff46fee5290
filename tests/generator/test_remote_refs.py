"""References that `--allow-remote-refs` fetches from a server, and those that it rejects."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from specpress.command.cli import main
from specpress.load import load
from specpress.openapi.diagnostics import Diagnostics
from specpress.openapi.document import Document
from specpress.openapi.limits import Limits
from tests.contract.server import LoopbackServer, Reply, Request
from tests.stages import require_valid

MAIN = """\
openapi: 3.1.0
info: {{title: Remote, version: 1.0.0}}
paths: {{}}
components:
  schemas:
    Local: {{$ref: '{address}'}}
"""
PET = "type: object\nproperties: {owner: {$ref: '../people/owner.json#/defs/Owner'}, self: {$ref: '#'}}\n"
OWNER = '{"defs": {"Owner": {"type": "object", "properties": {"pet": {"$ref": "/schemas/pet.yaml"}}}}}'

Load = Callable[..., Document]


@pytest.fixture(name="server")
def server_fixture(monkeypatch: pytest.MonkeyPatch) -> Iterator[LoopbackServer]:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with LoopbackServer() as server:
        yield server


@pytest.fixture(name="load_main")
def load_main_fixture(server: LoopbackServer, tmp_path: Path) -> Load:
    """Loads a document whose one schema is at an address of the server."""

    def load_main(address: str, limits: Limits | None = None, *, allowed: bool = True) -> Document:
        path = tmp_path / "openapi.yaml"
        path.write_text(MAIN.format(address=address if ":" in address else server.url + address), encoding="utf-8")
        return load(path, limits or Limits(), allow_remote_refs=allowed)

    return load_main


def serving(server: LoopbackServer, files: dict[str, str | Reply]) -> None:
    """Let the server answer with these files, by their path."""

    def respond(request: Request) -> Reply:
        found = files.get(request.target, Reply(404))
        return found if isinstance(found, Reply) else Reply(body=found.encode())

    server.respond = respond


def redirect(location: str, status: int = 302) -> Reply:
    return Reply(status, (("Location", location),))


def problem(document: Document) -> str:
    """The one problem of a document, at the reference in its main file."""
    with pytest.raises(Diagnostics) as caught:
        require_valid(document)
    (one,) = caught.value.diagnostics
    assert Path(one.location.file).name == "openapi.yaml"
    assert (one.location.line, one.location.column) == (6, 13)
    return one.message


def test_relative_references_inside_of_remote_documents(server: LoopbackServer, load_main: Load) -> None:
    serving(server, {"/schemas/pet.yaml": PET, "/people/owner.json": OWNER})

    document = load_main("/schemas/pet.yaml")

    require_valid(document)
    pet = {"$ref": "#/components/schemas/pet"}
    assert document.root["components"] == {
        "schemas": {
            "Local": pet,
            "pet": {"type": "object", "properties": {"owner": {"$ref": "#/components/schemas/Owner"}, "self": pet}},
            "Owner": {"type": "object", "properties": {"pet": pet}},
        }
    }
    assert sorted(one.target for one in server.requests) == ["/people/owner.json", "/schemas/pet.yaml"]
    place = document.locate(("components", "schemas", "pet", "properties", "owner"))
    assert (place.file, place.line) == (f"{server.url}/schemas/pet.yaml", 2)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_moves_the_base_of_relative_references(server: LoopbackServer, load_main: Load, status: int) -> None:
    files: dict[str, str | Reply] = {"/old": redirect("/schemas/pet.yaml", status)}
    serving(server, {**files, "/schemas/pet.yaml": PET, "/people/owner.json": OWNER})

    document = load_main("/old")

    require_valid(document)
    components = document.root["components"]
    assert isinstance(components, dict)
    assert isinstance(components["schemas"], dict)
    assert list(components["schemas"]) == ["Local", "pet", "Owner"]
    assert sorted(one.target for one in server.requests) == ["/old", "/people/owner.json", "/schemas/pet.yaml"]


@pytest.mark.parametrize(
    ("location", "message"),
    [
        ("file:///etc/passwd", "Redirection to url 'file:///etc/passwd' is not allowed"),
        ("ftp://127.0.0.1:9/x", "unknown url type: ftp"),
        ("data:text/plain,x", "Redirection to url 'data:text/plain,x' is not allowed"),
        ("/round", "infinite loop"),
    ],
)
def test_redirects_that_lead_nowhere(server: LoopbackServer, load_main: Load, location: str, message: str) -> None:
    serving(server, {"/round": redirect(location)})

    assert message in problem(load_main("/round"))


def test_a_remote_document_reads_no_local_file(server: LoopbackServer, load_main: Load, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("type: string\ndescription: secret\n", encoding="utf-8")
    ways = [f"file://{secret}", f"file:{secret}", f"FILE://{secret}", "file:secret.yaml", "secret.yaml", str(secret)]
    listed = "".join(f"  p{index}: {{$ref: '{way}'}}\n" for index, way in enumerate(ways))
    serving(server, {"/schema.yaml": f"type: object\nproperties:\n{listed}"})

    document = load_main("/schema.yaml")

    assert "description" not in str(document.root)
    with pytest.raises(Diagnostics) as caught:
        require_valid(document)
    found = [(one.location.file, one.location.line, one.message) for one in caught.value.diagnostics]
    assert [line for _, line, _ in found] == [3, 4, 5, 6, 7, 8]
    assert {file for file, _, _ in found} == {f"{server.url}/schema.yaml"}
    assert all("which is never followed" in message for _, _, message in found[:4])
    assert all("HTTP Error 404" in message for _, _, message in found[4:])


@pytest.mark.parametrize("address", ["ftp://127.0.0.1/x", "gopher://127.0.0.1/x", "data:text/plain,x", "urn:x:y"])
def test_other_schemes_are_refused(load_main: Load, address: str) -> None:
    assert "only http and https are fetched" in problem(load_main(address))


def test_nothing_is_asked_where_it_is_not_allowed(server: LoopbackServer, load_main: Load) -> None:
    assert "which is never asked" in problem(load_main("/schema.yaml", allowed=False))
    assert server.requests == []


def test_all_files_together_have_a_limit_of_size(server: LoopbackServer, load_main: Load) -> None:
    serving(server, {"/large.yaml": "type: string\n" + "#" * 500})

    assert "larger than 400 bytes" in problem(load_main("/large.yaml", Limits(max_bytes=400)))


def test_a_body_without_end_is_read_up_to_the_limit_only(server: LoopbackServer, load_main: Load) -> None:
    serving(server, {"/endless.yaml": Reply(pieces=(b"#" * 65536,) * 2000)})

    assert "larger than 100000 bytes" in problem(load_main("/endless.yaml", Limits(max_bytes=100_000)))


def test_all_fetches_together_have_a_limit_of_time(server: LoopbackServer, load_main: Load) -> None:
    leave = threading.Event()

    def respond(request: Request) -> Reply:
        leave.wait(20)
        return Reply(body=b"type: string")

    server.respond = respond
    try:
        document = load_main("/slow.yaml", Limits(max_fetch_seconds=1))
    finally:
        leave.set()

    message = problem(document)
    assert "did not arrive within 1 seconds" in message or "timed out" in message


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        (Reply(404), "HTTP Error 404: Not Found"),
        (Reply(500), "HTTP Error 500: Internal Server Error"),
        (Reply(headers=(("Content-Length", "100"), ("Connection", "close")), body=b"type"), "cannot be fetched"),
        (Reply(headers=(("X-Long", "a" * 70_000),)), "cannot be fetched"),
    ],
)
def test_replies_that_are_no_document(server: LoopbackServer, load_main: Load, reply: Reply, message: str) -> None:
    serving(server, {"/schema.yaml": reply})

    assert message in problem(load_main("/schema.yaml"))


def test_nobody_listens(load_main: Load) -> None:
    assert "cannot be fetched" in problem(load_main("http://127.0.0.1:9/x.yaml"))


def test_mistakes_in_remote_documents_have_their_place(
    server: LoopbackServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    serving(server, {"/schema.yaml": "type: object\nproperties:\n  a: {$ref: '#/gone'}\n"})
    spec = tmp_path / "openapi.yaml"
    spec.write_text(MAIN.format(address=f"{server.url}/schema.yaml"), encoding="utf-8")

    code = main(["generate", str(spec), "--output", str(tmp_path / "out"), "--quiet", "--allow-remote-refs"])

    assert code == 1
    assert f"{server.url}/schema.yaml:3:7: $ref '#/gone' leads nowhere" in capsys.readouterr().err
