"""Recorded exchanges with a real server; here a second mock is that server."""

from __future__ import annotations

import base64
import gzip
import json
import re
import zlib
from pathlib import Path
from typing import Any

import httpx
import pytest

from specpress.command.command_line import parse
from specpress.mock.document import Object
from specpress.mock.mock import Mock
from specpress.mock.serving import Server
from specpress.recorder.recording import Recording
from specpress.recorder.replaying import ReplayError, Replaying
from tests.contract.server import LoopbackServer, Reply, Request
from tests.mock.documents import SPEC, document, served

SECRETS = {
    "Authorization": "Bearer sk-very-secret",
    "OpenAI-Organization": "org-mine-only",
    "Cookie": "s=cookie-secret",
}
CHAT = {"model": "m", "messages": [{"role": "user", "content": "my key is sk-very-secret"}]}


def exchange(client: httpx.Client) -> list[bytes]:
    client.headers.update(SECRETS)
    file = client.post("/files", files={"file": ("a.jsonl", b"\x00\xff")}, data={"purpose": "fine-tune"})
    return [
        client.get("/models").content,
        client.post("/chat/completions", json=CHAT).content.replace(b"sk-very-secret", b"[removed]"),
        client.post("/chat/completions", json={**CHAT, "stream": True}).content.replace(
            b"sk-very-secret", b"[removed]"
        ),
        file.content,
        client.get(f"/files/{file.json()['id']}/content").content,
        client.get("/files/none").content,
    ]


def test_exchanges_are_kept_without_secrets_and_played_back(server: Server, root: Object, tmp_path: Path) -> None:
    file = tmp_path / "exchanges.json"
    recording = Mock(root)
    recording.answers_instead = Recording(recording, file, server.base_url, lambda _: None)
    with served(recording) as client:
        recorded = exchange(client)
    text = file.read_text()
    for secret in ("sk-very-secret", "org-mine-only", "cookie-secret", "org-acmeco"):
        assert secret not in text
    first = json.loads(text)["exchanges"][1]
    assert first["operation"] == "models.list"
    assert first["request"] == {"method": "GET", "path": "/v1/models", "query": {}, "headers": {}}
    assert (first["response"]["status"], first["reply"]) == (200, {"kind": "json"})
    replaying = Mock(root)
    replaying.answers_instead = Replaying(replaying, file)
    with served(replaying) as client:
        replayed = exchange(client)
        missing = client.post("/edits", json={"model": "m", "instruction": "x"})
    assert [json.loads(one) for one in replayed[:2]] == [json.loads(one) for one in recorded[:2]]
    assert replayed[2:3] == recorded[2:3]
    assert replayed[4] == recorded[4]
    assert (missing.status_code, "edits.create" in missing.text) == (404, True)


KEY = "sk-very-secret"
ECHO = """
  /items/{id}:
    post:
      operationId: items.create
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody: {content: {application/octet-stream: {}, multipart/form-data: {schema: {type: object}}}}
      responses: {'200': {description: fine, content: {application/json: {schema: {}}}}}
"""


def echo(request: Request) -> Reply:
    """Respond with the parts of the request, in the content coding that the query names."""
    whole = (
        f"{request.target} {request.header('Authorization')} {request.header('Cookie')} {KEY}".encode() + request.body
    )
    body = json.dumps({"said": whole.decode("latin-1")}).encode()
    coding = request.target.rpartition("coding=")[2].partition("&")[0]
    coded = {
        "gzip": gzip.compress(body[:9]) + gzip.compress(body[9:]),
        "deflate": zlib.compress(body),
        "raw": zlib.compress(body, wbits=-15),
        "cut": gzip.compress(body)[:-9],
        "br": b"\x0b\x02\x80" + body,
    }
    headers = {"raw": "deflate", "cut": "gzip"}.get(coding, coding)
    added = (("Content-Encoding", headers),) if coding in coded else ()
    return Reply(200, (("Content-Type", "application/json"), *added), coded.get(coding, body))


