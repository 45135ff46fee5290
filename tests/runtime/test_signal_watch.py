"""The watch that ends calls of pyreqwest in the main thread at a signal."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import FrameType

import pytest

from openai_v1._sync.transports import signal_watch as module
from openai_v1._sync.transports.signal_watch import SignalWatch, signal_watch

from .conversation import ConversationServer, Peer
from .transports import LIST

pytestmark = pytest.mark.skipif(os.name != "posix", reason="elsewhere calls wait on a worker thread")

PROGRAM = """
import os, random, signal, subprocess, sys, time
from openai_v1 import OpenAI

# A shell starts what runs in the background with Ctrl-C ignored.
signal.signal(signal.SIGINT, signal.default_int_handler)
url, signals = sys.argv[1], int(sys.argv[2])
SENDER = '''
import os, random, sys, time
for line in sys.stdin:
    time.sleep(random.random() * 0.02)
    os.kill(int(sys.argv[1]), 2)
'''
command = [sys.executable, "-c", SENDER, str(os.getpid())]
sender = subprocess.Popen(command, stdin=subprocess.PIPE, text=True, start_new_session=True)
client = OpenAI(api_key="sk-x", base_url=url, transport="pyreqwest", max_retries=0)
client.models.list()
counted = results = 0
while counted < signals:
    try:
        sender.stdin.write("one signal\\n")
        sender.stdin.flush()
        while True:
            client.models.list()
            results += 1
    except KeyboardInterrupt:
        counted += 1
print(counted, results > 0, len(client.models.list().data))
sender.stdin.close()
sender.wait()
"""


def answer_soon(peer: Peer) -> None:
    """Answer each request after up to two milliseconds, in chunks whose end takes as long again."""
    chunked = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    count = 0
    while peer.read() is not None:
        count += 1
        time.sleep(0.001 * (count % 3))
        peer.send(chunked)
        time.sleep(0.001 * (count % 2))
        peer.send(b"%x\r\n%b\r\n0\r\n\r\n" % (len(LIST), LIST))


def test_each_signal_ends_one_call_and_leaves_a_client_that_works() -> None:
    with ConversationServer(answer_soon) as server:
        command = [sys.executable, "-c", PROGRAM, server.base_url, "60"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (0, "60 True 0\n"), done.stderr


@contextmanager
def handling(number: signal.Signals, handler: Callable[[int, FrameType | None], object] | int) -> Generator[None]:
    """Run the block with this handler of a signal."""
    before = signal.signal(number, handler)
    try:
        yield
    finally:
        signal.signal(number, before)


def test_a_handler_that_may_return_forbids_a_watch() -> None:
    assert signal_watch() is not None
    with handling(signal.SIGTERM, lambda *_: None):
        assert signal_watch() is None
        assert signal_watch() is None
    with handling(signal.SIGTERM, signal.default_int_handler):
        assert signal_watch() is not None
    with handling(signal.SIGINT, signal.SIG_IGN):
        assert signal_watch() is not None
    with handling(signal.SIGRTMAX, lambda *_: None):
        assert signal_watch() is None


def test_a_call_leaves_the_wakeup_file_of_the_program_as_it_was() -> None:
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    before = signal.set_wakeup_fd(writing)
    try:
        watch = signal_watch()
        assert watch is not None
        assert watch.call(lambda: 7, lambda: None) == 7
        with pytest.raises(ZeroDivisionError):
            watch.call(lambda: 1 / 0, lambda: None)
    finally:
        assert signal.set_wakeup_fd(before) == writing
        os.close(reading)
        os.close(writing)


def test_a_signal_ends_a_wait_outside_of_python_and_not_the_next_call() -> None:
    libc = ctypes.CDLL(None)
    reading, writing = os.pipe()
    watch = signal_watch()
    assert watch is not None
    unended = threading.Timer(10, os.write, (writing, b"x"))  # so that the wait ends if nothing else ends it
    unended.start()

    def wait() -> None:
        threading.Timer(0.05, os.kill, (os.getpid(), signal.SIGINT)).start()
        libc.read(reading, ctypes.create_string_buffer(1), 1)

    # Another thread gets the signal, which would end the wait by itself.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        with handling(signal.SIGINT, signal.default_int_handler), pytest.raises(KeyboardInterrupt):
            watch.call(wait, lambda: os.write(writing, b"x"))
        assert unended.is_alive()
        ended: list[object] = []
        watch.call(lambda: time.sleep(0.05), lambda: ended.append(True))
        assert not ended
    finally:
        unended.cancel()
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        os.close(reading)
        os.close(writing)


def test_a_signal_that_is_read_late_does_not_end_the_next_call(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_watches", [])
    held = threading.Event()
    read = os.read

    def late(file: int, count: int) -> bytes:
        found = read(file, count)
        held.wait(0.2)  # the thread is slow to learn of the signal
        return found

    monkeypatch.setattr(os, "read", late)
    watch = signal_watch()
    assert watch is not None
    with handling(signal.SIGINT, signal.default_int_handler), pytest.raises(KeyboardInterrupt):
        watch.call(lambda: signal.raise_signal(signal.SIGINT), lambda: None)
    ended: list[object] = []
    watch.call(lambda: time.sleep(0.3), lambda: ended.append(True))
    assert not ended


@pytest.mark.parametrize("lost", [1, 2])
def test_a_signal_while_the_wakeup_file_is_set_leaves_that_of_the_program(
    lost: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An interrupt comes right after the first or the second change of the file, whose result is lost by it."""
    watch = signal_watch()
    assert watch is not None
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    before = signal.set_wakeup_fd(writing)
    watch.call(lambda: None, lambda: None)
    changes: list[int] = []
    change = module._set_wakeup

    def interrupted(file: int, **options: bool) -> int:
        changes.append(file)
        found: int = change(file, **options)
        if len(changes) == lost:
            raise KeyboardInterrupt
        return found

    monkeypatch.setattr(module, "_set_wakeup", interrupted)
    try:
        with pytest.raises(KeyboardInterrupt):
            watch.call(lambda: None, lambda: None)
    finally:
        assert signal.set_wakeup_fd(before) == writing
        os.close(reading)
        os.close(writing)


