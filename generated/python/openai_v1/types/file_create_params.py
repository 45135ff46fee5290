# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.file_create_params`."""

from __future__ import annotations

from . import FileCreateRequestDict as FileCreateParams, FileExpiresAfterDict as ExpiresAfter

__all__ = [
    "ExpiresAfter",
    "FileCreateParams",
]
