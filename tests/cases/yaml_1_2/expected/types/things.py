# Generated from spec.yaml by specpress. Do not edit.
"""The types of things."""

from __future__ import annotations

from typing import Literal

from .._core.models.model import ABSENT, Model


class Thing(Model):
    opens: str | None = ABSENT
    """Default: `18:00`."""
    since: str | None = ABSENT
    """Default: `2020-01-01`."""
    stamp: str | None = ABSENT
    """Default: `2001-12-14t21:59:43.10-05:00`."""
    version: str | None = ABSENT
    """Default: `1.2.3`."""
    large: str | None = ABSENT
    """Default: `1_000`."""
    yes: str | None = ABSENT
    """Default: `yes`."""
    mode: int | None = ABSENT
    """Default: `15`."""
    mask: int | None = ABSENT
    """Default: `255`."""
    plain: int | None = ABSENT
    """Default: `17`."""
    much: float | None = ABSENT
    """Default: `1000.0`."""
    nothing: str | None = ABSENT
    switch: bool | None = ABSENT
    """Default: `true`."""
    same: bool | None = ABSENT
    """Default: `true`."""


class Nothing(Model):
    reason: Literal["NO", "null-like", "NULL_"]
