# Generated from openapi.yaml by specpress. Do not edit.
"""Which package this is, and which document it was made from."""

from __future__ import annotations

from typing import Final

__version__: Final = "0.1.0"
SPEC_VERSION: Final = "1.0.0"
SPEC_SHA256: Final = "5c1b297dbc537ccf4917bd19bea68f792a79ad5ab18b2a02a6d0160b0e4556c4"
