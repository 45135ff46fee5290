"""A document in another language: the same in everything but its prose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from specpress.locale.catalogs import Catalog
from specpress.locale.extract import prose_of
from specpress.openapi.document import JSON, Document, Pointer, to_text

_SENTENCES: Final = frozenset(("summary", "description"))


def translate_document(document: Document, catalog: Catalog) -> Document:
    """The document with each text of its prose translated; a text without a finished translation stays as it is."""
    texts = dict(translations(document.root, catalog))
    return replace(document, root=with_texts(document.root, texts), language=catalog.language)


def translations(root: dict[str, JSON], catalog: Catalog) -> Iterator[tuple[Pointer, str]]:
    """The translated texts of a document, by their pointers."""
    for one in prose_of(root):
        text = catalog.translation(to_text(one.pointer), one.text)
        if text is not None:
            yield one.pointer, text


def without_prose(root: dict[str, JSON]) -> dict[str, JSON]:
    """The document with each summary and description replaced by the same text."""
    return with_texts(root, {one.pointer: "…" for one in prose_of(root) if one.pointer[-1] in _SENTENCES})


def with_texts(root: dict[str, JSON], texts: Mapping[Pointer, str]) -> dict[str, JSON]:
    """A copy of the values with other texts at some pointers; values without such a text are shared."""
    copy = dict(root)
    copied: dict[Pointer, dict[str, JSON] | list[JSON]] = {(): copy}
    for pointer, text in texts.items():
        holder: dict[str, JSON] | list[JSON] = copy
        for length, part in enumerate(pointer[:-1], start=1):
            below = copied.get(pointer[:length])
            if below is None:
                below = copied[pointer[:length]] = _copy(_member(holder, part))
                _put(holder, part, below)
            holder = below
        _put(holder, pointer[-1], text)
    return copy


def _copy(value: JSON) -> dict[str, JSON] | list[JSON]:
    assert isinstance(value, dict | list)
    return dict(value) if isinstance(value, dict) else list(value)


def _member(holder: dict[str, JSON] | list[JSON], part: str) -> JSON:
    return holder[part] if isinstance(holder, dict) else holder[int(part)]


def _put(holder: dict[str, JSON] | list[JSON], part: str, value: JSON) -> None:
    if isinstance(holder, dict):
        holder[part] = value
    else:
        holder[int(part)] = value
