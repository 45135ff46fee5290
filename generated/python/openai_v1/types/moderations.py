# Generated from openapi.yaml by specpress. Do not edit.
"""The types of moderations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NotRequired, TypedDict

from .._core.models.model import Model as _Model, field


class ModerationCreateResponse(_Model):
    """The verdicts on the texts."""

    id: str
    """The id of this reply."""
    model: str
    """The model that judged."""
    results: list[Moderation]
    """One verdict for each text."""


class Moderation(_Model):
    """The verdict on one text."""

    flagged: bool
    """Whether the text breaks the content policy in any category."""
    categories: ModerationCategories
    """Whether the text breaks the policy, by category."""
    category_scores: ModerationCategoryScores
    """How sure the model is, by category."""


class ModerationCategories(_Model):
    """Whether a text breaks the content policy, by category."""

    hate: bool
    """Hatred of people for what they are, such as their origin, faith or sex."""
    hate_threatening: bool = field(name="hate/threatening")
    """Such hatred, with a threat of violence."""
    self_harm: bool = field(name="self-harm")
    """Praise or showing of harm that people do to themselves."""
    sexual: bool
    """Text that is meant to arouse, or that sells sexual services."""
    sexual_minors: bool = field(name="sexual/minors")
    """Sexual text about someone under 18."""
    violence: bool
    """Praise of violence, or of the pain of others."""
    violence_graphic: bool = field(name="violence/graphic")
    """Death, violence or injury in graphic detail."""


class ModerationCategoryScores(_Model):
    """How sure the model is that a text breaks the content policy, by category, from 0 to 1."""

    hate: float
    """The score for `hate`."""
    hate_threatening: float = field(name="hate/threatening")
    """The score for `hate/threatening`."""
    self_harm: float = field(name="self-harm")
    """The score for `self-harm`."""
    sexual: float
    """The score for `sexual`."""
    sexual_minors: float = field(name="sexual/minors")
    """The score for `sexual/minors`."""
    violence: float
    """The score for `violence`."""
    violence_graphic: float = field(name="violence/graphic")
    """The score for `violence/graphic`."""


class ModerationCreateRequestDict(TypedDict):
    """Which texts to judge."""

    input: str | Iterable[str]
    """A text or a list of texts."""
    model: NotRequired[str]
    """The model that judges. `text-moderation-latest` is always the newest; `text-moderation-stable` changes later
    and with notice. Default: `text-moderation-latest`.
    """
