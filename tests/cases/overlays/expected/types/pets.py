# Generated from spec.yaml by specpress. Do not edit.
"""The types of pets."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._core.models.model import ABSENT, Model


class Pet(Model):
    name: str
    """What it is called."""
    age: int | None = ABSENT
    """In years. Later: since version 2."""
    kind: Kind | None = ABSENT
    """What it is. Later: older servers may not know it."""


class Dog(Model):
    """Later: older servers may not know it."""

    name: str
    """What it is called."""
    age: int | None = ABSENT
    """In years. Later: since version 2."""
    kind: Kind | None = ABSENT
    """What it is. Later: older servers may not know it."""
    barks: bool | None = ABSENT
    """Whether it barks."""


Kind: TypeAlias = Literal["tomcat", "dog"]
"""What a pet is.

Later: older servers may not know it.
"""
