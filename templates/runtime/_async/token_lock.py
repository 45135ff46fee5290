"""The lock around requests for a token, so that there is one at a time."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from typing import cast

from .._core.credentials.oauth import HeldToken
from .event_loop import current_event_loop


def token_lock(held: HeldToken) -> AbstractAsyncContextManager[object]:
    """The lock for the running event loop; a lock cannot be shared by several loops."""
    import anyio  # loaded only if a token must be fetched

    return cast("AbstractAsyncContextManager[object]", held.locks.setdefault(current_event_loop(), anyio.Lock()))
