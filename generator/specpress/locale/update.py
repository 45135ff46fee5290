"""A catalogue brought up to date with the texts that it is to translate."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

import babel.messages
from babel.messages.pofile import write_po

from specpress.locale.catalogs import Catalog, Entry, Key, folder_of


def updated(catalog: Catalog, wanted: Iterable[Key]) -> Catalog:
    """The catalogue with an entry for each wanted text, in their order.

    A text that moved to another place keeps its translation. The translation of a text that was edited stays at its
    place, but fuzzy. Those that nothing needs any more become obsolete.
    """
    before = {**catalog.obsolete, **catalog.entries}
    by_text: dict[str, Entry] = {}
    by_place: dict[str, Key] = {}
    for key, entry in before.items():
        if entry.is_whole:
            by_text.setdefault(key[1], entry)
        if key[0] and entry.text:
            by_place[key[0]] = key
    entries: dict[Key, Entry] = {}
    used = set[str]()
    for key in dict.fromkeys(wanted):
        own = before.get(key)
        old = by_place.get(key[0])
        if own is not None and own.text:
            entries[key] = own
        elif key[1] in by_text:
            entries[key] = by_text[key[1]]
        elif old is not None:
            entries[key] = replace(before[old], is_fuzzy=True)
            used.add(old[1])
        else:
            entries[key] = Entry("", 0, False)
        used.add(key[1])
    obsolete = {key: entry for key, entry in before.items() if entry.text and key[1] not in used}
    return replace(catalog, entries=entries, obsolete=obsolete)


def to_po(catalog: Catalog) -> str:
    """The text of the file; no dates and no line numbers, so that it changes only with what it says."""
    written = babel.messages.Catalog()
    for (context, text), entry in catalog.entries.items():
        message = written.add(text, entry.text, context=context or None, flags=["fuzzy"] if entry.is_fuzzy else [])
        # Babel guesses these, and other programs would then hold the translation to Python's formats.
        message.flags -= {"python-format", "python-brace-format"}
    for (context, text), entry in catalog.obsolete.items():
        message = babel.messages.Message(text, entry.text, context=context or None)
        message.flags.clear()
        written.obsolete[text, context] = message
    file = io.BytesIO()
    write_po(file, written, width=0, omit_header=True)
    header = _HEADER.format(language=folder_of(catalog.language))
    return f"{header}\n{file.getvalue().decode()}".rstrip("\n") + "\n"


_HEADER: Final = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""
