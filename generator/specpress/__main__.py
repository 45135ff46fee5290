"""`python -m specpress`."""

from __future__ import annotations

from specpress.command.cli import command

if __name__ == "__main__":
    command()
