"""Decides which lines are still to be sent, and in which batches."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from hashlib import blake2b

from bulk.job import Batch, Job, Line
from bulk.parts import requests_done, write_errors
from bulk.source import LineFault, read_lines
from bulk.tasks import Row

_ERROR_ROWS = 1000
_BATCH_BYTES = 8 << 20


class Ids:
    """The ids that were met, in a temporary file, because a large input has more of them than fit into memory."""

    def __init__(self, done: Iterable[tuple[str, str]]) -> None:
        self._database = sqlite3.connect("")  # a file that is gone with the connection
        self._database.execute("CREATE TABLE ids (id BLOB PRIMARY KEY, line INTEGER, request TEXT) WITHOUT ROWID")
        self._database.executemany(
            "INSERT OR IGNORE INTO ids VALUES (?, NULL, ?)", ((_digest(one), request) for one, request in done)
        )

    def fault_of(self, line: Line) -> str | None:
        """Add a line. Returns why it cannot have its id, "" if it has its result already, None if it is to be sent."""
        identity = _digest(line.custom_id)
        found = self._database.execute("SELECT line, request FROM ids WHERE id = ?", (identity,)).fetchone()
        if found is not None and found[0] is not None:
            return f"line {found[0]} has this custom_id already"
        self._database.execute("REPLACE INTO ids VALUES (?, ?, ?)", (identity, line.number, line.request))
        if found is None:
            return None
        same = found[1] == line.request
        return "" if same else "this custom_id has the result of another request; give the line another one"

    def close(self) -> None:
        """Remove the file."""
        self._database.close()


def _digest(custom_id: str) -> bytes:
    return blake2b(custom_id.encode(), digest_size=16).digest()


def plan(job: Job, run: int) -> Iterator[Batch]:
    """The batches of a run, read from the file as they are asked for; writes the errors of faulty lines.

    It gives the same batches again when an engine starts it again in the same run.
    """
    lines, rows, size, passed_over = list[Line](), 0, 0, 0
    faults = FaultParts(job, run)
    with closing(Ids(requests_done(job, before_run=run))) as ids:
        for read in read_lines(job):
            if read is None:
                passed_over += 1
            elif isinstance(read, LineFault):
                passed_over += 1
                faults.add(read)
            elif (fault := ids.fault_of(read.line)) is not None:
                passed_over += 1
                if fault:
                    faults.add(LineFault(read.line.number, read.line.custom_id, fault))
            else:
                lines.append(read.line)
                rows, size = rows + read.rows, size + len(read.line.body)
                if rows >= job.batch_rows or size >= _BATCH_BYTES:
                    yield Batch(run, tuple(lines), passed_over)
                    lines, rows, size, passed_over = [], 0, 0, 0
        if lines:
            yield Batch(run, tuple(lines), passed_over)
    faults.write()


class FaultParts:
    """Writes the faults of the file into parts of the errors."""

    def __init__(self, job: Job, run: int) -> None:
        self._job, self._run = job, run
        self._rows = list[Row]()

    def add(self, fault: LineFault) -> None:
        """Keep a fault, and write a part when there are enough."""
        self._rows.append(
            {"line": fault.number, "custom_id": fault.custom_id, "kind": "input", "message": fault.message}
        )
        if len(self._rows) >= _ERROR_ROWS:
            self.write()

    def write(self) -> None:
        """Write what is left."""
        if self._rows:
            write_errors(self._job, f"{self._run:04}-{self._rows[0]['line']:010}-input", self._rows)
            self._rows = []
