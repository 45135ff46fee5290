"""`python -m specpress`."""

from __future__ import annotations

import os
import sys
from os.path import dirname, realpath


def _leave_out_working_folder() -> None:
    """Take the working folder off the path, where `python -m` puts it: a `json.py` there is no module of ours.

    It stays if specpress itself is imported from it. Only modules that Python has loaded already are used here.
    """
    here = realpath(os.curdir)
    own = dirname(dirname(realpath(__file__)))  # noqa: PTH120 - pathlib is not loaded yet
    if not sys.flags.safe_path and here != own and sys.path and realpath(sys.path[0]) == here:
        del sys.path[0]


if __name__ == "__main__":
    _leave_out_working_folder()
    from specpress.command.cli import command

    command()
