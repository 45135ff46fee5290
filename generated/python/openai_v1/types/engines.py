# Generated from openapi.yaml by specpress. Do not edit.
"""The types of engines."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Literal

from .._core.models.model import ABSENT, Model as _Model, filled


class EngineList(_Model):
    """All engines."""

    object: Literal["list"] = filled("list")
    """Always `list`."""
    data: list[Engine]
    """The engines."""

    def __iter__(self) -> Iterator[Engine]:
        """The items, one after the other."""
        return iter(self.data or ())

    if not TYPE_CHECKING:  # in a blocking program `async for` is a mistake, which a type checker shall tell

        async def __aiter__(self) -> AsyncIterator[Engine]:
            """The same for `async for`, as programs write it that may get several pages."""
            for item in self:
                yield item


class Engine(_Model):
    """A model under its older name."""

    id: str
    """The id of the engine."""
    object: Literal["engine"] = filled("engine")
    """Always `engine`."""
    created: int | None = ABSENT
    """When the engine was created, in Unix seconds. Some replies leave it out."""
    ready: bool
    """Whether the engine can be used now."""
    owner: str | None = ABSENT
    """The organization that owns the engine. Some replies leave it out."""
