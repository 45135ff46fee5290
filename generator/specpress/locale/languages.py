"""The words that the generator itself writes around a document's own, in the languages that they exist in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, reduce
from gettext import NullTranslations
from pathlib import Path
from typing import Final

from babel import Locale, UnknownLocaleError

from specpress.locale.catalogs import folder_of, read_catalog
from specpress.runtime.folder import templates_folder

FURNITURE: Final = "furniture.po"


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its tag, such as `zh-CN`; texts without a translation stay English."""

    tag: str
    messages: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)

    @property
    def name(self) -> str:
        """The name of the language in the language itself."""
        language = self.tag.partition("-")[0]
        try:
            return Locale(language).get_display_name() or self.tag
        except UnknownLocaleError:
            return self.tag

    @property
    def translations(self) -> NullTranslations:
        """The messages as templates take them."""
        return _Translations(self.messages)

    def gettext(self, message: str) -> str:
        """The message in this language."""
        return self.messages.get(message, message)

    def joined(self, *texts: str) -> str:
        """Several sentences in a row; English has a space between them, Chinese none."""
        pattern = self.gettext("{first} {second}")
        given = [one for one in texts if one]
        return reduce(lambda first, second: pattern.format(first=first, second=second), given) if given else ""


class _Translations(NullTranslations):
    """Messages out of a mapping; a language without plural forms, as all that there are, translates the singular."""

    def __init__(self, messages: Mapping[str, str]) -> None:
        super().__init__()
        self._messages = messages

    def gettext(self, message: str) -> str:
        return self._messages.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._messages.get(msgid1, msgid1 if n == 1 else msgid2)


ENGLISH: Final = Language("en")


@cache
def language_of(tag: str) -> Language:
    """A language with the generator's own words, as far as they are translated."""
    path = furniture_path(tag)
    if not path.is_file():
        return Language(tag)
    entries = read_catalog(path, tag).entries
    return Language(tag, {text: entry.text for (_, text), entry in entries.items() if entry.is_whole})


def furniture_path(tag: str) -> Path:
    """The catalogue of the generator's own words."""
    return templates_folder() / "locale" / folder_of(tag) / FURNITURE
