# Generated from openapi.yaml by specpress. Do not edit.
"""The class of pyreqwest for a blocking client."""

from __future__ import annotations

from typing import Final

CLIENT_BUILDER: Final = "SyncClientBuilder"
