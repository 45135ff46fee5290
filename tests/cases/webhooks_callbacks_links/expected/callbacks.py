# Generated from spec.yaml by specpress. Do not edit.
"""Callbacks: what the service sends to the URLs that operations are given."""

from __future__ import annotations

from ._core.response.payload import decode_payload
from .types.callbacks import SubscriptionsCreateOnDataCallback


def subscriptions_create_on_data(data: bytes | str) -> SubscriptionsCreateOnDataCallback:
    """The payload of the callback subscriptions.create: {$request.body#/url}/data.

    Sent by POST as application/json; raises InvalidArgumentError for anything else.
    """
    payload: SubscriptionsCreateOnDataCallback = decode_payload(
        data, SubscriptionsCreateOnDataCallback, "callback subscriptions.create: {$request.body#/url}/data"
    )
    return payload
