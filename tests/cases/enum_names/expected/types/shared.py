# Generated from spec.yaml by specpress. Do not edit.
"""The types that several resources use."""

from __future__ import annotations

from typing import Literal, TypeAlias

StatusValues: TypeAlias = str
TooFew: TypeAlias = Literal["a", "b"]
Same: TypeAlias = Literal["a", "b"]
Odd: TypeAlias = Literal["a", "b"]
