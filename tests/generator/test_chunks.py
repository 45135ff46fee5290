"""Large modules of types are divided into chunks, so that no chunk needs a later one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from specpress import ir
from specpress.ir.walk import references_of
from specpress.lower import chunks
from specpress.openapi.location import Location

USAGE = ir.Usage(request=False, body=False, response=True)
MENTIONS = {"A": "B", "B": "CA", "C": "", "D": "AE", "E": "D", "F": "C"}


def _declarations() -> list[ir.Declaration]:
    return [
        ir.Alias(
            name=ir.DeclarationName(name),
            module=("things",),
            type=ir.Union(tuple(ir.Reference(ir.DeclarationName(other)) for other in others)),
            usage=USAGE,
            doc=ir.Doc(),
            deprecated=False,
            location=Location("spec.yaml", 1, 1),
        )
        for name, others in MENTIONS.items()
    ]


def _mentioned(one: ir.Declaration) -> Iterator[str]:
    assert isinstance(one, ir.Alias)
    return references_of(one.type)


def test_small_modules_stay_whole() -> None:
    assert chunks.in_chunks(_declarations(), _mentioned) == _declarations()


def test_circles_stay_together_and_imports_go_one_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunks, "LARGEST_MODULE", 2)

    found: dict[str, tuple[str, ...]] = {one.name: one.module for one in chunks.in_chunks(_declarations(), _mentioned)}

    assert list(found) == list(MENTIONS), "the order of the document stays"
    assert found["A"] == found["B"]
    assert found["D"] == found["E"]
    assert all(found[other] <= found[name] for name, others in MENTIONS.items() for other in others)
    assert len(set(found.values())) > 1
    assert all(module[:-1] == ("things",) for module in found.values())
