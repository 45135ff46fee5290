"""The options of a run, and the batches that an engine gives to its workers."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

TaskName: TypeAlias = Literal["embeddings", "chat"]


class Job(msgspec.Struct, frozen=True):
    """The options of a run. It holds no key: each worker reads that from its own environment.

    `source` and `output` are absolute paths that every worker sees. `requests_per_minute` and `tokens_per_minute` are
    for all workers together, None for no limit. `batch_rows` is the number of rows after which a part ends.
    """

    task: TaskName
    source: str
    output: str
    model: str | None = None
    workers: int = 3
    concurrency: int = 16
    batch_rows: int = 500
    requests_per_minute: float | None = None
    tokens_per_minute: float | None = None
    max_retries: int = 5
    max_line_bytes: int = 1_000_000

    @property
    def folder(self) -> Path:
        """The folder of the results."""
        return Path(self.output)


class Line(msgspec.Struct, frozen=True):
    """A line of the file to send. `number` counts from 1, `body` is the JSON of the request, `request` its digest."""

    number: int
    custom_id: str
    body: bytes
    request: str


class Batch(msgspec.Struct, frozen=True):
    """Some lines, whose results become one part.

    `passed_over` are the lines before and between these that need no call: done before, faulty or empty.
    """

    run: int
    lines: tuple[Line, ...]
    passed_over: int = 0

    @property
    def name(self) -> str:
        """The name of the part. The same batch has the same name however often an engine starts it."""
        return f"{self.run:04}-{self.lines[0].number:010}"


class Finished(msgspec.Struct, frozen=True):
    """What a worker tells the engine about a batch: how much of the file it covers, and why the run cannot go on."""

    lines: int
    stop: str | None = None
