# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.moderation`."""

from __future__ import annotations

from . import (
    Moderation,
    ModerationCategories as Categories,
    ModerationCategoryAppliedInputTypes as CategoryAppliedInputTypes,
    ModerationCategoryScores as CategoryScores,
)

__all__ = [
    "Categories",
    "CategoryAppliedInputTypes",
    "CategoryScores",
    "Moderation",
]
