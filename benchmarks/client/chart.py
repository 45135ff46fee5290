"""The results as a bar chart: how many times better than the official client, on a logarithmic scale."""

from __future__ import annotations

import math
from collections.abc import Mapping
from html import escape

from environments import Peer

WIDTH, LABEL, BAR, GAP = 1000, 380, 14, 16
COLOURS = {
    "ours": "#2f6fdd",
    "ours_fast": "#12a150",
    "official": "#9aa4b2",
    "official_0": "#c9ced6",
    "plain_httpx2": "#b58adf",
    "plain_pyreqwest": "#7fd3a5",
    "floor": "#e0a030",
}


def chart(
    rows: Mapping[str, Mapping[str, float | None]],
    more_is_better: Mapping[str, bool],
    peers: Mapping[str, Peer],
    machine: str,
) -> str:
    """An SVG with a group of bars for each row; `machine` says when and where it was measured."""
    body: list[str] = []
    y = 50.0
    farthest = max((ratio for row in rows for ratio in _ratios(rows[row], more_is_better[row]).values()), default=1.0)
    span = math.log10(max(farthest, 10)) + 0.5
    for title, row in rows.items():
        ratios = _ratios(row, more_is_better[title])
        body.append(f'<text x="{LABEL - 12}" y="{y + BAR}" text-anchor="end">{escape(title)}</text>')
        for peer, ratio in ratios.items():
            length = max(2.0, (math.log10(ratio) + 0.5) / span * (WIDTH - LABEL - 150))
            label = f"{peers[peer].title} {ratio:.1f}×"
            body.append(f'<rect x="{LABEL}" y="{y}" width="{length:.0f}" height="{BAR}" fill="{COLOURS[peer]}"/>')
            body.append(f'<text x="{LABEL + length + 5:.0f}" y="{y + BAR - 3}" class="small">{escape(label)}</text>')
            y += BAR + 2
        y += GAP
    style = "text{font:13px sans-serif;fill:#222}.small{font-size:10px;fill:#444}"
    heading = f"Times better than the official client (log scale; longer is better): {machine}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{y:.0f}" viewBox="0 0 {WIDTH} {y:.0f}">'
        f'<style>{style}</style><rect width="100%" height="100%" fill="#fff"/>'
        f'<text x="20" y="28" style="font-size:16px">{escape(heading)}</text>{"".join(body)}</svg>\n'
    )


def _ratios(row: Mapping[str, float | None], more_is_better: bool) -> dict[str, float]:
    base = row.get("official")
    if not base or base <= 0:
        return {}
    found = {peer: value for peer, value in row.items() if value is not None and value > 0}
    return {peer: (value / base if more_is_better else base / value) for peer, value in found.items()}
