# Generated from openapi.yaml by specpress. Do not edit.
"""Which package this is, and which document it was made from."""

from __future__ import annotations

from typing import Final

__version__: Final = "0.1.0"
SPEC_VERSION: Final = "1.0.0"
SPEC_SHA256: Final = "126f5669741a0acae6080b8f8ef85757ae070bf1f09864f63682508b87075b4e"
