# Generated from openapi.yaml by specpress. Do not edit.
"""What a call gives back."""

from __future__ import annotations

from enum import Enum


class Mode(Enum):
    """The typed reply, or one that shows its head, read already or not."""

    TYPED = "typed"
    RAW = "raw"
    STREAMED = "streamed"
