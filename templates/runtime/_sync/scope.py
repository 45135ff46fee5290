"""Where connections may be used: everywhere in one process."""

from __future__ import annotations


def current_scope() -> object:
    """The same for every thread."""
    return None


def is_trio(scope: object) -> bool:
    """Whether a scope is one of trio: never in the blocking client."""
    return scope is not None


def has_ended(scope: object) -> bool:
    """Whether a scope cannot be used any more: never."""
    return scope is not None
