"""The languages that the pages exist in, and the way from a page to the same one in another language."""

from __future__ import annotations

from collections.abc import Callable
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
        """The folder of the pages below `docs/`, with a slash at its end; empty for English."""
        return _folder(self.language)

    def switch(self, path: str) -> str:
        """A line with the other languages of a page, which is at `path` in each; empty where there are none."""
        return self._line(lambda one: _folder(one) + path)

    @property
    def readme(self) -> str:
        """The name of the package's README, which lies beside those in other languages."""
        return _readme(self.language)

    @property
    def readme_switch(self) -> str:
        """A line with the other languages of the package's README; empty where there are none."""
        return self._line(_readme)

    def _line(self, path_in: Callable[[Language], str]) -> str:
        if len(self.languages) < 2:
            return ""
        own = path_in(self.language)
        return " · ".join(
            one.name if one == self.language else markup.link(one.name, relative(path_in(one), own))
            for one in self.languages
        )


ENGLISH_ALONE: Final = Edition()


def _readme(language: Language) -> str:
    return "README.md" if language == ENGLISH else f"README.{language.tag}.md"


def _folder(language: Language) -> str:
    return "" if language == ENGLISH else f"{language.tag}/"
