# Generated from openapi.yaml by specpress. Do not edit.
"""The base of the resource classes."""

from __future__ import annotations

from typing import Self

from .._core.options.request_options import Mode
from .client import APIClient


class Resource:
    """A group of methods of a client."""

    def __init__(self, client: APIClient) -> None:
        self._client = client

    def in_mode(self, mode: Mode) -> Self:
        """The same group of a client that gives something else back."""
        return type(self)(self._client.in_mode(mode))
