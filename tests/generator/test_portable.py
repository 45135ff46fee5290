"""Neither the generator nor a generated client needs a module or a program that only POSIX systems have."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Hides the modules, with the functions of `os` that Windows lacks and every way to start a shell.
HIDING = """
import importlib, importlib.abc, os, pkgutil, subprocess, sys

HIDDEN = {"fcntl", "grp", "posix", "pty", "pwd", "readline", "resource", "syslog", "termios", "tty", "crypt", "nis", "spwd"}

class Hider(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name in HIDDEN:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

def hide():
    for name in HIDDEN:
        sys.modules.pop(name, None)
    sys.meta_path.insert(0, Hider())
    for name in ("fork", "forkpty", "getuid", "geteuid", "getgid", "getegid", "setsid", "killpg", "getpgid", "mkfifo",
                 "chown", "fchown", "lchown", "getloadavg", "wait3", "wait4", "uname", "sched_getaffinity"):
        if hasattr(os, name):
            delattr(os, name)
    def no_program(*arguments, **options):
        raise AssertionError(f"starts a program: {arguments}")
    os.system = os.popen = subprocess.Popen.__init__ = no_program

def import_all(package):
    root = importlib.import_module(package)
    names = [one.name for one in pkgutil.walk_packages(root.__path__, f"{package}.")]
    for name in names:
        if not name.endswith(".__main__"):
            importlib.import_module(name)
    return len(names)
"""
DOCUMENT = """
openapi: 3.1.0
info: {title: Small, version: "1"}
servers: [{url: "http://127.0.0.1:1"}]
paths:
  /things:
    get:
      operationId: things.list
      responses: {"200": {description: All, content: {application/json: {schema: {type: array, items: {type: string}}}}}}
"""


def run(code: str) -> str:
    command = [sys.executable, "-c", HIDING + code]
    finished = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert finished.returncode == 0, finished.stderr
    return finished.stdout


@pytest.mark.slow
def test_the_generator_imports_and_generates(tmp_path: Path) -> None:
    tmp_path.joinpath("openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    arguments = ["generate", str(tmp_path / "openapi.yaml"), "--output", str(tmp_path / "out")]
    printed = run(f"""
import specpress.command.cli, black, jsonschema_rs, openapi_spec_validator
hide()
assert import_all("specpress") > 50
sys.exit(specpress.command.cli.main({arguments!r}))
""")
    assert "1 of 1 operations" in printed
    assert list(tmp_path.rglob("pyproject.toml"))


def test_the_client_imports_and_calls(tmp_path: Path) -> None:
    run("""
import asyncio, ssl, httpcore2, httpx2, msgspec, opentelemetry.trace, pyreqwest.client, trio  # other people's
hide()
assert import_all("openai_v1") > 50
from openai_v1 import APIConnectionError, AsyncOpenAI, OpenAI
try:
    OpenAI(api_key="k", base_url="http://127.0.0.1:1", max_retries=0).models.list()
except APIConnectionError:
    pass
else:
    raise AssertionError("nothing listens there")
async def call():
    async with AsyncOpenAI(api_key="k", base_url="http://127.0.0.1:1", max_retries=0) as client:
        await client.models.list()
try:
    asyncio.run(call())
except APIConnectionError:
    pass
else:
    raise AssertionError("nothing listens there")
""")


def test_what_is_hidden_would_be_missed() -> None:
    assert run("""
hide()
for attempt in (lambda: importlib.import_module("fcntl"), lambda: os.fork(), lambda: subprocess.run(["true"])):
    try:
        attempt()
    except (ImportError, AttributeError, AssertionError):
        print("missed")
""").split() == ["missed"] * 3
