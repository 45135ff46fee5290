"""Caches of values that are derived from a document; they live as long as the document."""

from __future__ import annotations

from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from specpress.openapi.document import Document

K = TypeVar("K")
V = TypeVar("V")


class Memo(Generic[K, V]):
    """A cache for each document. Documents never change, so entries never become wrong."""

    def __init__(self) -> None:
        self._tables: WeakKeyDictionary[Document, dict[K, V]] = WeakKeyDictionary()

    def of(self, document: Document) -> dict[K, V]:
        """The table of one document."""
        table = self._tables.get(document)
        if table is None:
            table = self._tables[document] = {}
        return table
