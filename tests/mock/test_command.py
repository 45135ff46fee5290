"""`specpress mock` as a program, and the official client against it."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import openai
import pytest
import yaml

from specpress.command import mock as command
from specpress.mock.behaviours import BehaviourError, load_behaviour
from specpress.mock.mock import Mock
from specpress.mock.serving import HOST, PortTakenError, Server
from tests.mock.documents import SPEC


@contextmanager
def running(*arguments: str, spec: Path = SPEC) -> Generator[str]:
    process = subprocess.Popen(
        [sys.executable, "-m", "specpress", "mock", str(spec), *arguments], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        yield "".join(process.stdout.readline() for _ in range(6))
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()


def test_the_command_says_its_address_and_how_to_use_it() -> None:
    with running("--behaviour", str(SPEC.parent / "behaviour")) as said:
        url = said.split(" is served at ")[1].split()[0]
        assert f'openai_v1.OpenAI(base_url="{url}", api_key="test")' in said
        assert f"OPENAI_BASE_URL={url} OPENAI_API_KEY=test" in said
        assert f'curl {url}/files -H "Authorization: Bearer test"' in said
        with openai.OpenAI(base_url=url, api_key="test", max_retries=0) as client:
            reply = client.chat.completions.create(model="m", messages=[{"role": "user", "content": "Hi"}])
    assert reply.choices[0].message.content == "You said: Hi"


PETS = """
openapi: 3.1.0
info: {title: Pets, version: "1"}
security: [{basic: []}]
paths:
  /pets/{id}:
    get:
      operationId: getPet
      parameters:
        - {name: id, in: path, required: true, schema: {type: integer}}
        - {name: kind, in: query, required: true, schema: {type: string}}
      responses: {"200": {description: A pet., content: {application/json: {schema: {type: object, required: [a]}}}}}
components:
  securitySchemes: {basic: {type: http, scheme: basic}}
"""


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not on this machine")
def test_the_curl_command_that_is_printed_gets_a_reply(tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(PETS)
    with running(spec=spec) as said:
        (line,) = [line for line in said.splitlines() if line.startswith("  curl")]
        command_line = line.removeprefix("  curl").strip()
        done = subprocess.run(
            ["sh", "-c", f"{command_line} --silent --fail"], capture_output=True, text=True, check=False
        )
    assert done.returncode == 0, command_line
    assert "a" in json.loads(done.stdout)


def test_an_address_can_be_used_from_the_moment_it_is_known() -> None:
    server = Server(Mock(yaml.safe_load(PETS)))
    try:
        with socket.create_connection((HOST, server.port), timeout=5):
            pass
        with pytest.raises(PortTakenError, match=f"port {server.port} "):
            Server(Mock(yaml.safe_load(PETS)), server.port)
    finally:
        server.stop()


def test_no_behaviour_is_run_that_was_not_named() -> None:
    with running() as said:
        url = said.split(" is served at ")[1].split()[0]
        with openai.OpenAI(base_url=url, api_key="test", max_retries=0) as client:
            reply = client.chat.completions.create(model="m", messages=[{"role": "user", "content": "Hi"}])
    assert reply.id == "chatcmpl-123"


def test_the_official_client_streams_and_embeds(server: Server) -> None:
    with openai.OpenAI(base_url=server.base_url, api_key="test", max_retries=0) as client:
        stream = client.chat.completions.create(model="m", messages=[{"role": "user", "content": "Hi"}], stream=True)
        assert "".join(one.choices[0].delta.content or "" for one in stream) == "You said: Hi"
        assert len(client.embeddings.create(model="m", input="x").data[0].embedding) == 1536
        with pytest.raises(openai.BadRequestError, match="temperature"):
            client.chat.completions.create(model="m", messages=[{"role": "user", "content": "Hi"}], temperature=5)


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "EXTRA", ("starlette", "no_such_package"))
    with pytest.raises(command.MockError, match=r"no_such_package.*\[mock\]"):
        command.check_extra()


@pytest.mark.parametrize(
    ("text", "message"), [("1 +", "SyntaxError"), ("x = 1", "no function `operations`"), ("1 / 0", "ZeroDivisionError")]
)
def test_a_behaviour_that_is_none_is_refused_with_the_reason(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "behaviour.py"
    file.write_text(text)
    with pytest.raises(BehaviourError, match=message):
        load_behaviour(file)
    with pytest.raises(BehaviourError, match="no such file"):
        load_behaviour(tmp_path / "other.py")
