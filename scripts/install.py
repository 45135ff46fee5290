"""Run pip or uv with the package index that pip is set up for, and say every few seconds that it still runs.

Usage: python scripts/install.py COMMAND …

uv itself reads no settings of pip. Variables that are set for uv (`UV_…`) are left as they are.
"""

from __future__ import annotations

import ast
import os
import subprocess
import sys

SECONDS = 4

# The option of pip, the variable that tells uv the same, and what uv puts between several values.
SETTINGS = (
    ("index-url", "UV_DEFAULT_INDEX", ""),
    ("extra-index-url", "UV_INDEX", " "),
    ("find-links", "UV_FIND_LINKS", ","),
    ("trusted-host", "UV_INSECURE_HOST", " "),
    ("default-timeout", "UV_HTTP_TIMEOUT", ""),
    ("timeout", "UV_HTTP_TIMEOUT", ""),
    ("cert", "SSL_CERT_FILE", ""),
    ("proxy", "ALL_PROXY", ""),
)


def settings(listing: str) -> dict[str, str]:
    """What `pip config list` says, as variables for uv."""
    options: dict[str, str] = {}
    # As in pip: the section of the command goes before the global one, and the environment before both.
    for section in ("global", "install", ":env:"):
        for line in listing.splitlines():
            place, _, value = line.partition("=")
            if place.startswith(f"{section}."):
                options[place[len(section) + 1 :]] = str(ast.literal_eval(value))
    variables = {
        variable: separator.join(options[option].split()) if separator else options[option].strip()
        for option, variable, separator in SETTINGS
        if options.get(option, "").strip()
    }
    # pip takes the best version of all its indexes, and so does uv with this. The hashes of the lock are checked.
    return {"UV_INDEX_STRATEGY": "unsafe-best-match", **variables} if "UV_INDEX" in variables else variables


def listing() -> str:
    """The settings of pip, from all of its places."""
    command = [sys.executable, "-m", "pip", "config", "list"]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def main(command: list[str]) -> int:
    """Run from the command line."""
    is_pip = command[1:3] == ["-m", "pip"]
    process = subprocess.Popen(command, env={**({} if is_pip else settings(listing())), **os.environ})
    seconds = 0
    while True:
        try:
            return process.wait(SECONDS)
        except subprocess.TimeoutExpired:
            seconds += SECONDS
            print(f"set-up: still installing ({seconds} s)", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
