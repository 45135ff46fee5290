# Generated from openapi.yaml by specpress. Do not edit.
"""One event of a stream with all of its fields."""

from __future__ import annotations

from typing import Generic, TypeVar

import msgspec

from ..lazy import show_as_exported

__all__ = ["StreamEvent"]

E = TypeVar("E")


class StreamEvent(msgspec.Struct, Generic[E], frozen=True):
    """One event of a stream with all of its fields; those that the server did not send are None.

    `data` is the same as iterating over the stream gives. `retry` is how many milliseconds the server asks to wait
    before connecting again. Lines of JSON have data alone.
    """

    data: E
    event: str | None = None
    id: str | None = None
    retry: int | None = None


show_as_exported(__name__)
