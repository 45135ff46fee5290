# Generated from openapi.yaml by specpress. Do not edit.
"""Which calls may be repeated, and the key by which a server recognizes a repeated one."""

from __future__ import annotations

from os import urandom
from typing import Final

from ..retry_rules import RetryRules
from .plan import Head

_IDEMPOTENT_METHODS: Final = frozenset(("GET", "HEAD", "OPTIONS", "PUT", "DELETE"))


def with_idempotency_key(head: Head, method: str, rules: RetryRules, key: str | None) -> Head:
    """Add the key of the caller, or a random one where the document declares the header."""
    name = rules.idempotency_header
    if key is None and (name is None or method in _IDEMPOTENT_METHODS):
        return head
    return head.with_header(name or "Idempotency-Key", key or _random_key())


def is_repeatable(method: str, rules: RetryRules, head: Head) -> bool:
    """Whether sending a call twice does no more than sending it once (RFC 9110, 9.2.2), or the document says so."""
    name = rules.idempotency_header
    return method in _IDEMPOTENT_METHODS or method in rules.methods or (name is not None and _has(head, name.lower()))


def _has(head: Head, name: str) -> bool:
    """Whether a header is sent: names of the head are also those that the caller removed."""
    return name in head.names and any(name == one.lower() for one in head.headers)


def _random_key() -> str:
    """A random UUID of version 4. The module `uuid` would take three times as long."""
    digits = urandom(16).hex()
    variant = "89ab"[int(digits[16], 16) & 3]
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:]}"
