"""Measures one task of one peer in this process, and prints the figure as JSON.

Run by `run.py` in the virtual environment of the peer: `python worker.py PEER TASK URL`.
"""

from __future__ import annotations

import asyncio
import importlib
import json
import os
import resource
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

Peer = Any  # a module of `peers`: their functions have the same names, but not the same types

CALLS = 300
THREADS = 32
CALLS_PER_THREAD = 30
IN_FLIGHT = 1_000
TRANSFER = 500 * 1024 * 1024
LONG_MESSAGES = [{"role": "user", "content": "word " * 200} for _ in range(1_000)]


def small_sync(peer: Peer, url: str) -> float:
    """Microseconds of processor time for a call."""
    client = peer.connect(url)
    return _processor_time(lambda: peer.chat(client), CALLS, warm_up=30) * 1e6


def small_async(peer: Peer, url: str) -> float:
    """Microseconds of processor time for an async call."""

    async def measure() -> float:
        client = peer.connect_async(url)
        for _ in range(30):
            await peer.chat_async(client)
        start = time.process_time()
        for _ in range(CALLS):
            await peer.chat_async(client)
        used = time.process_time() - start
        await peer.close_async(client)
        return used / CALLS * 1e6

    return asyncio.run(measure())


def stream(peer: Peer, url: str) -> float:
    """Microseconds of processor time for an event."""
    client = peer.connect(url)
    sum(1 for _ in peer.stream(client))
    start, events = time.process_time(), 0
    for _ in range(3):
        events += sum(1 for _ in peer.stream(client))
    return (time.process_time() - start) / events * 1e6


def stream_in_thread(peer: Peer, url: str) -> float:
    """Microseconds of processor time for an event that another thread than the main one reads."""
    found: list[float] = []
    thread = threading.Thread(target=lambda: found.append(stream(peer, url)))
    thread.start()
    thread.join()
    return found[0]


def paced(peer: Peer, url: str) -> float:
    """The median of the microseconds between sending an event and receiving it in the program."""
    client = peer.connect(url)
    delays: list[int] = []
    for text in peer.stream(client):
        now = time.monotonic_ns()
        if text.isdecimal():
            delays.append(now - int(text))
    return statistics.median(delays) / 1e3


def long_chat(peer: Peer, url: str) -> float:
    """Milliseconds of processor time for a call with a body of a megabyte."""
    client = peer.connect(url)
    return _processor_time(lambda: peer.long_chat(client, LONG_MESSAGES), 15, warm_up=2) * 1e3


def threads(peer: Peer, url: str) -> float:
    """Calls per second of many threads that share one client."""
    client = peer.connect(url)
    peer.chat(client)
    begin = threading.Barrier(THREADS + 1)

    def work() -> None:
        own = peer.connect(url) if peer.__name__.endswith("floor") else client
        peer.chat(own)
        begin.wait()
        for _ in range(CALLS_PER_THREAD):
            peer.chat(own)

    workers = [threading.Thread(target=work) for _ in range(THREADS)]
    for worker in workers:
        worker.start()
    begin.wait()
    start = time.perf_counter()
    for worker in workers:
        worker.join()
    return THREADS * CALLS_PER_THREAD / (time.perf_counter() - start)


def embeddings(peer: Peer, url: str) -> float:
    """Milliseconds of processor time for a reply of 2,048 vectors."""
    client = peer.connect(url)
    return _processor_time(lambda: peer.embeddings(client), 2, warm_up=1) * 1e3


def in_flight(peer: Peer, url: str) -> float:
    """Calls per second, with a thousand calls in flight."""

    async def measure() -> float:
        client = peer.connect_async(url)
        await asyncio.gather(*(peer.chat_async(client) for _ in range(IN_FLIGHT)))
        start = time.perf_counter()
        for _ in range(2):
            await asyncio.gather(*(peer.chat_async(client) for _ in range(IN_FLIGHT)))
        took = time.perf_counter() - start
        await peer.close_async(client)
        return 2 * IN_FLIGHT / took

    return asyncio.run(measure())


def upload(peer: Peer, url: str) -> float:
    """Megabytes by which the peak of memory grows while a file of 500 MB is sent."""
    client = peer.connect(url)
    with tempfile.TemporaryDirectory() as folder:
        small, big = Path(folder, "small.bin"), Path(folder, "big.bin")
        small.write_bytes(b"x")
        with big.open("wb") as file:
            file.truncate(TRANSFER)
        peer.upload(client, small)
        before = _peak()
        peer.upload(client, big)
        return _peak() - before


def download(peer: Peer, url: str) -> float:
    """Megabytes by which the peak of memory grows while 500 MB are downloaded into a file."""
    client = peer.connect(url.replace("/download/", "/small/"))
    with tempfile.TemporaryDirectory() as folder:
        peer.download(client, Path(folder, "small.bin"))
        client = peer.connect(url)
        before = _peak()
        peer.download(client, Path(folder, "big.bin"))
        return _peak() - before


def _processor_time(call: Callable[[], object], count: int, *, warm_up: int) -> float:
    for _ in range(warm_up):
        call()
    start = time.process_time()
    for _ in range(count):
        call()
    return (time.process_time() - start) / count


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


TASKS: dict[str, Callable[[Peer, str], float]] = {
    "small": small_sync,
    "small-async": small_async,
    "stream-1": stream,
    "stream-1-thread": stream_in_thread,
    "stream-50": stream,
    "stream-unknown": stream,
    "paced": paced,
    "long": long_chat,
    "threads": threads,
    "embeddings": embeddings,
    "in-flight": in_flight,
    "upload": upload,
    "download": download,
}

if __name__ == "__main__":
    name, task, address = sys.argv[1:]
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120  # pathlib costs start time
    print(json.dumps({"value": TASKS[task](importlib.import_module(f"peers.{name}"), address)}))
