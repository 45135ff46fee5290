# Generated from openapi.yaml by specpress. Do not edit.
"""Which package this is, and which document it was made from."""

from __future__ import annotations

from typing import Final

__version__: Final = "0.1.0"
SPEC_VERSION: Final = "1.0.0"
SPEC_SHA256: Final = "e7adcfe4e957b6165266ac7d03da0935b3074969ac6cdc359ebf72a63b1c0c1e"
