"""The lock around requests for a token, so that there is one at a time."""

from __future__ import annotations

from contextlib import AbstractContextManager
from threading import Lock
from typing import cast

from .._core.credentials.oauth import HeldToken


def token_lock(held: HeldToken) -> AbstractContextManager[object]:
    """The lock for all threads."""
    return cast("AbstractContextManager[object]", held.locks.setdefault("threads", Lock()))
