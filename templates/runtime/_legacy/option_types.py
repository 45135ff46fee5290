"""Names for signatures of a program's own methods: other versions of the client have them, and this one needs none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from .._core.options.omit import Omit
from .._core.options.request_options import DEFAULT_MAX_RETRIES, DEFAULT_TIMEOUT
from .._core.request.files import FileInput

__all__ = ["DEFAULT_MAX_RETRIES", "DEFAULT_TIMEOUT", "Body", "FileInput", "Headers", "Query"]

Headers: TypeAlias = Mapping[str, str | Omit | None]
Query: TypeAlias = Mapping[str, object]
Body: TypeAlias = object
