# Generated from openapi.yaml by specpress. Do not edit.
"""What calls share."""

from __future__ import annotations

from .._core.retry import RetryQuota
from .clock import Clock


class Sender:
    """What all copies of a client that `with_options` makes share beside their connections."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.quota = RetryQuota()
