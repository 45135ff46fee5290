# Generated from openapi.yaml by specpress. Do not edit.
"""The memory of the server: calls, which tests read, and bytes that it serves under a URL; both are bounded."""

from __future__ import annotations

import hashlib
from collections import OrderedDict, deque
from collections.abc import Iterator
from typing import Final

from .calls import Recorded

_MOST_CALLS: Final = 10_000
_MOST_BYTES: Final = 64 * 1024 * 1024


class RecordedCalls:
    """The last calls, the oldest first: up to 10,000, whose bodies have up to 64 MB together."""

    def __init__(self) -> None:
        self._calls: deque[Recorded] = deque()
        self._size = 0

    def add(self, call: Recorded) -> None:
        """Remember a call; the oldest ones are forgotten."""
        self._calls.append(call)
        self._size += len(call.body.raw)
        while len(self._calls) > 1 and (len(self._calls) > _MOST_CALLS or self._size > _MOST_BYTES):
            self._size -= len(self._calls.popleft().body.raw)

    def clear(self) -> None:
        """Forget all."""
        self._calls.clear()
        self._size = 0

    def __iter__(self) -> Iterator[Recorded]:
        return iter(tuple(self._calls))

    def __len__(self) -> int:
        return len(self._calls)


class Media:
    """Bytes with their media types by a name made from them: up to 64 MB together, the oldest go first."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, tuple[bytes, str]] = OrderedDict()
        self._size = 0

    def keep(self, content: bytes, media_type: str) -> str:
        """The name of the bytes."""
        suffix = media_type.partition("/")[2].partition("+")[0] or "bin"
        name = f"{hashlib.sha256(content).hexdigest()[:24]}.{suffix}"
        if name not in self._kept:
            self._size += len(content)
            self._kept[name] = (content, media_type)
        while self._size > _MOST_BYTES and len(self._kept) > 1:
            self._size -= len(self._kept.popitem(last=False)[1][0])
        return name

    def get(self, name: str) -> tuple[bytes, str] | None:
        """The bytes and their media type."""
        return self._kept.get(name)

    def clear(self) -> None:
        """Forget all."""
        self._kept.clear()
        self._size = 0
