"""The page `docs/guide/moving-over.md` is true: its programs run, and its tables are right."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import types
from typing import Any

import httpx2
import openai as official
import pytest

import openai_v1
import openai_v1.legacy
from openai_v1._old_names import ARGUMENTS, METHODS, NAMES
from tests.conftest import ROOT
from tests.contract.answering import answer
from tests.contract.server import LoopbackServer, Reply, Request
from tests.garbage import collected

PAGE = (ROOT / "docs" / "guide" / "moving-over.md").read_text(encoding="utf-8")
PROGRAMS = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
PRINTED = [
    *("Hello there.*21 12", "Hello.*Hello", "404 model_not_found There is no model invalid_request_error"),
    r"<class 'openai_v1\.legacy\.error\.APIConnectionError'> 0\.27\.8",
    *("Hello there.*21", "Hello.*Hello", "404 model_not_found .*There is no model.* invalid_request_error"),
    r"OpenAI\(\)\.chat\.completions\.create.*OpenAI\(api_key=…\)",
    r"made up \{'role': 'user', 'content': 'Hello!'\}",
]
NO_MODEL = {
    "message": "There is no model",
    "type": "invalid_request_error",
    "code": "model_not_found",
    "param": "model",
}
LATER = PAGE.partition("## From 1.x")[2]
HABITS = [
    (there.strip("` "), here.strip("` "))
    for there, here in re.findall(r"^\| (`[^|]*`) \| (`[^|]*`) \|", LATER, re.MULTILINE)
]
HELLO: Any = [{"role": "user", "content": "Hello!"}]


def answer_or_refuse(request: Request) -> Reply:
    """The documented answer, but for the model that does not exist."""
    headers = (("Content-Type", "application/json"), ("OpenAI-Processing-Ms", "12"))
    if request.path.endswith("/no-such-model"):
        return Reply(404, headers, json.dumps({"error": NO_MODEL}).encode())
    found = answer(request)
    return Reply(found.status, (*headers[1:], *found.headers), found.body, found.pieces)


def test_every_program_is_known() -> None:
    assert len(PROGRAMS) == len(PRINTED)
    assert len(HABITS) > 15


@pytest.mark.parametrize(("program", "printed"), list(zip(PROGRAMS, PRINTED, strict=True)))
def test_program_runs(server: LoopbackServer, program: str, printed: str) -> None:
    server.respond = answer_or_refuse
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT / "generated" / "python"),
        "PYTHONIOENCODING": "utf-8",
        "OPENAI_API_KEY": "sk-test",
        "OPENAI_BASE_URL": server.base_url,
        "OPENAI_API_BASE": server.base_url,
    }
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, encoding="utf-8", timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert re.search(printed, done.stdout, re.DOTALL), done.stdout


def outcome(library: types.ModuleType, server: LoopbackServer, code: str) -> object:
    """The value of an expression with one of the packages, or the exception that it raises."""
    with library.OpenAI(api_key="sk-test", base_url=server.base_url, max_retries=0) as client:
        reply = client.chat.completions.create(model="m", messages=HELLO)
        with pytest.raises(library.NotFoundError) as caught:
            client.models.retrieve("no-such-model")
        raw = client.chat.completions.with_raw_response.create(model="m", messages=HELLO)
        stream = client.chat.completions.create(model="m", messages=HELLO, stream=True)
        from urllib.parse import urlsplit

        known = {
            "library": library,
            "client": client,
            "reply": reply,
            "raw": raw,
            "stream": stream,
            "error": caught.value,
            "httpx2": httpx2,
            "urlsplit": urlsplit,
        }
        try:
            return eval(code, known)
        except (AttributeError, KeyError, TypeError) as error:
            return error
        finally:
            stream.close()


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(("there", "here"), HABITS, ids=[there for there, _ in HABITS])
def test_habit_of_later_versions(
    server: LoopbackServer, monkeypatch: pytest.MonkeyPatch, there: str, here: str
) -> None:
    server.respond = answer_or_refuse
    monkeypatch.setattr(official, "api_key", "sk-test")
    monkeypatch.setattr(official, "base_url", f"{server.base_url}/")
    with collected():
        assert not isinstance(outcome(official, server, there), Exception)
        assert isinstance(outcome(openai_v1, server, there), Exception)
        assert not isinstance(outcome(openai_v1, server, here), Exception)
    official._reset_client()


def test_old_names_in_the_page_are_those_of_legacy() -> None:
    old = PAGE.partition("## From 1.x")[0]
    for name in re.findall(r"openai\.([A-Z]\w+)\.(\w+)", old):
        assert hasattr(getattr(openai_v1.legacy, name[0]), name[1]), name
    for name in re.findall(r"openai\.error\.(\w+)", old):
        assert hasattr(openai_v1.legacy.error, name), name
    new = re.findall(r"\| `(?:client)\.([\w.]+)`", old)
    told = " ".join([*NAMES.values(), *ARGUMENTS.values(), *METHODS.values()])
    for call in new:
        assert f"OpenAI().{call}(…)" in told, call
