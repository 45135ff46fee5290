"""Allows one run at a time in a folder of results, and takes over what an earlier run has left there."""

from __future__ import annotations

import fcntl
import time
import uuid
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from bulk.job import Job
from bulk.parts import journals, parts, read_journals, result_path, write_results

_PATIENCE = 15.0
"""Seconds that the workers of a program that was killed may take to end."""


class FolderError(Exception):
    """The run cannot work in this folder; the message says why."""


class Manifest(msgspec.Struct, frozen=True):
    """What the results of a folder are. `id` makes the keys of its calls its own, `run` counts the starts."""

    id: str
    task: str
    model: str | None
    run: int


@contextmanager
def begin(job: Job) -> Generator[int]:
    """Make the folder ready, and hold it until the run ends; gives the number of the run.

    Replies that an earlier run has received, but not written into a part, become parts now. What failed is tried again,
    so the errors are forgotten. Raises FolderError.
    """
    for name in ("results", "errors", "journal"):
        (job.folder / name).mkdir(parents=True, exist_ok=True)
    with _locked(job.folder / ".program.lock", fcntl.LOCK_EX, "another program works in this folder"):
        with _locked(
            _workers_lock(job), fcntl.LOCK_EX, "workers of an earlier run still work in this folder", _PATIENCE
        ):
            manifest = _next_manifest(job)
            _write_manifest(job, manifest)
            for batch in sorted({path.name.split(".")[0] for path in journals(job)}):
                finished = result_path(job, batch).exists()
                write_results(job, batch, {} if finished else read_journals(journals(job, batch)))
            for path in [*job.folder.glob("*/.part-*"), *parts(job, "errors")]:
                path.unlink()
        yield manifest.run


@contextmanager
def working(job: Job, run: int) -> Generator[Manifest]:
    """Keep the next run from beginning while a worker writes; raises FolderError if it has begun."""
    with _locked(_workers_lock(job), fcntl.LOCK_SH, "another run is about to begin", _PATIENCE):
        manifest = _read_manifest(job)
        if manifest is None or manifest.run != run:
            raise FolderError("another run has begun in this folder")
        yield manifest


def _workers_lock(job: Job) -> Path:
    return job.folder / ".workers.lock"


@contextmanager
def _locked(path: Path, kind: int, otherwise: str, patience: float = 0.0) -> Generator[None]:
    with path.open("ab") as file:
        until = time.monotonic() + patience
        while True:
            try:
                fcntl.flock(file, kind | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() >= until:
                    raise FolderError(f"{path.parent}: {otherwise}") from None
                time.sleep(0.1)
        yield


def _next_manifest(job: Job) -> Manifest:
    old = _read_manifest(job)
    if old is None:
        return Manifest(uuid.uuid4().hex, job.task, job.model, run=1)
    if (old.task, old.model) != (job.task, job.model):
        raise FolderError(f"{job.output} holds results of {old.task} with the model {old.model}; take another folder")
    return msgspec.structs.replace(old, run=old.run + 1)


def _read_manifest(job: Job) -> Manifest | None:
    try:
        return msgspec.json.decode((job.folder / "run.json").read_bytes(), type=Manifest)
    except FileNotFoundError:
        return None


def _write_manifest(job: Job, manifest: Manifest) -> None:
    unfinished = job.folder / ".run.json"
    unfinished.write_bytes(msgspec.json.encode(manifest))
    unfinished.replace(job.folder / "run.json")
