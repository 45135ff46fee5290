# Generated from openapi.yaml by specpress. Do not edit.
"""Waiting."""

from __future__ import annotations

from time import sleep

__all__ = ["sleep"]
