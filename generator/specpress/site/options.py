"""The inputs of a site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from specpress import ir
from specpress.locale.languages import Language

COLOUR = "#0b6e4f"


@dataclass(frozen=True, slots=True)
class GuidePage:
    """A page of prose that stands beside the reference; `name` is that of its file, `text` is Markdown."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Edition:
    """The texts of a site in one language; `changelog` is Markdown, and empty where there is none.

    `search_words`: what people search by, in small letters, with the words that the pages have for it.
    """

    language: Language
    api: ir.API
    guide: tuple[GuidePage, ...] = ()
    changelog: str = ""
    search_words: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Site:
    """One site; the first edition stands at its root, each other one in a folder named after its language.

    `title` overrides the document's title. `colour` is the colour of links and marks, as `#rrggbb`. `downloads` are
    the paths of the builds of the document, which are no part of what is rendered.
    """

    editions: tuple[Edition, ...]
    title: str = ""
    colour: str = COLOUR
    downloads: tuple[PurePosixPath, ...] = ()
