# Generated from spec.yaml by specpress. Do not edit.
"""The types of subscriptions."""

from __future__ import annotations

from typing import TypedDict

from .._core.model import Model


class SubscriptionsCreateResponse(Model):
    """SubscriptionsCreateResponse."""

    id: str


class SubscriptionsCreateRequestDict(TypedDict):
    """SubscriptionsCreateRequest."""

    url: str
