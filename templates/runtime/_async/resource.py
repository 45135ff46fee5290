"""The base of the resource classes."""

from __future__ import annotations

from .client import AsyncAPIClient


class AsyncResource:
    """A group of methods of a client."""

    def __init__(self, client: AsyncAPIClient) -> None:
        self._client = client
