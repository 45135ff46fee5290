"""Paths as they are sent: the text between the parameters percent-encoded."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

_PARAMETER_OR_TEXT: Final = re.compile(r"\{[^{}]*\}|[^{}]+|[{}]")
_SAFE: Final = "/:%!$&'()*+,;=@~[]?#"
"""What stays as it is: what a path may hold, escapes that the document has, and the signs of a query and a fragment."""


def escaped_path(path: str) -> str:
    """A path with every other character of its text percent-encoded; its parameters keep their names."""
    return _PARAMETER_OR_TEXT.sub(lambda one: one[0] if "{" in one[0] or "}" in one[0] else quote(one[0], _SAFE), path)
