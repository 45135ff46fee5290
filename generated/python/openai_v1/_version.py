# Generated from openapi.yaml by specpress. Do not edit.
"""Which package this is, and which document it was made from."""

from __future__ import annotations

from typing import Final

__version__: Final = "0.1.0"
SPEC_VERSION: Final = "1.0.0"
SPEC_SHA256: Final = "77a3790c7e888bc5904e9e4eab8c1fc7fccf0f11e1fba4cc0456839eb42acb49"
