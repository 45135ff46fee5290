# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `version`."""

from __future__ import annotations

from . import __version__ as VERSION

__all__ = [
    "VERSION",
]
