"""The plugin of Dask's worker processes, in its own module because they import it by its name."""

from __future__ import annotations

from distributed import WorkerPlugin, get_worker
from distributed.worker import Worker as DaskWorker

from bulk.job import Batch, Finished, Job
from bulk.worker import Worker


class BulkPlugin(WorkerPlugin):
    """Gives each worker process one client. Dask sets it up again when it replaces a dead process."""

    name = "bulk"

    def __init__(self, job: Job) -> None:
        self._job = job
        self._worker: Worker | None = None

    def setup(self, worker: DaskWorker) -> None:
        """Called in the worker process."""
        self._worker = Worker(self._job)

    def process(self, batch: Batch) -> Finished:
        """Called in the thread of the worker process."""
        assert self._worker is not None
        return self._worker.process(batch)


def process(batch: Batch) -> Finished:
    """The task that is submitted."""
    plugin = get_worker().plugins[BulkPlugin.name]
    assert isinstance(plugin, BulkPlugin)
    return plugin.process(batch)
