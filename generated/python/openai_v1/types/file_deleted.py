# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.file_deleted`."""

from __future__ import annotations

from . import FileDeleted

__all__ = [
    "FileDeleted",
]
