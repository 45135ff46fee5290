# Generated from openapi.yaml by specpress. Do not edit.
"""The classes of pyreqwest that have another name for a blocking client."""

from __future__ import annotations

from pyreqwest.client import Client, ClientBuilder
from pyreqwest.request import StreamRequest
from pyreqwest.response import Response

__all__ = ["Client", "ClientBuilder", "Response", "StreamRequest"]
