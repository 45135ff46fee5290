# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.file_object`."""

from __future__ import annotations

from . import FileObject

__all__ = [
    "FileObject",
]
