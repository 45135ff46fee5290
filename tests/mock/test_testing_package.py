"""The mock inside the generated package, and its plugin of pytest."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TypedDict

import pytest

from openai_v1 import APIError, AsyncOpenAI, OpenAI, RateLimitError
from openai_v1.testing import OpenAIMock

MESSAGES = [{"role": "user", "content": "Hello!"}]
pytest_plugins = ["openai_v1.testing.plugin"]


def test_the_fixture_serves_clients_made_anywhere(openai_mock: OpenAIMock) -> None:
    with OpenAI(max_retries=0) as client:
        assert (
            client.chat.completions.create(model="m", messages=MESSAGES).choices[0].message.content
            == "You said: Hello!"
        )
        openai_mock.respond("chat.completions.create", status=429)
        with pytest.raises(RateLimitError):
            client.chat.completions.create(model="m", messages=MESSAGES)
    assert [one.status for one in openai_mock.calls_of("chat.completions.create")] == [200, 429]


def test_each_test_begins_without_calls(openai_mock: OpenAIMock) -> None:
    assert len(openai_mock.calls) == 0


class Listed(TypedDict):
    object: str
    data: list[dict[str, str | int]]


def test_what_is_ordered_may_be_a_variable_of_any_type_that_json_has(openai_mock: OpenAIMock) -> None:
    error = {"error": {"message": "Slow down", "type": "requests", "param": None, "code": None}}
    listed: Listed = {"object": "list", "data": [{"id": "ada", "object": "model", "created": 0, "owned_by": "me"}]}
    chunks = [{"id": "c", "object": "text_completion", "created": 0, "model": "m", "choices": list[str]()}]
    openai_mock.respond("models.list", error, status=429)
    openai_mock.respond("models.list", listed)
    openai_mock.respond("completions.create", events=chunks, error_after=1, error=error)
    client = openai_mock.client(max_retries=0)
    with pytest.raises(RateLimitError, match="Slow down"):
        client.models.list()
    assert [one.id for one in client.models.list()] == ["ada"]
    with pytest.raises(APIError, match="Slow down"):
        list(client.completions.create(model="m", prompt="p", stream=True))


@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_asynchronous_clients(openai_mock: OpenAIMock) -> None:
    openai_mock.respond("models.list", {"object": "list", "data": []})
    async with openai_mock.async_client(max_retries=0) as client:
        assert isinstance(client, AsyncOpenAI)
        assert (await client.models.list()).data == []
        async with await client.chat.completions.create(model="m", messages=MESSAGES, stream=True) as stream:
            assert (await stream.collect()).choices[0].message.content == "You said: Hello!"


USE = """
from openai_v1 import OpenAI

def test_one(openai_mock):
    assert openai_mock.client().models.retrieve("ada").id == "ada"

def test_two(openai_mock):
    assert len(openai_mock.calls) == 0
    assert OpenAI().models.list().data
"""


def test_several_processes_of_xdist_do_not_meet(tmp_path: Path) -> None:
    (tmp_path / "test_use.py").write_text(USE)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "openai_v1.testing.plugin", "-n", "2", "test_use.py"]
    root = Path(__file__).parents[2]
    environment = {"PYTHONPATH": str(root / "generated" / "python"), "PATH": ""}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert "2 passed" in done.stdout, done.stdout + done.stderr


def test_without_the_extra_the_error_names_it() -> None:
    program = "import sys; sys.modules['starlette'] = None\nimport openai_v1.testing.plugin\nfrom openai_v1.testing import OpenAIMock"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "pip install '.[testing]'" in done.stderr


def test_the_package_stands_without_the_generator() -> None:
    folder = Path(__file__).parents[2] / "generated" / "python" / "openai_v1" / "testing"
    assert [
        path
        for path in folder.rglob("*.py")
        if "import specpress" in path.read_text() or "from specpress" in path.read_text()
    ] == []
