"""Signals of a blocking program: their handlers run at once in the main thread, whatever the client waits for."""

from __future__ import annotations

import signal
import subprocess
import sys
import time

import pytest

from .conversation import ConversationServer, Peer
from .transports import LIST

PROGRAM = """
import os, signal, sys, threading, time
from openai_v1 import OpenAI

url, transport, kind, number, ends, rounds = sys.argv[1:]
sent = []

def send():
    time.sleep(0.2)
    sent.append(time.monotonic())
    os.kill(os.getpid(), int(number))

class Handled(Exception):
    pass

def handle(*_):
    print("handled", time.monotonic() - sent[-1])
    if ends == "ends":
        raise Handled

if int(number) != signal.SIGINT:
    signal.signal(int(number), handle)
else:
    signal.signal(signal.SIGINT, signal.default_int_handler)
with OpenAI(api_key="sk-x", base_url=url, transport=transport, max_retries=0) as client:
    stream = kind == "stream"
    client.models.list()  # so that all modules are loaded
    if stream:
        client.chat.completions.create(model="m", messages=[], stream=True).close()
    for _ in range(int(rounds)):
        threading.Thread(target=send, daemon=True).start()
        try:
            reply = client.chat.completions.create(model="m", messages=[], stream=stream)
            if stream:
                next(reply)
                next(reply)
            print("result", time.monotonic() - sent[-1])
        except (Handled, KeyboardInterrupt) as error:
            print(type(error).__name__, time.monotonic() - sent[-1])
        if stream:
            reply.close()
"""
LATEST = 0.1
LATE = 0.8
EVENT = b'data: {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": []}\n\n'
REPLY = b'{"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": []}'


def answer(peer: Peer) -> None:
    """Answer a list at once; begin with a stream, and answer a call late."""
    while (request := peer.read()) is not None:
        if request.line.startswith("GET"):
            peer.reply(LIST)
        elif b'"stream":true' in request.body:
            head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
            peer.send(head + b"%x\r\n%b\r\n" % (len(EVENT), EVENT))
            time.sleep(LATE)
            peer.send(b"%x\r\n%b\r\n0\r\n\r\n" % (len(EVENT), EVENT))
        else:
            time.sleep(LATE)
            peer.reply(REPLY)


def printed(transport: str, kind: str, number: int, ends: str, rounds: int = 1) -> list[tuple[str, float]]:
    """The output of the program: a word, and the seconds since the signal."""
    with ConversationServer(answer) as server:
        command = [sys.executable, "-c", PROGRAM, server.base_url, transport, kind, str(int(number)), ends, str(rounds)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return [(word, float(late)) for word, late in (line.split() for line in done.stdout.splitlines())]


TRANSPORTS = pytest.mark.parametrize("transport", ["httpx2", "pyreqwest"])
KINDS = pytest.mark.parametrize("kind", ["call", "stream"])


@TRANSPORTS
@KINDS
def test_ctrl_c_ends_a_wait_at_once(transport: str, kind: str) -> None:
    late = printed(transport, kind, signal.SIGINT, "ends", rounds=5)
    assert [word for word, _ in late] == ["KeyboardInterrupt"] * 5
    assert max(seconds for _, seconds in late) < LATEST


@TRANSPORTS
@KINDS
def test_a_handler_of_another_signal_may_end_a_wait(transport: str, kind: str) -> None:
    (first, at_once), (second, ended) = printed(transport, kind, signal.SIGUSR1, "ends")
    assert (first, second) == ("handled", "Handled")
    assert at_once < LATEST
    assert ended < LATEST


@TRANSPORTS
@KINDS
def test_a_handler_that_returns_lets_the_call_go_on(transport: str, kind: str) -> None:
    (first, at_once), (second, ended) = printed(transport, kind, signal.SIGUSR1, "goes on")
    assert (first, second) == ("handled", "result")
    assert at_once < LATEST
    assert ended > LATEST
