# Generated from openapi.yaml by specpress. Do not edit.
"""Which package this is, and which document it was made from."""

from __future__ import annotations

from typing import Final

__version__: Final = "0.1.0"
SPEC_VERSION: Final = "1.0.0"
SPEC_SHA256: Final = "3da587df88d617b2fce7a28bd547b1dad63e5129fb2678ae3094e90d7e84fa04"
