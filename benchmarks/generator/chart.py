"""The results as a picture: processor time by size of the document, and by generator."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from measuring import Measurement

WIDTH, LABEL, BAR = 900, 330, 16


def chart(growth: Sequence[Measurement], compared: Sequence[Measurement], heading: str) -> str:
    """An SVG: a line for documents of growing size, then a bar for each run on the document that all were given."""
    parts, y = _line(growth, 50) if growth else ([], 20.0)
    if compared:
        parts.append(
            f'<text x="20" y="{y + 24:.0f}" class="title">{escape(compared[0].document)}: processor time</text>'
        )
        y += 44
        longest = max(one.cpu for one in compared)
        for one in compared:
            length = max(2.0, one.cpu / longest * (WIDTH - LABEL - 200))
            colour = "#2f6fdd" if one.tool.startswith("specpress") else "#9aa4b2"
            told = f"{one.cpu:.1f} s, {one.megabytes} MB, {one.lines:,} lines" + ("" if one.code == 0 else " (failed)")
            parts.append(f'<text x="{LABEL - 12}" y="{y + 12:.0f}" text-anchor="end">{escape(one.tool)}</text>')
            parts.append(f'<rect x="{LABEL}" y="{y:.0f}" width="{length:.0f}" height="{BAR}" fill="{colour}"/>')
            parts.append(f'<text x="{LABEL + length + 6:.0f}" y="{y + 12:.0f}" class="small">{told}</text>')
            y += BAR + 8
    height = y + 20
    style = "text{font:13px sans-serif;fill:#222}.small{font-size:11px;fill:#444}.title{font-size:15px}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height:.0f}" viewBox="0 0 {WIDTH} {height:.0f}">'
        f'<style>{style}</style><rect width="100%" height="100%" fill="#fff"/>'
        f'<text x="20" y="24" class="title">{escape(heading)}</text>{"".join(parts)}</svg>\n'
    )


def _line(runs: Sequence[Measurement], top: float) -> tuple[list[str], float]:
    widest, highest = max(one.operations for one in runs), max(one.cpu for one in runs)
    bottom = top + 230
    points = [(70 + 700 * one.operations / widest, bottom - 190 * one.cpu / highest, one) for one in runs]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in points)
    parts = [
        f'<path d="M70 {top:.0f}V{bottom:.0f}H800" fill="none" stroke="#888"/>',
        f'<polyline points="70,{bottom:.0f} {path}" fill="none" stroke="#2f6fdd"/>',
        f'<text x="430" y="{bottom + 24:.0f}" text-anchor="middle">operations (synthetic), and processor time</text>',
    ]
    for x, y, one in points:
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="#2f6fdd"/>')
        parts.append(
            f'<text x="{x:.1f}" y="{y - 10:.1f}" text-anchor="middle" class="small">'
            f"{one.operations}: {one.cpu:.1f} s</text>"
        )
    return parts, bottom + 40
