"""Document → ir.API."""

from specpress.build.api import build, build_supported

__all__ = ["build", "build_supported"]
