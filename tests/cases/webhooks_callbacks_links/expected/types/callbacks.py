# Generated from spec.yaml by specpress. Do not edit.
"""The types of callbacks."""

from __future__ import annotations

from .._core.models.model import Model


class SubscriptionsCreateOnDataCallback(Model):
    value: int
