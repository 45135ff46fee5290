# Generated from openapi.yaml by specpress. Do not edit.
"""Which package this is, and which document it was made from."""

from __future__ import annotations

from typing import Final

__version__: Final = "0.1.0"
SPEC_VERSION: Final = "1.0.0"
SPEC_SHA256: Final = "180d1a97eb92860143a7e6c0808521bcccec7a80eb272df946c9fe0ea2081bdf"
