"""Texts that are expensive to make, kept between runs."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from typing import Final

_ENTRY: Final = re.compile(r"[0-9a-f]{64}(?:\.\d+\.tmp)?")


class Cache:
    """A folder with an entry for each text. Errors of reading and writing are ignored: they only cost time.

    A key is a SHA-256 digest, as hexadecimal digits, of everything that the text was made from; `key_of` makes one.
    Several processes may use one folder. `remember` keeps the texts in memory too, for a process that asks again.
    """

    def __init__(self, folder: Path | None, *, remember: bool = False) -> None:
        self._folder = folder
        self._remember = remember
        self._texts: dict[str, str] = {}
        self._used: set[str] = set()

    def get(self, key: str) -> str | None:
        """The text that an earlier run stored; None if there is none."""
        text = self._texts.get(key)
        if text is None:
            text = self._read(key)
        if text is not None:
            self._keep(key, text)
        return text

    def put(self, key: str, text: str) -> None:
        """Store a text."""
        self._keep(key, text)
        if self._folder is None:
            return
        content = hashlib.sha256(text.encode()).hexdigest() + "\n" + text
        temporary = self._folder / f"{key}.{os.getpid()}.tmp"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(content.encode("utf-8"))
            temporary.replace(self._folder / key)
        except OSError:
            return

    def drop_the_rest(self) -> None:
        """Remove the entries that were not used since the last call, and what broken runs left behind."""
        used, self._used = self._used, set()
        self._texts = {key: text for key, text in self._texts.items() if key in used}
        try:
            entries = list(self._folder.iterdir()) if self._folder is not None else []
            for entry in entries:
                if _ENTRY.fullmatch(entry.name) and entry.name not in used:
                    entry.unlink(missing_ok=True)
        except OSError:
            return

    def _keep(self, key: str, text: str) -> None:
        self._used.add(key)
        if self._remember:
            self._texts[key] = text

    def _read(self, key: str) -> str | None:
        if self._folder is None:
            return None
        try:
            digest, _, text = (self._folder / key).read_bytes().decode("utf-8").partition("\n")
        except (OSError, UnicodeDecodeError):
            return None
        return text if digest == hashlib.sha256(text.encode()).hexdigest() else None


NO_CACHE: Final = Cache(None)


def key_of(*parts: str) -> str:
    """The key of a text that was made from some other texts."""
    digest = hashlib.sha256()
    for part in parts:
        content = part.encode("utf-8", errors="surrogatepass")
        digest.update(f"{len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()
