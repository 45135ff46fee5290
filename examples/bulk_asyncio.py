"""Embeddings or chats for each line of a large file, in this process alone.

python bulk_asyncio.py embeddings texts.jsonl vectors --model text-embedding-ada-002
"""

from __future__ import annotations

import sys
from collections.abc import Generator

import msgspec

from bulk.job import Finished, Job
from bulk.plan import plan
from bulk.program import main
from bulk.worker import Worker


def run(job: Job, run_number: int) -> Generator[Finished]:
    """One batch after the other, each with many calls at once."""
    worker = Worker(msgspec.structs.replace(job, workers=1))
    try:
        for batch in plan(job, run_number):
            yield worker.process(batch)
    finally:
        worker.close()


if __name__ == "__main__":
    sys.exit(main(run, __doc__ or ""))
