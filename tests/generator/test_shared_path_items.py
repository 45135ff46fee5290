"""Paths may share one path item; two operations with the same operationId are a fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from specpress.openapi.diagnostics import Diagnostics
from specpress.pipeline import Accepted, load_api

ITEM = "{get: {operationId: getThing, responses: {'204': {description: Done.}}}}"
NAMELESS = "{get: {responses: {'204': {description: Done.}}}}"
TWO = (
    "{get: {operationId: getThing, responses: {'204': {description: Done.}}},"
    " delete: {operationId: removeThing, responses: {'204': {description: Done.}}}}"
)
TOLD = "path '/b' has the path item of '/a' at line 4, which has the operationId 'getThing'; each path gets methods"


def accepted(first: str, second: str, folder: Path, item: str = ITEM) -> Accepted:
    spec = folder / "spec.yaml"
    lines = [
        "openapi: 3.1.0",
        "info: {title: Things, version: '1'}",
        "paths:",
        f"  /a: {first}",
        f"  /b: {second}",
        f"components: {{pathItems: {{Thing: {item}}}}}",
    ]
    spec.write_text("\n".join(lines), encoding="utf-8")
    return load_api(spec)


def warnings(one: Accepted) -> list[tuple[int, int, str]]:
    return [(each.location.line, each.location.column, each.warning) for each in one.warnings]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            "{$ref: '#/components/pathItems/Thing'}", "{$ref: '#/components/pathItems/Thing'}", id="component"
        ),
        pytest.param(ITEM, "{$ref: '#/paths/~1a'}", id="another path"),
        pytest.param(
            "{$ref: '#/components/pathItems/Thing'}",
            "{$ref: '#/components/pathItems/Thing', summary: More.}",
            id="keys beside the reference",
        ),
        pytest.param(f"&item {ITEM}", "*item", id="alias of YAML"),
    ],
)
def test_one_item_at_two_paths(first: str, second: str, tmp_path: Path) -> None:
    found = accepted(first, second, tmp_path)
    assert warnings(found) == [(5, 3, TOLD)]
    assert [one.path for child in found.api.root.children for one in child.operations] == ["/a", "/b"]


def test_several_operations_are_told_at_once(tmp_path: Path) -> None:
    reference = "{$ref: '#/components/pathItems/Thing'}"
    [(_, _, message)] = warnings(accepted(reference, reference, tmp_path, TWO))
    assert "the operationIds 'getThing', 'removeThing'" in message


def test_without_operation_ids_there_is_nothing_to_tell(tmp_path: Path) -> None:
    assert warnings(accepted(NAMELESS, "{$ref: '#/paths/~1a'}", tmp_path)) == []


def test_two_operations_of_one_operation_id_are_a_fault(tmp_path: Path) -> None:
    with pytest.raises(Diagnostics) as caught:
        accepted(ITEM, ITEM, tmp_path)
    [fault] = caught.value.diagnostics
    assert (fault.location.line, fault.message) == (5, "operationId 'getThing' stands at line 4 already")
