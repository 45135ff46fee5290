# Generated from openapi.yaml by specpress. Do not edit.
"""Which package this is, and which document it was made from."""

from __future__ import annotations

from typing import Final

__version__: Final = "0.1.0"
SPEC_VERSION: Final = "1.0.0"
SPEC_SHA256: Final = "b23ea3ac2c60ebf1b2222e2f6f2172b0e0ff5bf078bc3ef591e1be2ec7912c7f"
