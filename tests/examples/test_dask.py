"""Workers and whole programs that die on Dask."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
from typing import cast

from distributed.protocol.pickle import dumps

from bulk.dask_plugin import BulkPlugin, process
from bulk.job import Batch, Job, Line
from openai_v1.testing import OpenAIMock
from tests.examples.running import KEY, SECONDS, Bulk, chats, wait_until
from tests.examples.test_runs import CHAT, sent_twice

LINES = 300
OPTIONS = ("--concurrency", "4", "--batch-rows", "30")
IDS = [f"id-{number}" for number in range(LINES)]


def workers_of(program: int) -> list[int]:
    """The worker processes of a program."""
    listing = subprocess.run(["ps", "-A", "-ww", "-o", "pid=,ppid=,args="], capture_output=True, text=True, check=True)
    rows = [line.split(None, 2) for line in listing.stdout.splitlines()]
    return [int(pid) for pid, parent, *command in rows if int(parent) == program and "spawn_main" in str(command)]


def test_a_worker_that_is_killed_and_a_busy_server(bulk: Bulk, openai_mock: OpenAIMock) -> None:
    bulk.write(chats(range(LINES)))
    openai_mock.respond(CHAT, status=429, retry_after=0.5, times=5)
    openai_mock.respond(CHAT, wait=0.1, times=None)
    with bulk.started("dask", "chat", *OPTIONS) as process:
        wait_until(lambda: len(openai_mock.calls) >= LINES / 3 or process.poll() is not None, "calls")
        os.kill(workers_of(process.pid)[0], signal.SIGKILL)
        said, _ = process.communicate(timeout=SECONDS)
    assert process.returncode == 0, said
    assert KEY not in said
    assert bulk.ids() == IDS
    assert bulk.ids("errors") == []
    # Those that were on their way when it died, and those that a busy server refused.
    assert sent_twice(openai_mock.calls_of(CHAT)) <= 4 + 5


def test_a_program_that_is_killed(bulk: Bulk, openai_mock: OpenAIMock) -> None:
    bulk.write(chats(range(LINES)))
    openai_mock.respond(CHAT, wait=0.1, times=None)
    with bulk.started("dask", "chat", *OPTIONS) as process:
        wait_until(lambda: len(openai_mock.calls) >= LINES / 2 or process.poll() is not None, "calls")
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=SECONDS)
    assert list((bulk.output / "journal").iterdir()) != []
    calls = openai_mock.calls_of(CHAT)
    openai_mock.reset()
    with bulk.started("dask", "chat", *OPTIONS) as process:
        said, _ = process.communicate(timeout=SECONDS)
    assert process.returncode == 0, said
    assert bulk.ids() == IDS
    assert sent_twice(calls + openai_mock.calls_of(CHAT)) <= 3 * 4


def test_the_key_is_not_in_what_is_sent_to_workers(bulk: Bulk) -> None:
    job = Job("chat", str(bulk.source), str(bulk.output), model="gpt-3.5-turbo")
    sent: bytes = dumps((BulkPlugin(job), process, Batch(1, (Line(1, "id-1", b"{}", "0"),))))
    plugin, task, batch = cast(tuple[object, object, Batch], pickle.loads(sent))
    assert (task, batch.name) == (process, "0001-0000000001")
    assert isinstance(plugin, BulkPlugin)
    assert KEY.encode() not in sent
