# Generated from openapi.yaml by specpress. Do not edit.
"""One request for a token at a time."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from typing import cast

from .._core.credentials.oauth import HeldToken
from .event_loop import current_event_loop


def token_lock(held: HeldToken) -> AbstractAsyncContextManager[object]:
    """A lock of the event loop that runs; locks of loops do not mix."""
    import anyio  # only where there is something to wait for

    return cast("AbstractAsyncContextManager[object]", held.locks.setdefault(current_event_loop(), anyio.Lock()))
