"""The parts that run in Ray's processes: the batches as a source of data, and the actor that sends them."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pyarrow as pa
from ray.data import Datasource, ReadTask
from ray.data.block import BlockMetadata

from bulk.job import Batch, Finished, Job
from bulk.plan import plan
from bulk.worker import Worker

_COLUMN = "packed"


class Batches(Datasource):
    """The batches of a run, each as one row, read by a task that goes on as fast as the actors take them."""

    def __init__(self, job: Job, run: int) -> None:
        self._job, self._run = job, run

    def get_read_tasks(self, parallelism: int, *_: object, **__: object) -> list[ReadTask]:
        """One task, because only a reader of all lines finds the duplicates."""
        job, run = self._job, self._run

        def read() -> Iterator[pa.Table]:
            for batch in plan(job, run):
                yield pa.table({_COLUMN: pa.array([msgspec.msgpack.encode(batch)], pa.binary())})

        return [ReadTask(read, BlockMetadata(num_rows=None, size_bytes=None, exec_stats=None))]

    def estimate_inmemory_data_size(self) -> int | None:
        """Not known before the file is read."""
        return None


class BatchActor:
    """A worker process. Ray starts another one with the same argument when it dies, and gives it the batch again."""

    def __init__(self, job: Job) -> None:
        self._worker = Worker(job)

    def __call__(self, rows: dict[str, list[bytes]]) -> dict[str, list[bytes]]:
        """Process the batch that a row holds."""
        finished = [self._worker.process(msgspec.msgpack.decode(one, type=Batch)) for one in rows[_COLUMN]]
        return {_COLUMN: [msgspec.msgpack.encode(one) for one in finished]}


def finished_of(row: dict[str, bytes]) -> Finished:
    """The result that an actor has returned."""
    return msgspec.msgpack.decode(row[_COLUMN], type=Finished)
