# Generated from openapi.yaml by specpress. Do not edit.
"""How notebooks show a model."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


def html_table(name: str, members: Iterable[tuple[str, object]]) -> str:
    """A small table of the members, each value shortened as in `repr`."""
    rows = "".join(
        f"<tr><th>{escape(member)}</th><td><code>{escape(repr(value))}</code></td></tr>" for member, value in members
    )
    return f"<table><caption>{escape(name)}</caption>{rows}</table>"
