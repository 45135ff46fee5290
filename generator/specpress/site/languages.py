"""The languages that a site is written in."""

from __future__ import annotations

import gettext
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Language:
    """One language of a site.

    `code` is what HTML calls it (BCP 47), `name` its name in itself, `translations` what the words of the pages are in it.
    """

    code: str
    name: str
    translations: gettext.NullTranslations = field(default_factory=gettext.NullTranslations)


ENGLISH = Language("en", "English")
