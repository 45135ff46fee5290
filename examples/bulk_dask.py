"""Embeddings or chats for each line of a large file, on Dask.

python bulk_dask.py embeddings texts.jsonl vectors --model text-embedding-ada-002
"""

from __future__ import annotations

import sys
from collections.abc import Generator
from itertools import islice

from distributed import Client, Future, KilledWorker, LocalCluster, as_completed

from bulk.dask_plugin import BulkPlugin, process
from bulk.job import Finished, Job
from bulk.plan import plan
from bulk.program import main

WAITING = 2
"""Batches that are with the cluster for each worker: one in work, one that is ready. More would fill its memory."""


def run(job: Job, run_number: int) -> Generator[Finished]:
    """Keep the workers of a cluster busy, and yield their result for each batch."""
    batches = plan(job, run_number)
    with (
        # For a cluster of several machines: Client("tcp://scheduler:8786"), whose workers can import `bulk`, have the
        # key in their environment and one thread each.
        LocalCluster(n_workers=job.workers, threads_per_worker=1, dashboard_address=":0") as cluster,
        Client(cluster) as client,
    ):
        client.register_plugin(BulkPlugin(job))
        completed = as_completed()
        for batch in islice(batches, WAITING * job.workers):
            completed.add(client.submit(process, batch, pure=False))
        future: Future[Finished]
        for future in completed:
            try:
                yield future.result()
            except KilledWorker as error:  # several workers in a row have died over this batch
                yield Finished(0, stop=str(error))
            future.release()
            for batch in islice(batches, 1):
                completed.add(client.submit(process, batch, pure=False))


if __name__ == "__main__":
    sys.exit(main(run, __doc__ or ""))
