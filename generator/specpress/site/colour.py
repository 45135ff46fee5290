"""A colour that stays readable: dark enough on white, light enough on dark grey."""

from __future__ import annotations

from typing import Final

DARK: Final = (23, 26, 31)
LIGHT: Final = (255, 255, 255)
_ENOUGH: Final = 5.0
"""WCAG 2.2 asks for 4.5 to 1; the rest is for marks on tinted ground."""

_RGB = tuple[int, int, int]


def readable(colour: str) -> tuple[str, str]:
    """The colour for light and for dark pages; `colour` is `#rrggbb`."""
    rgb = (int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16))
    return _towards(rgb, (0, 0, 0), LIGHT), _towards(rgb, (255, 255, 255), DARK)


def _towards(colour: _RGB, end: _RGB, ground: _RGB) -> str:
    """The colour, mixed with as much of `end` as its contrast with the ground needs."""
    for percent in range(0, 101, 5):
        red, green, blue = (round(a + (b - a) * percent / 100) for a, b in zip(colour, end, strict=True))
        mixed = (red, green, blue)
        if contrast(mixed, ground) >= _ENOUGH:
            return "#{:02x}{:02x}{:02x}".format(*mixed)
    return "#{:02x}{:02x}{:02x}".format(*end)


def contrast(one: _RGB, other: _RGB) -> float:
    """The contrast of two colours as WCAG defines it, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: _RGB) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
