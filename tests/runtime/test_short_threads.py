"""Threads that end: what the first of them loaded must serve those that come after it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from .conversation import ConversationServer

IN_THREADS = """
import asyncio, sys, threading
from openai_v1 import AsyncOpenAI, OpenAI

def blocking():
    with OpenAI(api_key="sk-x", base_url=sys.argv[1], transport="pyreqwest") as client:
        client.models.list()

def asynchronous():
    async def main():
        async with AsyncOpenAI(api_key="sk-x", base_url=sys.argv[1], transport="pyreqwest") as client:
            await client.models.list()
    asyncio.run(main())

for _ in range(4):
    thread = threading.Thread(target={work})
    thread.start()
    thread.join()
print("ended")
"""
BROKEN = """
import sys, threading
sys.modules["pyreqwest.proxy"] = None
from openai_v1 import OpenAI

def ask():
    with OpenAI(api_key="sk-x", base_url=sys.argv[1]) as client:
        print(type(client.models.list()).__name__, [type(one).__name__ for one in client._channel._opened.values()])

thread = threading.Thread(target=ask)
thread.start()
thread.join()
"""


def run(program: str) -> subprocess.CompletedProcess[str]:
    """A program in another process, with the address of a server."""
    with ConversationServer() as server:
        command = [sys.executable, "-W", "error", "-c", program, server.base_url]
        return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("work", ["blocking", "asynchronous"])
def test_each_of_several_threads_that_end_makes_a_client_of_pyreqwest(work: str) -> None:
    done = run(IN_THREADS.replace("{work}", work))
    assert (done.returncode, done.stdout) == (0, "ended\n"), done.stderr


def test_a_broken_engine_that_a_thread_finds_gives_httpx2() -> None:
    done = run(BROKEN)
    assert done.stdout == "ModelList ['Httpx2Transport']\n", done.stderr
