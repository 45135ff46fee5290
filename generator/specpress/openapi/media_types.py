"""Media types by their names."""

from __future__ import annotations

from typing import Final

JSON: Final = "application/json"
JSON_SYNONYMS: Final = frozenset({"text/json", "application/*+json"})
"""What servers call plain JSON beside its own name."""
MERGE_PATCH: Final = "application/merge-patch+json"
"""What a patch of this kind lacks stays as it is (RFC 7396); the schema may be that of the whole (API Platform)."""
FORM: Final = "application/x-www-form-urlencoded"
_TEXTS: Final = frozenset(
    {"xml", "yaml", "x-yaml", "toml", "javascript", "ecmascript", "graphql", "sql", "csv", "x-sh", "x-tex"}
)
"""Subtypes of `application/` that are text."""
_FILES: Final = frozenset({"image", "audio", "video", "font", "model"})
"""Top-level types whose content is a file, also if it is text such as `image/svg+xml`."""


def essence_of(media_type: str) -> str:
    """A media type without its parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


def is_wildcard(media_type: str) -> bool:
    """Whether a media type is a range such as `image/*`, or empty, as some frameworks write it."""
    return "*" in essence_of(media_type) or not essence_of(media_type)


def is_json(media_type: str) -> bool:
    """Whether content of a media type is JSON."""
    essence = essence_of(media_type)
    return essence in ("application/json", "text/json") or essence.endswith("+json")


def is_text(media_type: str) -> bool:
    """Whether content of a media type is text other than JSON."""
    kind, _, subtype = essence_of(media_type).partition("/")
    return kind == "text" or (kind == "application" and subtype in _TEXTS) or subtype.endswith(("+xml", "+yaml"))


def is_xml(media_type: str) -> bool:
    """Whether content of a media type is XML."""
    essence = essence_of(media_type)
    return essence in ("application/xml", "text/xml") or essence.endswith("+xml")


def is_file(media_type: str) -> bool:
    """Whether a part of this media type is a file. Of a list of media types all must say so."""
    return all(_is_file(essence_of(one)) for one in media_type.split(","))


def _is_file(essence: str) -> bool:
    if essence.partition("/")[0] in _FILES:
        return True
    return "/" in essence and not (is_json(essence) or is_text(essence) or essence == FORM)
