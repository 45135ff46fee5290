# Generated from openapi.yaml by specpress. Do not edit.
"""Which package this is, and which document it was made from."""

from __future__ import annotations

from typing import Final

__version__: Final = "0.1.0"
SPEC_VERSION: Final = "1.0.0"
SPEC_SHA256: Final = "5623db9149ab89a3c859f7a6b9d9e4d0de6eba3b1786beaf74b28ef5b8bcdd0c"
