"""Embeddings or chats for each line of a large file, on Ray Data.

python bulk_ray.py embeddings texts.jsonl vectors --model text-embedding-ada-002
"""

from __future__ import annotations

import sys
from collections.abc import Generator

import ray
from ray.exceptions import RayError

from bulk.job import Finished, Job
from bulk.program import main
from bulk.ray_actor import BatchActor, Batches, finished_of

CPUS = 0.25
"""The share of a core that an actor reserves: it waits for the network most of the time."""


def run(job: Job, run_number: int) -> Generator[Finished]:
    """Let batches stream from the file through a pool of actors, and yield the result of each."""
    # Of a cluster, ray.init() finds the address in RAY_ADDRESS; its machines have `bulk` and the key in their
    # environment.
    ray.init(log_to_driver=False, include_dashboard=False)
    try:
        batches = Batches(job, run_number)
        answered = ray.data.read_datasource(batches, num_cpus=CPUS, override_num_blocks=1).map_batches(
            BatchActor,
            fn_constructor_args=(job,),
            batch_size=1,
            num_cpus=CPUS,
            compute=ray.data.ActorPoolStrategy(size=job.workers, max_tasks_in_flight_per_actor=2),
        )
        for row in answered.iter_rows():
            yield finished_of(row)
    except RayError as error:
        yield Finished(0, stop=f"Ray: {error}")
    finally:
        ray.shutdown()


if __name__ == "__main__":
    sys.exit(main(run, __doc__ or ""))
