"""Answers about a document that are worked out once, and kept for as long as the document lives."""

from __future__ import annotations

from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from specpress.openapi.document import Document

K = TypeVar("K")
V = TypeVar("V")


class Memo(Generic[K, V]):
    """A table of answers for each document; documents never change, so an answer stays right."""

    def __init__(self) -> None:
        self._tables: WeakKeyDictionary[Document, dict[K, V]] = WeakKeyDictionary()

    def of(self, document: Document) -> dict[K, V]:
        """The table of one document."""
        table = self._tables.get(document)
        if table is None:
            table = self._tables[document] = {}
        return table
