"""Singulars in names that are made from paths."""

from __future__ import annotations

from pathlib import Path

import pytest

from specpress.naming.plurals import singular
from tests.names.naming import api_of, calls, small

PAIRS = """
    books book, categories category, addresses address, boxes box, branches branch, dishes dish, prizes prize, sizes size,
    statuses status, buses bus, campuses campus, bonuses bonus, houses house, warehouses warehouse, causes cause, uses use,
    cases case, databases database, courses course, licenses license, expenses expense, responses response, gases gas,
    aliases alias, analyses analysis, caches cache, searches search, movies movie, cookies cookie, ties tie, shoes shoe,
    heroes hero, shelves shelf, leaves leave, apis api, menus menu, skus sku, indices index, people person,
    children child, quizzes quiz
"""
SAME = "status address access analysis basis bus news series sms dns https data media staff information settle is us"


@pytest.mark.parametrize(("plural", "one"), [pair.split() for pair in PAIRS.split(",")])
def test_singular(plural: str, one: str) -> None:
    assert singular(plural) == one
    assert singular(one) == one


@pytest.mark.parametrize("word", SAME.split())
def test_other_words_stay(word: str) -> None:
    assert singular(word) == word


def test_names_from_paths(tmp_path: Path) -> None:
    routes = ("GET /shops/{id}/statuses/{name}", "DELETE /shops/{id}/caches/{key}", "PUT /people/{id}/movies/{title}")
    document = small(tmp_path, {route: {"tags": ["Person"] if "people" in route else ["shops"]} for route in routes})

    assert list(calls(api_of(document)).values()) == [
        "client.shops.get_status",
        "client.shops.delete_cache",
        "client.person.replace_movie",
    ]
