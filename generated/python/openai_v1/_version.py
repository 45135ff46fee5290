# Generated from openapi.yaml by specpress. Do not edit.
"""Which package this is, and which document it was made from."""

from __future__ import annotations

from typing import Final

__version__: Final = "0.1.0"
SPEC_VERSION: Final = "1.0.0"
SPEC_SHA256: Final = "45b2bd09cba713c310c3ce69d26c32f6ad0fc029ed8476a1e6bbf96320cd1aac"
