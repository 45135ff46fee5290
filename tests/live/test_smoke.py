"""The smoke test itself: on the mock, and on servers that lack calls, fail, or are not there."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from specpress.mock.serving import Server as MockServer
from tests.clients.running import mock
from tests.compatible.row import plain
from tests.contract.server import LoopbackServer, Reply
from tests.live.checks import CHECKS, Server
from tests.live.smoke import FAILED, NOT_OFFERED, PASSED, main, results, server_of

WHOLE = ("chat", "completions", "embeddings", "moderations", "files.list")


@pytest.fixture(name="mocked", scope="module")
def mocked_fixture() -> Generator[MockServer]:
    with mock() as server:
        yield server


@pytest.fixture(name="server")
def server_fixture() -> Generator[LoopbackServer]:
    with LoopbackServer() as server:
        yield server


def outcomes(base_url: str, *names: str) -> dict[str, str]:
    checks = {name: CHECKS[name] for name in names or CHECKS}
    server = Server(base_url, "sk-test", "gpt-3.5-turbo", "text-embedding-ada-002")
    return {one.name: one.outcome for one in results(server, checks)}


def refusal(status: int, message: str) -> Reply:
    return Reply(status, plain({}).headers, f'{{"error": {{"message": "{message}"}}}}'.encode())


def test_every_call_works_on_the_mock(mocked: MockServer) -> None:
    made = outcomes(mocked.base_url)
    loose = {"chat, with a model that does not exist", "chat, with a wrong key"}
    assert made == {name: NOT_OFFERED if name in loose else PASSED for name in CHECKS}


# One call with 501, which clients try again.
@pytest.mark.parametrize(("status", "names"), [(404, WHOLE), (405, WHOLE), (501, WHOLE[:1])])
def test_what_a_server_lacks_is_no_failure(server: LoopbackServer, status: int, names: tuple[str, ...]) -> None:
    server.respond = lambda _: refusal(status, "nothing like gpt-3.5-turbo-0301 or another path")
    assert set(outcomes(server.base_url, *names).values()) == {NOT_OFFERED}


def test_a_server_without_the_named_model_was_told_the_wrong_one(server: LoopbackServer) -> None:
    server.respond = lambda _: refusal(404, "there is no model `one` here, but one-two")
    [made] = results(Server(server.base_url, "sk-test", "one", "two"), {"chat": CHECKS["chat"]})
    assert (made.outcome, "MODEL=" in made.said) == (FAILED, True)


def test_a_model_for_another_call_is_asked_for(server: LoopbackServer) -> None:
    server.respond = lambda _: refusal(400, "Invalid model name e-model")
    [made] = results(Server(server.base_url, "sk-test", "m-model", "e-model"), {"embeddings": CHECKS["embeddings"]})
    assert (made.outcome, "EMBEDDING_MODEL=" in made.said) == (NOT_OFFERED, True)


@pytest.mark.parametrize("reply", [refusal(400, "wrong"), refusal(401, "no key"), plain({"choices": []}), plain([])])
def test_a_wrong_reply_is_a_failure(server: LoopbackServer, reply: Reply) -> None:
    server.respond = lambda _: reply
    assert outcomes(server.base_url, "chat") == {"chat": FAILED}


def test_the_model_is_one_that_the_server_lists(server: LoopbackServer) -> None:
    server.respond = lambda _: plain({"object": "list", "data": [{"id": "theirs", "object": "model"}]})
    assert server_of({"BASE_URL": server.base_url}).model == "theirs"
    assert server_of({"BASE_URL": server.base_url, "MODEL": "mine"}).model == "mine"


@pytest.mark.parametrize("base_url", ["", "localhost:8000", "http://127.0.0.1:9/v1"])
def test_no_server_gives_a_word_and_no_table(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], base_url: str
) -> None:
    monkeypatch.setenv("BASE_URL", base_url)
    assert main() == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert ("cannot be tried" if base_url.endswith("/v1") else "make test-live BASE_URL=") in said.err


def test_a_failure_ends_with_a_status(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], mocked: MockServer
) -> None:
    monkeypatch.setenv("BASE_URL", mocked.base_url)
    monkeypatch.setenv("API_KEY", "sk-test")
    assert main() == 0
    mocked.mock.respond("moderations.create", status=403, times=None)
    assert main() == 1
    assert "1 failed" in capsys.readouterr().out
    mocked.mock.reset()
