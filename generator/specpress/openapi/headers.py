"""Header parameters that OpenAPI gives a meaning of their own."""

from __future__ import annotations

from typing import Final

IGNORED_HEADERS: Final = frozenset({"accept", "content-type", "authorization"})
"""OpenAPI says that header parameters of these names are to be ignored: media types and security schemes decide them."""
