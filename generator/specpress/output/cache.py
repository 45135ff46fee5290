"""The results of formatting, kept by content between runs."""

from __future__ import annotations

import hashlib
import os
import re
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Final

from specpress.output.splitting import LINE_LENGTH

_ENTRY: Final = re.compile(r"[0-9a-f]{64}")


class Cache:
    """Formatted texts in a folder. Errors of reading and writing are ignored: they only cost time."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._used: set[str] = set()

    def get(self, source: str) -> str | None:
        """The formatted text of an earlier run; None if there is none."""
        if self._folder is None:
            return None
        key = _key(source)
        try:
            digest, _, text = (self._folder / key).read_bytes().decode("utf-8").partition("\n")
        except (OSError, UnicodeDecodeError):
            return None
        if digest != hashlib.sha256(text.encode()).hexdigest():
            return None
        self._used.add(key)
        return text

    def put(self, source: str, text: str) -> None:
        """Store a formatted text."""
        if self._folder is None:
            return
        key = _key(source)
        content = hashlib.sha256(text.encode()).hexdigest() + "\n" + text
        temporary = self._folder / f"{key}.{os.getpid()}.tmp"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(content.encode("utf-8"))
            temporary.replace(self._folder / key)
        except OSError:
            return
        self._used.add(key)

    def drop_the_rest(self) -> None:
        """Remove the entries that this run did not use."""
        try:
            entries = list(self._folder.iterdir()) if self._folder is not None else []
            for entry in entries:
                if _ENTRY.fullmatch(entry.name) and entry.name not in self._used:
                    entry.unlink(missing_ok=True)
        except OSError:
            return


def _key(text: str) -> str:
    return hashlib.sha256(f"{_black_version()}\n{LINE_LENGTH}\n{text}".encode()).hexdigest()


@cache
def _black_version() -> str:
    """The version of black, found once: that costs as much as formatting a short module."""
    return version("black")
