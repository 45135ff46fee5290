# Generated from openapi.yaml by specpress. Do not edit.
"""One request for a token at a time."""

from __future__ import annotations

from contextlib import AbstractContextManager
from threading import Lock
from typing import cast

from .._core.credentials.oauth import HeldToken


def token_lock(held: HeldToken) -> AbstractContextManager[object]:
    """A lock among threads."""
    return cast("AbstractContextManager[object]", held.locks.setdefault("threads", Lock()))
