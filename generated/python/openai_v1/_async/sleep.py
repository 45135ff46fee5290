# Generated from openapi.yaml by specpress. Do not edit.
"""Waiting, under asyncio and trio alike."""

from __future__ import annotations


async def sleep(seconds: float) -> None:
    """Wait without blocking the event loop."""
    import anyio  # httpx2 is loaded by now, and anyio with it

    await anyio.sleep(seconds)
