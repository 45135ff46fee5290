"""Waiting."""

from __future__ import annotations

from time import sleep

__all__ = ["sleep"]
