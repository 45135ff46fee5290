# Generated from openapi.yaml by specpress. Do not edit.
"""How notebooks show a model."""

from __future__ import annotations

from html import escape

from .model import Model, shown_members


def html_table(model: Model) -> str:
    """A small table of the members, each value shortened as in `repr`."""
    rows = "".join(
        f"<tr><th>{escape(name)}</th><td><code>{escape(repr(value))}</code></td></tr>"
        for name, value in shown_members(model)
    )
    return f"<table><caption>{escape(type(model).__name__)}</caption>{rows}</table>"
