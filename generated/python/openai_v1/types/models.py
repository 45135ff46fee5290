# Generated from openapi.yaml by specpress. Do not edit.
"""The types of models."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import date
from typing import TYPE_CHECKING, Literal

from .._core.models.model import ABSENT, Model as _Model, filled


class ModelList(_Model):
    """All models."""

    object: Literal["list"] = filled("list")
    """Always `list`."""
    data: list[Model]
    """The models."""

    def __iter__(self) -> Iterator[Model]:
        """The items, one after the other."""
        return iter(self.data or ())

    if not TYPE_CHECKING:  # in a blocking program `async for` is a mistake, which a type checker shall tell

        async def __aiter__(self) -> AsyncIterator[Model]:
            """The same for `async for`, as programs write it that may get several pages."""
            for item in self:
                yield item


class Model(_Model):
    """A model that can be used."""

    id: str
    """The id, which other calls take as `model`."""
    object: Literal["model"] = filled("model")
    """Always `model`."""
    created: int | None = ABSENT
    """When the model was created, in Unix seconds. Some replies leave it out."""
    owned_by: str
    """The organization that owns the model."""
    permission: list[ModelPermission] | None = ABSENT
    """What may be done with the model. Some replies leave it out."""
    root: str | None = ABSENT
    """The id of the model at the root of its family. Some replies leave it out."""
    parent: str | None = ABSENT
    """The id of the model that this one was trained from; null for a base model."""
    shutdown_date: date | None = ABSENT
    """The day from which the model can no longer be used. Later: older servers may not know it."""


class ModelPermission(_Model):
    """What an organization may do with a model.

    Any field may be left out.
    """

    id: str | None = ABSENT
    """The id of the permission."""
    object: Literal["model_permission"] | None = ABSENT
    """Always `model_permission`."""
    created: int | None = ABSENT
    """When the permission was granted, in Unix seconds."""
    allow_create_engine: bool | None = ABSENT
    """Whether engines may be created from the model."""
    allow_sampling: bool | None = ABSENT
    """Whether the model may write text."""
    allow_logprobs: bool | None = ABSENT
    """Whether log probabilities may be asked for."""
    allow_search_indices: bool | None = ABSENT
    """Whether search indices may be built with the model."""
    allow_view: bool | None = ABSENT
    """Whether the model may be seen."""
    allow_fine_tuning: bool | None = ABSENT
    """Whether the model may be fine-tuned."""
    organization: str | None = ABSENT
    """The organization that the permission applies to; `*` means all."""
    group: str | None = ABSENT
    """The group that the permission applies to."""
    is_blocking: bool | None = ABSENT
    """Whether the permission blocks others."""


class ModelDeleted(_Model):
    """The result of deleting a model."""

    id: str
    """The id of the model."""
    object: Literal["model"] = filled("model")
    """Always `model`."""
    deleted: bool
    """Whether the model was deleted."""
