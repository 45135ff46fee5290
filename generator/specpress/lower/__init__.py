"""Document → ir.API."""

from specpress.lower.api import build, build_supported

__all__ = ["build", "build_supported"]
