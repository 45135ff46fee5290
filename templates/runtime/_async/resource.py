"""The base class of the resources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from .._core.options.request_options import Mode, spell_out_options
from .client import AsyncAPIClient


class AsyncMethods:
    """What has the methods of a group: the error for another name says what is written for it."""

    if not TYPE_CHECKING:  # a type checker shall know the declared methods only

        def __getattr__(self, name: str) -> object:
            from .._core.old_names import missing_method

            raise missing_method(self, name)


class AsyncResource(AsyncMethods):
    """A group of methods of a client."""

    def __init__(self, client: AsyncAPIClient) -> None:
        self._client = client

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        spell_out_options(vars(cls).values())

    def __dir__(self) -> list[str]:
        """The attributes that completion shows: methods and groups of methods."""
        return [name for name in super().__dir__() if name != "in_mode"]

    def in_mode(self, mode: Mode) -> Self:
        """The same group of a client whose calls return another form of the result."""
        return type(self)(self._client.in_mode(mode))
