"""The generated client with the transport of its extra `fast`."""

from __future__ import annotations

from peers import ours
from peers.ours import *  # noqa: F403  # the same program but for the transport

ours.TRANSPORT = "pyreqwest"
