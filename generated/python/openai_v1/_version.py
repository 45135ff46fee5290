# Generated from openapi.yaml by specpress. Do not edit.
"""Which package this is, and which document it was made from."""

from __future__ import annotations

from typing import Final

__version__: Final = "0.1.0"
SPEC_VERSION: Final = "1.0.0"
SPEC_SHA256: Final = "b0e9b4e2ffb3c5cec4ee9dcf3b84dbc4207a72c7c1bcdd4e60a3a767cd5a84c7"
