"""Generic classes have short names, whatever their arguments are."""

from __future__ import annotations

from pathlib import Path

import pytest

from specpress.naming.dotnet_names import generic_name
from tests.names.naming import api_of, small

PAGE = "Abp.Dtos.Page`1[[Shop.Pets.Pet, Shop.Contracts, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null]]"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (PAGE, "Page Pet"),
        ("A.Map`2[[System.String, mscorlib],[A.Page`1[[A.Pet, A]], A]]", "Map String Page Pet"),
        ("A.Map`2[System.String,A.Pet]", "Map String Pet"),
        ("A.Outer+Inner`1[[A.X+Y, A]]", "Inner Y"),
        ("A.Pet", ""),
        ("Page`1[[", ""),
    ],
)
def test_namespaces_and_assemblies_are_cut(text: str, name: str) -> None:
    assert generic_name(text) == name


def test_a_schema_with_such_a_name(tmp_path: Path) -> None:
    schemas = {
        PAGE: {"type": "object", "properties": {"total": {"type": "integer"}}},
        "Shop.Pets.Pet": {"type": "object", "properties": {"id": {}}},
    }
    api = api_of(small(tmp_path, {"GET /pets": "listPets"}, **schemas))
    assert [one.name for one in api.declarations] == ["PagePet", "Pet"]
    assert any(".NET's default" in str(one) for one in api.names)


def test_two_of_one_short_name_keep_the_longer_ones(tmp_path: Path) -> None:
    pages = {f"{module}.Page`1[[A.Pet, A]]": {"type": "object", "properties": {"total": {}}} for module in ("A", "B")}
    api = api_of(small(tmp_path, {"GET /pets": "listPets"}, **pages))
    assert len({one.name for one in api.declarations}) == 2
    assert "PagePet" not in {one.name for one in api.declarations}
