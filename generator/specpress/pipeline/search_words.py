"""Search words, with the words of the pages that they lead to: `search.yaml` beside the catalogues."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from specpress.load import read
from specpress.locale.languages import Language
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.document import Document

SEARCH_WORDS: Final = "search.yaml"


def read_search_words(folder: Path, language: Language) -> Mapping[str, str]:
    """The words of one language, in small letters; none without such a file. Raises `Diagnostics` for a wrong file."""
    path = folder / SEARCH_WORDS
    if not path.is_file():
        return {}
    document = read(path)
    words = document.root.get(language.tag, {})
    if not isinstance(words, dict):
        raise Diagnostics([_wrong(document, (language.tag,), "words, each with the word of the pages")])
    wrong = [key for key, value in words.items() if not isinstance(value, str)]
    if wrong:
        raise Diagnostics(_wrong(document, (language.tag, key), "a text") for key in wrong)
    return {str(key).lower(): str(value) for key, value in words.items()}


def _wrong(document: Document, pointer: tuple[str, ...], wanted: str) -> Diagnostic:
    return Diagnostic(document.locate(pointer), f"this must be {wanted}", "docs/site.md has an example")
