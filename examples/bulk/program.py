"""The command line, the progress bar and the exit code, which the programs of all engines share."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Callable, Generator
from pathlib import Path
from types import FrameType
from typing import Final, NoReturn, TypeAlias

from tqdm import tqdm

from bulk.folder import FolderError, begin
from bulk.job import Finished, Job
from bulk.parts import count
from bulk.source import count_lines

Engine: TypeAlias = Callable[[Job, int], Generator[Finished]]
"""Has the batches of a run processed, and yields what the workers say about each, in any order."""

ALL_DONE: Final = 0
STOPPED: Final = 1
WRONG_USAGE: Final = 2
SOME_FAILED: Final = 3
INTERRUPTED: Final = 130
TERMINATED: Final = 143


def main(engine: Engine, description: str, arguments: list[str] | None = None) -> int:
    """Run a program; gives its exit code."""
    job = _read_arguments(description, arguments)
    signal.signal(signal.SIGTERM, _terminate)
    try:
        lines = count_lines(job.source)
        with begin(job) as run:
            stop = _run(engine, job, run, lines)
            return _report(job, stop)
    except (FolderError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return WRONG_USAGE
    except KeyboardInterrupt:
        print("interrupted; the same command goes on where this one stopped", file=sys.stderr)
        return INTERRUPTED


def _run(engine: Engine, job: Job, run: int, lines: int) -> str | None:
    """Follow the engine until it ends or the run cannot go on; gives the reason for that."""
    with tqdm(total=lines, unit=" lines", smoothing=0.05) as bar:
        finished = engine(job, run)
        try:
            for one in finished:
                bar.update(one.lines)
                if one.stop is not None:
                    return one.stop
            bar.update(lines - bar.n)  # lines at the end that need no call
        finally:
            finished.close()
    return None


def _report(job: Job, stop: str | None) -> int:
    (done, rows), (failed, _) = count(job, "results"), count(job, "errors")
    print(f"{done} lines done ({rows} rows), {failed} failed: {job.output}", file=sys.stderr)
    if stop is not None:
        print(f"stopped: {stop}\nthe same command goes on where this one stopped", file=sys.stderr)
        return STOPPED
    return SOME_FAILED if failed else ALL_DONE


def _terminate(signal_number: int, frame: FrameType | None) -> NoReturn:
    raise SystemExit(TERMINATED)


def _read_arguments(description: str, arguments: list[str] | None) -> Job:
    parser = argparse.ArgumentParser(description=description)
    add = parser.add_argument
    add("task", choices=["embeddings", "chat"])
    add("source", type=Path, help="a JSONL file, also compressed (.gz, .zst, .bz2)")
    add("output", type=Path, help="the folder of the results, which all workers see; made if it is not there")
    add("--model", help="the model of lines that name none")
    add("--workers", type=_whole, default=3, help="worker processes (default: %(default)s)")
    add("--concurrency", type=_whole, default=16, help="requests at once in each worker (default: %(default)s)")
    add("--batch-rows", type=_whole, default=500, help="rows of one part (default: %(default)s)")
    add("--requests-per-minute", type=_positive, help="for all workers together (default: no limit)")
    add("--tokens-per-minute", type=_positive, help="for all workers together (default: no limit)")
    add("--max-retries", type=int, default=5, help="retries of one call (default: %(default)s)")
    add("--max-line-bytes", type=_whole, default=1_000_000, help="longer lines are errors (default: %(default)s)")
    given = vars(parser.parse_args(arguments))
    source, output = (str(given.pop(name).absolute()) for name in ("source", "output"))
    return Job(source=source, output=output, **given)


def _whole(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def _positive(text: str) -> float:
    number = float(text)
    if not 0 < number < float("inf"):
        raise argparse.ArgumentTypeError("must be more than 0")
    return number
