# Generated from openapi.yaml by specpress. Do not edit.
"""Which package this is, and which document it was made from."""

from __future__ import annotations

from typing import Final

__version__: Final = "0.1.0"
SPEC_VERSION: Final = "1.0.0"
SPEC_SHA256: Final = "f1f4d99d4778a7e7fbe6c51ec7ce4e552a9bcb196f9d588089a439b2a709a9a1"
