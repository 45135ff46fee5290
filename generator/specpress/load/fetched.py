"""A file that was fetched, or the reason why it was not."""

from __future__ import annotations

from dataclasses import dataclass

from specpress.openapi.diagnostics import SpecpressError


class FetchError(SpecpressError):
    """A referenced file cannot be read; the hint says what to do about it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Fetched:
    """The bytes of a file, and its address after redirects, which relative references are resolved against."""

    place: str
    content: bytes
