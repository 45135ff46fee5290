# Generated from openapi.yaml by specpress. Do not edit.
"""The names of pyreqwest that have another form in a blocking client."""

from __future__ import annotations

from pyreqwest.client import Client, ClientBuilder
from pyreqwest.request import StreamRequest
from pyreqwest.response import Response

__all__ = ["Client", "ClientBuilder", "Response", "StreamRequest"]
