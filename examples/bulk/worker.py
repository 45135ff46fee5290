"""Processes a batch in a worker process; every engine calls this."""

from __future__ import annotations

import asyncio
from hashlib import sha256
from typing import Final

from bulk.folder import FolderError, working
from bulk.job import Batch, Finished, Job, Line
from bulk.pace import Quota
from bulk.parts import Journal, JournalEntry, journals, read_journals, result_path, write_errors, write_results
from bulk.tasks import Row, read_request
from openai_v1 import (
    APIConnectionError,
    APIError,
    APIStatusError,
    AsyncOpenAI,
    AuthenticationError,
    InternalServerError,
    OpenAIError,
    PermissionDeniedError,
    RateLimitError,
    Retry,
)

PASSING: Final = (APIConnectionError, RateLimitError, InternalServerError)
"""Failures that the next line may not have. The client has already retried the request."""


class Worker:
    """One client and a part of the quota. It belongs to one thread, whose event loop keeps the client's connections."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._quota = Quota(job)
        self._loop = asyncio.Runner()
        self._client: AsyncOpenAI | None = None

    def process(self, batch: Batch) -> Finished:
        """Send what has no reply yet, and write the part. Does nothing if the part is there already."""
        lines = len(batch.lines) + batch.passed_over
        try:
            with working(self._job, batch.run) as manifest:
                if result_path(self._job, batch.name).exists():
                    return Finished(lines)
                # Its key and address come from the environment of this process, and go nowhere else.
                self._client = self._client or AsyncOpenAI(
                    max_retries=self._job.max_retries, on_retry=self._before_retry
                )
                sending = Sending(self._job, batch, manifest.id, self._client, self._quota)
                return Finished(lines, self._loop.run(sending.run()))
        except (FolderError, OpenAIError, OSError) as error:
            return Finished(0, str(error))

    def close(self) -> None:
        """Close the connections."""
        if self._client is not None:
            self._loop.run(self._client.close())
        self._loop.close()

    def _before_retry(self, retry: Retry) -> None:
        """Count the retry as a request, and let all calls wait as long as a busy server asks one of them to."""
        self._quota.requests.correct(1)
        if isinstance(retry.error, RateLimitError):
            self._quota.requests.pause(retry.delay)


class Sending:
    """The calls of one batch."""

    def __init__(self, job: Job, batch: Batch, namespace: str, client: AsyncOpenAI, quota: Quota) -> None:
        self._job, self._batch, self._namespace, self._client, self._quota = job, batch, namespace, client, quota
        self._replies = read_journals(journals(job, batch.name))
        self._errors = list[Row]()
        self._failures = list[Exception]()
        self._stop: str | None = None

    async def run(self) -> str | None:
        """Send the lines, some at a time, and write the part; gives the reason if the run cannot go on."""
        pending = iter([line for line in self._batch.lines if line.number not in self._replies])
        journal = Journal(self._job, self._batch.name)

        async def send_one_after_the_other() -> None:
            for line in pending:
                if self._stop is not None:
                    return
                await self._send(line, journal)

        try:
            async with asyncio.TaskGroup() as group:
                for _ in range(self._job.concurrency):
                    group.create_task(send_one_after_the_other())
        finally:
            journal.close()
        if self._failures and not self._replies and all(isinstance(one, PASSING) for one in self._failures):
            self._stop = f"none of {len(self._failures)} requests got a reply; the last one: {self._failures[-1]}"
        if self._stop is None:
            write_errors(self._job, self._batch.name, self._errors)
            write_results(self._job, self._batch.name, self._replies)
        return self._stop

    async def _send(self, line: Line, journal: Journal) -> None:
        request = read_request(self._job, line.body)
        await self._quota.tokens.wait(request.tokens)
        await self._quota.requests.wait(1)
        if self._stop is not None:
            return
        # The same request has the same key in every run: a server that knows such keys does not work on it twice.
        key = sha256(f"{self._namespace} {line.custom_id} {line.request}".encode()).hexdigest()[:32]
        try:
            reply = await request.send(self._client, key)
        except (APIError, TypeError, ValueError) as error:
            self._failed(line, error)
            return
        self._quota.tokens.correct(reply.tokens - request.tokens)
        identity: Row = {"line": line.number, "custom_id": line.custom_id, "request": line.request}
        rows: list[Row] = [{**identity, **row} for row in reply.rows]
        if not rows:
            self._failed(line, ValueError("the reply is empty"))
            return
        try:
            journal.add(JournalEntry(line.number, rows))
        except OSError as error:
            self._stop = f"the journal cannot be written: {error}"
            return
        self._replies[line.number] = rows

    def _failed(self, line: Line, error: Exception) -> None:
        status, code = None, None
        if isinstance(error, APIStatusError):
            status, code = error.status_code, error.code
        if isinstance(error, (AuthenticationError, PermissionDeniedError)) or code == "insufficient_quota":
            self._stop = str(error)
        self._failures.append(error)
        self._errors.append(
            {
                "line": line.number,
                "custom_id": line.custom_id,
                "kind": "call",
                "status": status,
                "code": code,
                "message": str(error) or type(error).__name__,
            }
        )
