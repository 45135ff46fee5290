# Generated from spec.yaml by specpress. Do not edit.
"""The types of webhooks."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from .._core.models.model import ABSENT, Model


class Pet(Model):
    type: Literal["pet"]
    name: str
    kind: Literal["cat", "dog"] | None = ABSENT


class Gone(Model):
    type: Literal["gone"]
    at: datetime | None = ABSENT
