"""Document → ir.API."""

from specpress.lower.api import lower, lower_supported

__all__ = ["lower", "lower_supported"]
