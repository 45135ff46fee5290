"""Catalogues of translations: `.po` files, read by Babel.

In the catalogue of a document `msgctxt` is the JSON pointer of a text and `msgid` the text itself, so that a text that
was edited has no translation any more. A catalogue of furniture, the words around the document's own, has no `msgctxt`.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from babel.messages.catalog import Message
from babel.messages.pofile import PoFileError, read_po

from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.location import Location

CATALOG: Final = "spec.po"
"""The name of a document's catalogue in the folder of its language."""

Key = tuple[str, str]
"""`msgctxt`, empty where there is none, and `msgid`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One translation, empty where it is missing, and the line of the file that it begins on."""

    text: str
    line: int
    is_fuzzy: bool

    @property
    def is_whole(self) -> bool:
        """Whether readers may see it."""
        return bool(self.text) and not self.is_fuzzy


@dataclass(frozen=True, slots=True)
class Catalog:
    """All translations into one language; `language` is a tag such as `zh-CN`, `source` the text of the file."""

    language: str
    file: str
    entries: Mapping[Key, Entry] = field(default_factory=dict[Key, Entry])
    obsolete: Mapping[Key, Entry] = field(default_factory=dict[Key, Entry])
    source: str = field(default="", repr=False)

    def translation(self, context: str, text: str) -> str | None:
        """The finished translation of a text."""
        entry = self.entries.get((context, text))
        return entry.text if entry is not None and entry.is_whole else None

    def faults(self, wanted: Iterable[tuple[Key, Location]]) -> Iterator[Diagnostic]:
        """The reasons why this catalogue is not a complete translation of the `wanted` texts, each with its place."""
        known = dict(wanted)
        for key, location in known.items():
            entry = self.entries.get(key)
            if entry is None:
                message = f"this text has no entry in the {self.language} catalogue {self.file}"
                yield Diagnostic(location, message, _UPDATE)
            elif not entry.text:
                yield self._fault(entry, f"this text has no {self.language} translation", "write its msgstr")
            elif entry.is_fuzzy:
                hint = "correct the msgstr, and remove the line `#, fuzzy`"
                yield self._fault(entry, f"this {self.language} translation is of an earlier text", hint)
        for key, entry in self.entries.items():
            if key not in known:
                yield self._fault(entry, "this entry translates a text that is no longer there", _UPDATE)
        for entry in self.obsolete.values():
            yield self._fault(entry, "this entry is obsolete", "use its translation elsewhere, or remove the entry")

    def _fault(self, entry: Entry, message: str, hint: str) -> Diagnostic:
        return Diagnostic(Location(self.file, max(entry.line, 1), 1, text=self.source), message, hint)


_UPDATE: Final = "bring the catalogue up to date with `specpress locale`, then translate what is new"


def read_catalog(path: Path, language: str) -> Catalog:
    """The catalogue in a file. Raises `Diagnostics` if the file is no catalogue."""

    def refused(message: str, line: int = 1, text: str = "") -> Diagnostics:
        return Diagnostics(
            [Diagnostic(Location(str(path), line, 1, text=text), message, "a catalogue is a gettext .po file")]
        )

    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise refused(f"the catalogue cannot be read: {(error.strerror or str(error)).lower()}") from None
    except UnicodeDecodeError:
        raise refused("the catalogue is not UTF-8") from None
    try:
        found = read_po(io.StringIO(text), abort_invalid=True)
    except PoFileError as error:
        raise refused(f"this is no catalogue: {error}", (error.lineno or 0) + 1, text) from None
    entries = {(one.context or "", str(one.id)): _entry(one) for one in found if one.id}
    obsolete = {(one.context or "", str(one.id)): _entry(one) for one in found.obsolete.values()}
    return Catalog(language, str(path), entries, obsolete, text)


def _entry(message: Message) -> Entry:
    text = message.string if isinstance(message.string, str) else ""
    return Entry(text, message.lineno or 1, message.fuzzy)


def find_catalogs(folder: Path) -> tuple[Catalog, ...]:
    """The catalogues of all languages below a folder: `zh_CN/spec.po` is the one of `zh-CN`."""
    return tuple(read_catalog(path, tag_of(path.parent.name)) for path in sorted(folder.glob(f"*/{CATALOG}")))


def tag_of(folder: str) -> str:
    """The language tag of a folder's name: `zh_CN` → `zh-CN`."""
    return folder.replace("_", "-")


def folder_of(tag: str) -> str:
    """The folder's name of a language tag: `zh-CN` → `zh_CN`."""
    return tag.replace("-", "_")
