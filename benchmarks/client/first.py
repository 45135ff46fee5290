"""Measures the time from the start of a process to its first response: `python first.py PEER URL`."""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120  # pathlib costs start time

peer = getattr(__import__(f"peers.{sys.argv[1]}"), sys.argv[1])
peer.chat(peer.connect(sys.argv[2]))
