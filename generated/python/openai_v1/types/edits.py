# Generated from openapi.yaml by specpress. Do not edit.
"""The types of edits."""

from __future__ import annotations

from typing import Literal, NotRequired

from .._core.models.model import Model as _Model, filled
from .._core.models.typed_dict import TypedDict
from .shared import CompletionChoice, CompletionUsage


class Edit(_Model):
    """Texts that a model has changed."""

    object: Literal["edit"] = filled("edit")
    """Always `edit`."""
    created: int
    """When the reply was made, in Unix seconds."""
    choices: list[CompletionChoice]
    """The changed texts, `n` of them."""
    usage: CompletionUsage
    """What the call has cost in tokens."""


class EditCreateRequestDict(TypedDict):
    """Which text to change, and how."""

    model: str
    """The id of the model. It must be one that can edit text."""
    input: NotRequired[str | None]
    """The text to start from. Default: `""`."""
    instruction: str
    """What to do with the text."""
    n: NotRequired[int | None]
    """How many changed texts to write. Between 1 and 20. Default: `1`."""
    temperature: NotRequired[float | None]
    """How freely the model picks words. Low values such as 0.2 give focused texts, high ones such as 0.8 more varied
    ones. Change this or `top_p`, not both. Between 0 and 2. Default: `1`.
    """
    top_p: NotRequired[float | None]
    """Picks only among the likeliest tokens that together have this share of the probability; 0.1 means the top 10
    %. Change this or `temperature`, not both. Between 0 and 1. Default: `1`.
    """
