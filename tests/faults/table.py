"""All cases, in one table."""

from __future__ import annotations

from typing import Final

from . import (
    cancelling_cases,
    connection_cases,
    deadline_cases,
    download_cases,
    interrupt_cases,
    key_cases,
    leaving_cases,
    path_cases,
    pickle_cases,
    process_cases,
    redirect_cases,
    reply_cases,
    retry_after_cases,
    retry_cases,
    sharing_cases,
    status_cases,
    stream_cases,
    stream_fault_cases,
    trust_cases,
    upload_cases,
)
from .case import FaultCase

CASES: Final[tuple[FaultCase, ...]] = (
    *connection_cases.CASES,
    *trust_cases.CASES,
    *reply_cases.CASES,
    *status_cases.CASES,
    *retry_cases.CASES,
    *retry_after_cases.CASES,
    *deadline_cases.CASES,
    *redirect_cases.CASES,
    *stream_cases.CASES,
    *stream_fault_cases.CASES,
    *leaving_cases.CASES,
    *cancelling_cases.CASES,
    *sharing_cases.CASES,
    *upload_cases.CASES,
    *download_cases.CASES,
    *path_cases.CASES,
    *key_cases.CASES,
    *pickle_cases.CASES,
    *process_cases.CASES,
    *interrupt_cases.CASES,
)
