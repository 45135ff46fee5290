"""ir.API in one or several languages → a documentation site of plain files."""

from __future__ import annotations

from specpress.site.options import COLOUR, Edition, GuidePage, Site
from specpress.site.render import Earlier, render_site

__all__ = ["COLOUR", "Earlier", "Edition", "GuidePage", "Site", "render_site"]
