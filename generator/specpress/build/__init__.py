"""Document → ir.API."""

from specpress.build.api import build

__all__ = ["build"]