def test_a_file_that_the_program_has_closed_is_not_written_to_again() -> None:
    watch = signal_watch()
    assert watch is not None
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    before = signal.set_wakeup_fd(writing)
    os.close(reading)
    watch.call(lambda: os.close(writing), lambda: None)
    assert signal.set_wakeup_fd(before) == -1


def test_a_fork_during_a_call_leaves_the_watch_to_its_parent() -> None:
    """In the child, neither a signal nor the end of the child reaches the thread of the parent."""
    watch = signal_watch()
    assert watch is not None
    ended = threading.Event()

    def fork() -> int:
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGINT, lambda *_: None)
            os.kill(os.getpid(), signal.SIGINT)
            os._exit(0 if signal.set_wakeup_fd(-1) == -1 and not module._watches else 1)
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

    with handling(signal.SIGINT, signal.default_int_handler):
        assert watch.call(fork, ended.set) == 0
    assert not ended.wait(0.05)
    assert signal_watch() is watch


def test_where_python_runs_no_handlers_there_is_no_watch(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that embeds Python may have another main thread than `threading` says."""
    monkeypatch.setattr(module, "_watches", [])
    found: list[SignalWatch | None] = []
    thread = threading.Thread(target=lambda: found.append(signal_watch()))
    thread.start()
    thread.join()
    assert found == [None]


def test_elsewhere_than_on_posix_there_is_no_watch(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(os, "name", "nt")
        patched.setattr(module, "_seen", [])
        watch = signal_watch()
    assert watch is None


@pytest.mark.skipif(sys.platform == "darwin", reason="lowering the limit below the open files fails there")
def test_without_another_open_file_there_is_no_watch(monkeypatch: pytest.MonkeyPatch) -> None:
    import resource  # which Windows lacks

    monkeypatch.setattr(module, "_watches", [])
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (3, hard))
    try:
        assert signal_watch() is None
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def test_where_no_thread_can_start_no_pipe_stays_open(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    monkeypatch.setattr(module, "_watches", [])
    reading, writing = os.pipe()
    os.close(reading)
    os.close(writing)
    assert signal_watch() is None
    again = os.pipe()
    assert again == (reading, writing)
    os.close(reading)
    os.close(writing)
