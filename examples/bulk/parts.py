"""The folder of the results: parts in Parquet, each written as a whole or not at all, and journals of those to come."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from bulk.job import Job
from bulk.tasks import Row, columns_of

_ERROR_COLUMNS: list[tuple[str, pa.DataType]] = [
    ("line", pa.int64()),
    ("custom_id", pa.string()),
    ("kind", pa.string()),
    ("status", pa.int32()),
    ("code", pa.string()),
    ("message", pa.string()),
]
_LONGEST_MESSAGE = 1000


class JournalEntry(msgspec.Struct, frozen=True):
    """The reply to a line, on its way into a part."""

    line: int
    rows: list[Row]


class Journal:
    """A file to which each reply is appended as soon as it is there, so that a worker that dies loses none of them.

    It has a name of its own for each attempt at a batch: an engine may take a worker for dead that still writes.
    """

    def __init__(self, job: Job, batch: str) -> None:
        path = job.folder / "journal" / f"{batch}.{uuid.uuid4().hex}.jsonl"
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)

    def add(self, entry: JournalEntry) -> None:
        """Hand an entry to the operating system: the end of this process does it no harm, a power cut may."""
        text = memoryview(msgspec.json.encode(entry) + b"\n")
        while text:
            text = text[os.write(self._file, text) :]

    def close(self) -> None:
        """Close the file; it stays until its part is written."""
        os.close(self._file)


def journals(job: Job, batch: str = "*") -> list[Path]:
    """The journals of a batch, of all attempts."""
    return sorted((job.folder / "journal").glob(f"{batch}.*.jsonl"))


def read_journals(paths: Sequence[Path]) -> dict[int, list[Row]]:
    """The rows of each line that has a reply. The last entry may be cut off where a process died while it wrote."""
    decoder = msgspec.json.Decoder(JournalEntry)
    replies = dict[int, list[Row]]()
    for path in paths:
        with path.open("rb") as file:
            for text in file:
                if text.endswith(b"\n"):
                    entry = decoder.decode(text)
                    replies.setdefault(entry.line, entry.rows)
    return replies


def write_results(job: Job, batch: str, replies: dict[int, list[Row]]) -> None:
    """Write the part of a batch, in the order of the file, and drop its journals."""
    if replies:
        rows = [row for line in sorted(replies) for row in replies[line]]
        _write(result_path(job, batch), rows, columns_of(job))
    for path in journals(job, batch):
        path.unlink(missing_ok=True)


def write_errors(job: Job, name: str, rows: Sequence[Row]) -> None:
    """Write a part of the errors."""
    if rows:
        shortened = [{**row, "message": str(row["message"])[:_LONGEST_MESSAGE]} for row in rows]
        _write(job.folder / "errors" / f"part-{name}.parquet", shortened, pa.schema(_ERROR_COLUMNS))


def result_path(job: Job, batch: str) -> Path:
    """The part of a batch."""
    return job.folder / "results" / f"part-{batch}.parquet"


def parts(job: Job, kind: str) -> list[Path]:
    """The finished parts of `results` or `errors`; unfinished ones have names that begin with a dot."""
    return sorted((job.folder / kind).glob("part-*.parquet"))


def count(job: Job, kind: str) -> tuple[int, int]:
    """The number of lines and of rows in `results` or in `errors`."""
    lines = rows = 0
    for path in parts(job, kind):
        column = pq.ParquetFile(path).read(columns=["line"]).column("line")
        lines, rows = lines + len(column.unique()), rows + len(column)
    return lines, rows


def requests_done(job: Job, before_run: int) -> Iterator[tuple[str, str]]:
    """The id and the digest of each request that has its result from earlier runs."""
    for path in parts(job, "results"):
        if int(path.name.split("-")[1]) < before_run:
            for row in pq.ParquetFile(path).read(columns=["custom_id", "request"]).to_pylist():
                yield row["custom_id"], row["request"]


def _write(path: Path, rows: Sequence[Row], columns: pa.Schema) -> None:
    unfinished = path.with_name(f".{path.name}.{uuid.uuid4().hex}")
    with unfinished.open("xb") as file:
        pq.write_table(pa.Table.from_pylist(list(rows), schema=columns), file, compression="zstd")
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)
