# Generated from spec.yaml by specpress. Do not edit.
"""The types of subscriptions."""

from __future__ import annotations

from typing import TypedDict

from .._core.models.model import Model


class SubscriptionsCreateResponse(Model):
    id: str


class SubscriptionsCreateRequestDict(TypedDict):
    """What SubscriptionsCreateRequest holds, as a plain dict."""

    url: str
