# Generated from openapi.yaml by specpress. Do not edit.
"""Decides which calls may be repeated, and makes the key by which a server recognizes a repeated one."""

from __future__ import annotations

import os
from _random import Random  # the module `random` loads OpenSSL, which takes longer than a call
from time import time_ns
from typing import Final

from ..retry_rules import RetryRules
from .head import Head

_IDEMPOTENT_METHODS: Final = frozenset(("GET", "HEAD", "OPTIONS", "PUT", "DELETE"))


def lacks_key(method: str, rules: RetryRules, head: Head) -> bool:
    """Whether the document declares a key that the caller neither gives nor removes: then it is a random one."""
    name = rules.idempotency_header
    return name is not None and method not in _IDEMPOTENT_METHODS and name.lower() not in head.names


def is_repeatable(method: str, rules: RetryRules, head: Head) -> bool:
    """Whether sending a call twice does no more than sending it once (RFC 9110, 9.2.2), or the document says so."""
    if method in _IDEMPOTENT_METHODS or method in rules.methods or lacks_key(method, rules, head):
        return True
    name = rules.idempotency_header
    # Names of the head are also those that the caller removed.
    return name is not None and any(name.lower() == one.lower() for one in head.headers)


_bits: Final = Random()


def _seed() -> None:
    _bits.seed(os.urandom(32))


_seed()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_seed)


def random_key() -> str:
    """A UUID of version 4 with 120 random bits.

    With the time, two copies of a process that was frozen and thawed make different ones. Asking the system for random
    bits would let other threads run before each call, and `uuid` does.
    """
    digits = f"{_bits.getrandbits(120) ^ time_ns():030x}"
    return f"{digits[:8]}-{digits[8:12]}-4{digits[12:15]}-a{digits[15:18]}-{digits[18:]}"
