"""Kinds of media types, and which media types a wildcard matches."""

from __future__ import annotations


def essence_of(media_type: str) -> str:
    """A media type without its parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Whether content of a media type is JSON."""
    essence = essence_of(media_type)
    return essence in ("application/json", "text/json") or essence.endswith("+json")


def fits(media_type: str, declared: str) -> bool:
    """Whether a media type is the declared one or matches it: a wildcard such as `image/*` or `application/*+json`."""
    essence, wanted = essence_of(media_type), essence_of(declared)
    start, star, end = wanted.partition("*")
    if not star:
        return essence == wanted
    return wanted == "*/*" or (essence.startswith(start) and essence.endswith(end) and len(essence) > len(start + end))
