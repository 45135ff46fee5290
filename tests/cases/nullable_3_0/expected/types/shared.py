# Generated from spec.yaml by specpress. Do not edit.
"""The types that several resources use."""

from __future__ import annotations

from typing import TypeAlias

NullEnum: TypeAlias = None
