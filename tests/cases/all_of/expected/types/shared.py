# Generated from spec.yaml by specpress. Do not edit.
"""The types that several resources use."""

from __future__ import annotations

from .._core.models.model import ABSENT, Model


class Aged(Model):
    age: int | None = ABSENT
    """At least 0."""
    name: object = ABSENT
    """Again."""
