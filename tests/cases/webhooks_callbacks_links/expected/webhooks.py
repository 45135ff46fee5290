# Generated from spec.yaml by specpress. Do not edit.
"""Webhooks: what the service sends to a server of yours."""

from __future__ import annotations

from ._core.response.payload import decode_payload
from .types.webhooks import Gone, Pet


def pet_created(data: bytes | str) -> Pet:
    """A pet is there.

    Sent by POST as application/json; raises InvalidArgumentError for anything else.
    """
    payload: Pet = decode_payload(data, Pet, "webhook pet.created")
    return payload


def changes_post_changes(data: bytes | str) -> Pet | Gone:
    """The payload of the webhook changes.

    Sent by POST as application/json; raises InvalidArgumentError for anything else.
    """
    payload: Pet | Gone = decode_payload(data, Pet | Gone, "webhook changes")
    return payload


def changes_put_changes(data: bytes | str) -> str:
    """The payload of the webhook changes.

    Sent by PUT as text/plain; raises InvalidArgumentError for anything else.
    """
    payload: str = decode_payload(data, str, "webhook changes")
    return payload
