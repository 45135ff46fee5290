"""The class of pyreqwest that has another name for a blocking client."""

from __future__ import annotations

from typing import Final

CLIENT_BUILDER: Final = "ClientBuilder"
