# Generated from spec.yaml by specpress. Do not edit.
"""The types of pets."""

from __future__ import annotations

from typing import TypeAlias

from .._core.models.model import ABSENT, Model


class Pet(Model):
    id: int | None = ABSENT
    tag: Tag | None = ABSENT
    """At most 5 characters."""
    owner: Owner | None = ABSENT


class Owner(Model):
    name: str | None = ABSENT
    pets: list[Pet] | None = ABSENT


Tag: TypeAlias = str
