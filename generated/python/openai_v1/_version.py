# Generated from openapi.yaml by specpress. Do not edit.
"""Which package this is, and which document it was made from."""

from __future__ import annotations

from typing import Final

__version__: Final = "0.1.0"
SPEC_VERSION: Final = "1.0.0"
SPEC_SHA256: Final = "e277b0b0a1056f6b8bbc6224abfeeb4e7c42fda8b68fa02cbbbbe4befde920b4"
