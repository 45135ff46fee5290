"""Keeps a worker within its part of the quota."""

from __future__ import annotations

import asyncio
import time

from bulk.job import Job


class Pace:
    """Spreads costs evenly: the calls that begin within any minute cost at most `per_minute`, plus one call.

    A bucket that starts full would let twice the quota pass in the first minute.
    """

    def __init__(self, per_minute: float | None) -> None:
        self._seconds_for_one = 60 / per_minute if per_minute else 0.0
        self._free_at = 0.0

    async def wait(self, cost: float) -> None:
        """Wait for the turn of a call, first come, first served."""
        turn = max(self._free_at, time.monotonic())
        self._free_at = turn + cost * self._seconds_for_one
        await asyncio.sleep(turn - time.monotonic())

    def correct(self, cost: float) -> None:
        """Count what a call has cost beyond what was expected; less than 0 if it was cheaper."""
        self._free_at += cost * self._seconds_for_one

    def pause(self, seconds: float) -> None:
        """Let no further call begin for a while."""
        self._free_at = max(self._free_at, time.monotonic() + seconds)


class Quota:
    """The paces of one worker: each worker gets an equal share of the quota."""

    def __init__(self, job: Job) -> None:
        self.requests = Pace(job.requests_per_minute and job.requests_per_minute / job.workers)
        self.tokens = Pace(job.tokens_per_minute and job.tokens_per_minute / job.workers)
