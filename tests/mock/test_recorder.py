"""Exchanges with a real server: another mock stands for it."""

from __future__ import annotations

import json
from pathlib import Path

import httpx
import pytest

from specpress.mock.document import Object
from specpress.mock.mock import Mock
from specpress.mock.serving import Server
from specpress.recorder.recording import Recording
from specpress.recorder.replaying import ReplayError, Replaying
from tests.mock.documents import served

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
