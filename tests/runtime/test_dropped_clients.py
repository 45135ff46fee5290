"""Blocking clients that are dropped without `close`: their idle connections are closed, and nothing is said of them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from openai_v1 import OpenAI

from .conversation import ConversationServer
from .open_stream import OpenStream, create

PROGRAM = """
import gc, sys, warnings
from openai_v1 import OpenAI

warnings.simplefilter("always")
options = {"api_key": "sk-x", "base_url": sys.argv[1], "transport": sys.argv[2]}

def drop():
    OpenAI(**options).models.list()

drop()
gc.collect()
"""


@pytest.mark.parametrize("transport", ["httpx2", "pyreqwest"])
def test_a_dropped_client_leaves_no_warning(transport: str) -> None:
    with ConversationServer() as server:
        command = [sys.executable, "-c", PROGRAM, server.base_url, transport]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_stream_outlives_its_client() -> None:
    with OpenStream.run() as server:
        stream = create(OpenAI(api_key="sk-x", base_url=server.base_url, transport="httpx2"))
        assert next(stream) is not None
        stream.close()
