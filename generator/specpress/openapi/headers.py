"""Header parameters that OpenAPI says to ignore."""

from __future__ import annotations

from typing import Final

IGNORED_HEADERS: Final = frozenset({"accept", "content-type", "authorization"})
"""Names of header parameters, in lower case, that OpenAPI ignores: media types and security schemes set them."""
