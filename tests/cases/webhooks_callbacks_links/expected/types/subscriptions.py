# Generated from spec.yaml by specpress. Do not edit.
"""The types of subscriptions."""

from __future__ import annotations

from .._core.models.model import Model
from .._core.models.typed_dict import TypedDict


class SubscriptionsCreateResponse(Model):
    id: str


class SubscriptionsCreateRequestDict(TypedDict):
    """What SubscriptionsCreateRequest holds, as a plain dict."""

    url: str
