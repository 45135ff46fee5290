"""The classes of pyreqwest for a blocking client."""

from __future__ import annotations

from pyreqwest.client import SyncClient as Client
from pyreqwest.client import SyncClientBuilder as ClientBuilder
from pyreqwest.request import SyncStreamRequest as StreamRequest
from pyreqwest.response import SyncResponse as Response

__all__ = ["Client", "ClientBuilder", "Response", "StreamRequest"]
