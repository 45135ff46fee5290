"""Settings of single calls of the older client: keys, proxies, timeouts, logs, and the clients that they share."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import tempfile
import time
from pathlib import Path
from typing import Any

import pytest

import openai_v1.legacy as openai
from tests.contract.answering import answer
from tests.contract.multipart import parse_form
from tests.contract.server import LoopbackServer, Reply, Request

JSON = (("Content-Type", "application/json"), ("OpenAI-Processing-Ms", "12.6"), ("OpenAI-Organization", "org-reply"))


def body_of(request: Request) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(request.body)
    return found


def test_settings_of_one_call(server: LoopbackServer) -> None:
    server.script(*[Reply(200, JSON, b"{}")] * 2)
    openai.organization = "org-1"
    openai.api_version = "2020-10-01"
    openai.Completion.create(engine="davinci", prompt=None, timeout=3)
    openai.Completion.create(
        model="m",
        api_key="sk-2",
        organization="org-2",
        api_base=f"{server.url}/v2",
        headers={"X-A": "1"},
        request_id="r",
        request_timeout=(3, 5),
    )
    first, second = server.requests
    assert body_of(first) == {"model": "davinci", "prompt": None}
    assert (first.header("OpenAI-Organization"), first.header("OpenAI-Version")) == ("org-1", "2020-10-01")
    assert (second.path, second.header("Authorization")) == ("/v2/completions", "Bearer sk-2")
    assert (second.header("OpenAI-Organization"), second.header("X-A"), second.header("X-Request-Id")) == (
        *("org-2", "1"),
        "r",
    )
    assert body_of(second) == {"model": "m"}


EMPTY: Any = {
    **dict.fromkeys(("api_type", "api_version", "organization", "proxy", "request_id", "request_timeout"), ""),
    "headers": {},
    "api_base": "",
    "api_key": "",
    "engine": "",
    "deployment_id": "",
}


@pytest.mark.parametrize("name", EMPTY)
def test_an_empty_setting_is_not_given(server: LoopbackServer, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """LangChain passes empty values of its configuration, such as `organization=""`."""
    server.script(*[Reply(200, JSON, b"{}")] * 3)
    openai.Completion.create(model="m")
    openai.Completion.create(model="m", **{name: EMPTY[name]})
    if hasattr(openai, name) and name not in ("api_base", "api_key"):
        monkeypatch.setattr(openai, name, {} if name == "proxy" else "")
    openai.Completion.create(model="m", **EMPTY)
    plain, *others = [
        (one.target, one.body, [header for header in sorted(one.headers) if header[0] != "Idempotency-Key"])
        for one in server.requests
    ]
    assert others == [plain, plain]


@pytest.mark.parametrize("name", ["open_ai", "OpenAI", "OPEN_AI"])
def test_the_type_of_the_api_is_told_in_any_case(server: LoopbackServer, name: str) -> None:
    assert openai.Model.list(api_type=name).data
    with pytest.raises(openai.error.InvalidAPIType, match="/openai/v1 of your resource"):
        openai.Model.list(api_type="Azure")


def test_advice_names_arguments_of_the_older_client(server: LoopbackServer) -> None:
    def slow(request: Request) -> Reply:
        time.sleep(0.5)
        return answer(request)

    server.respond = slow
    with pytest.raises(openai.error.Timeout, match=r"by request_timeout=…"):
        openai.Completion.create(model="m", request_timeout=0.1)


def test_settings_that_change_nothing_are_accepted(server: LoopbackServer, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("debug", "verify_ssl_certs", "app_info", "ca_bundle_path"):
        monkeypatch.setattr(openai, name, "something")
    token = openai.aiosession.set("a session")
    assert openai.Model.list().data
    openai.aiosession.reset(token)


def test_key_from_a_file(server: LoopbackServer, tmp_path: Any) -> None:
    (tmp_path / "key").write_text("sk-file\n", encoding="utf-8")
    openai.api_key_path = str(tmp_path / "key")
    openai.Model.list()
    openai.Model.list(api_key="sk-argument")
    assert [one.header("Authorization") for one in server.requests] == ["Bearer sk-file", "Bearer sk-argument"]


def test_proxy(server: LoopbackServer) -> None:
    server.script(*[Reply(200, JSON, b'{"object": "list", "data": []}')] * 4)
    for proxy in (server.url, {"http": server.url}):
        openai.proxy = proxy
        openai.Model.list(api_base="http://api.invalid/v1")
        asyncio.run(openai.Model.alist(api_base="http://api.invalid/v1"))
    assert [one.target for one in server.requests] == ["http://api.invalid/v1/models"] * 4


def test_log_is_printed(server: LoopbackServer, capsys: pytest.CaptureFixture[str]) -> None:
    logger = logging.getLogger("openai_v1")
    before = logger.level, list(logger.handlers)
    logger.handlers = []
    try:
        openai.log = "info"
        openai.Model.list()
        openai.Model.list()
        assert capsys.readouterr().err.count("/v1/models: status 200") == 2
    finally:
        logger.level, logger.handlers = before


@pytest.mark.parametrize("handlers", [[], [logging.NullHandler()]], ids=["none", "the program's own"])
def test_a_log_that_is_set_no_more_is_not_printed(
    server: LoopbackServer, capsys: pytest.CaptureFixture[str], handlers: list[logging.Handler]
) -> None:
    logger = logging.getLogger("openai_v1")
    before = logger.level, list(logger.handlers)
    logger.handlers = list(handlers)
    try:
        openai.log = "debug"
        openai.Model.list()
        openai.log = None
        openai.Model.list()
        assert (logger.level, logger.handlers) == (before[0], handlers)
        assert ("/v1/models" in capsys.readouterr().err) == (not handlers)
        openai.Model.list()
        assert capsys.readouterr().err == ""
    finally:
        logger.level, logger.handlers = before


def test_file_names(server: LoopbackServer) -> None:
    openai.File.create(b"{}", "fine-tune", user_provided_filename="x.jsonl")
    openai.Audio.transcribe_raw("whisper-1", b"audio", "a.mp3")
    names = [part.filename for one in server.requests for part in parse_form(one) if part.filename]
    assert names == ["x.jsonl", "a.mp3"]


def test_files_in_text_mode_and_text(server: LoopbackServer, tmp_path: Path) -> None:
    """As the older client took them: the text is sent, and a string is content, not a path."""
    text = '{"prompt": "ä"}\n'
    path = tmp_path / "a.jsonl"
    path.write_text(text, encoding="utf-8")
    with path.open(encoding="utf-8") as opened, tempfile.NamedTemporaryFile("w+", suffix=".jsonl") as wrapped:
        wrapped.write(text)
        wrapped.seek(0)
        openai.File.create(opened, "fine-tune")
        openai.File.create(wrapped, "fine-tune")
        opened.seek(0)
        openai.File.create(opened, "fine-tune", user_provided_filename="x.jsonl")
        openai.File.create(io.StringIO(text), "fine-tune")
        openai.File.create(text, "fine-tune")
        asyncio.run(openai.File.acreate(text, "fine-tune"))
    parts = [part for one in server.requests for part in parse_form(one) if part.filename]
    assert [part.content.decode() for part in parts] == [text] * 6
    assert [part.filename for part in parts][::2] == ["a.jsonl", "x.jsonl", parts[4].filename]


def test_many_keys_keep_few_clients(server: LoopbackServer) -> None:
    from openai_v1.legacy._classes import CALLS as calls  # noqa: N811  # an object, not a constant here

    for number in range(40):
        openai.Model.list(api_key=f"sk-{number}")
    assert len(calls._clients) <= 32
    assert len({one.header("Authorization") for one in server.requests}) == 40


def test_calls_from_threads_share_a_client(server: LoopbackServer) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: openai.Model.list().object, range(24)))
    assert found == ["list"] * 24


# Signatures