@pytest.mark.parametrize("coding", ["", "gzip", "deflate", "raw", "cut", "br"])
def test_nothing_that_a_server_repeats_is_kept_with_its_secrets(tmp_path: Path, coding: str) -> None:
    file, said = tmp_path / "x.json", list[str]()
    mock = Mock(document(ECHO))
    basic = base64.b64encode(f"user:{KEY}".encode()).decode()
    secret_headers = {"Authorization": f"Basic {basic}", "Cookie": "session=cookie-secret"}

    def posted(client: httpx.Client, path: str, **options: Any) -> bytes:
        """The reply as it came, still compressed."""
        with client.stream("POST", path, headers=secret_headers, **options) as reply:
            return b"".join(reply.iter_raw()) if reply.status_code == 200 else b""

    with LoopbackServer() as upstream:
        upstream.respond = echo
        mock.answers_instead = Recording(mock, file, upstream.base_url, said.append)
        with served(mock) as client:
            query = {"coding": coding, "api_key": "query-secret", "access_token": "token-secret"}
            assert posted(client, f"/items/{KEY}", params=query, content=KEY.encode())
            form = {"api_key": "form-secret", "name": "kept"}
            assert posted(client, "/items/a", data=form, files={"file": ("k.bin", b"\x00\xff" + KEY.encode())})
    is_kept = coding not in ("cut", "br")
    text = file.read_text()
    assert len(json.loads(text)["exchanges"]) == len(said) - (not is_kept) == 1 + is_kept
    assert said[0].startswith("recorded" if is_kept else "not recorded: items.create")
    assert "kept" in text
    encoded = [base64.b64decode(one) for one in re.findall(r'"base64": "([^"]*)"', text)]
    for secret in (KEY, basic, "cookie-secret", "query-secret", "token-secret", "form-secret"):
        assert secret not in text
        assert not any(secret.encode() in one for one in encoded)
    replaying = Mock(document(ECHO))
    replaying.answers_instead = Replaying(replaying, file)
    with served(replaying) as client:
        replayed = posted(client, f"/items/{KEY}", params={"coding": coding}, content=KEY.encode())
    assert (b"[removed]" in replayed) == is_kept


@pytest.mark.parametrize(
    ("url", "word"),
    [
        ("ftp://a", "http://"),
        ("http://user:secret@a/v1", "user and password"),
        ("http://:80", "host"),
        ("http://a:0/v1", "port"),
        ("http://a:x", "port"),
        ("http://[::1/v1", "host"),
    ],
)
def test_an_upstream_that_cannot_be_asked_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], url: str, word: str
) -> None:
    command = ["mock", str(SPEC), "--record", str(tmp_path / "x.json"), "--upstream", url]
    with pytest.raises(SystemExit):
        parse(command)
    said = capsys.readouterr().err
    assert ("--upstream" in said, word in said, "secret" in said) == (True, True, False)


def test_an_upstream_that_is_not_there_is_a_502(root: Object, tmp_path: Path) -> None:
    mock = Mock(root)
    mock.answers_instead = Recording(mock, tmp_path / "x.json", "http://127.0.0.1:9/v1", lambda _: None)
    with served(mock) as client:
        assert client.get("/models").status_code == 502


@pytest.mark.parametrize("text", ["", "{}", '{"exchanges": [{}]}', "[]"])
def test_a_file_that_holds_no_exchanges_is_refused(root: Object, tmp_path: Path, text: str) -> None:
    file = tmp_path / "x.json"
    file.write_text(text)
    with pytest.raises(ReplayError, match=r"x\.json"):
        Replaying(Mock(root), file)


def test_a_fixture_of_the_contract_tests_can_be_played(root: Object) -> None:
    fixture = Path(__file__).parents[1] / "contract" / "fixtures" / "models.list" / "sample.json"
    mock = Mock(root)
    mock.answers_instead = Replaying(mock, fixture)
    with served(mock) as client:
        assert client.get("/models").json() == json.loads(fixture.read_text())["response"]["json"]
