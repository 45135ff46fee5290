"""The languages that the pages exist in, and the way from a page to the same one in another language."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from specpress.locale.languages import ENGLISH, Language
from specpress.markdown import markup
from specpress.markdown.places import relative


@dataclass(frozen=True, slots=True)
class Edition:
    """The pages in one language, out of all `languages` that they are written in; English is not in a folder."""

    language: Language = ENGLISH
    languages: tuple[Language, ...] = field(default=(ENGLISH,))

    @property
    def folder(self) -> str:
        """Where the pages are below `docs/`, with a slash at its end; empty for English."""
        return _folder(self.language)

    def switch(self, path: str) -> str:
        """A line with the other languages of a page, which is at `path` in each; empty where there are none."""
        if len(self.languages) < 2:
            return ""
        own = self.folder + path
        return " · ".join(
            one.name if one == self.language else markup.link(one.name, relative(_folder(one) + path, own))
            for one in self.languages
        )


ENGLISH_ALONE: Final = Edition()


def _folder(language: Language) -> str:
    return "" if language == ENGLISH else f"{language.tag}/"
