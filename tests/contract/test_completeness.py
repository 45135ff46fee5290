"""Every operation of the specification has fixtures and documentation, and every fixture has an operation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .cases import FILES, FIXTURES, CallCase, load_cases, load_errors
from .wire_validator import load_spec, operations_of

ROOT = Path(__file__).parents[2]
SPEC = load_spec()
OPERATIONS = operations_of(SPEC)
PAGES = {path: path.read_text(encoding="utf-8") for path in sorted((ROOT / "generated" / "docs").rglob("*.md"))}


def describe_operations() -> Iterator[dict[str, Any]]:  # of the specification
    yield from (SPEC["paths"][path][method.lower()] for method, path in OPERATIONS.values())


@pytest.mark.parametrize("operation", sorted(OPERATIONS))
def test_operation_has_a_sample(operation: str) -> None:
    assert (FIXTURES / operation / "sample.json").is_file(), f"write tests/contract/fixtures/{operation}/sample.json"


@pytest.mark.parametrize("folder", sorted(path.name for path in FIXTURES.iterdir() if path.is_dir() and path != FILES))
def test_folder_of_fixtures_has_an_operation(folder: str) -> None:
    assert folder in OPERATIONS


@pytest.mark.parametrize("case", load_cases(), ids=str)
def test_fixture_is_a_call_of_its_operation(case: CallCase) -> None:
    """Method and path of the fixture are those of the specification, with the arguments in the path."""
    method, path = OPERATIONS[case.operation]
    values = {name: value for name, value in case.arguments.items() if isinstance(value, str)}
    assert (case.request.method, case.request.path) == (method, "/v1" + path.format_map(values))


def test_every_file_is_used() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in FIXTURES.glob("*/*.json"))
    assert [path.name for path in FILES.iterdir() if f'"{path.name}"' not in text] == []


def test_every_reply_of_the_specification_has_a_fixture() -> None:
    """Each media type of a successful response has a fixture, streams and texts included."""
    declared = {
        (operation["operationId"], media_type)
        for operation in describe_operations()
        for media_type in operation["responses"]["200"]["content"]
    }
    covered = {(case.operation, dict(case.reply.headers)["Content-Type"].partition(";")[0]) for case in load_cases()}
    assert declared <= covered


def test_every_documented_status_has_an_error() -> None:
    statuses = {
        status for operation in describe_operations() for status in operation["responses"] if not status.startswith("2")
    }
    assert statuses == {str(error.status) for error in load_errors()}


@pytest.mark.parametrize("operation", sorted(OPERATIONS))
def test_operation_stands_in_the_reference(operation: str) -> None:
    method, path = OPERATIONS[operation]
    pages = [text for text in PAGES.values() if f"client.{operation}(" in text and f"{method} {path}" in text]
    assert pages, f"no page of generated/docs has {operation} with its method and path"


def test_notes_name_every_fixture() -> None:
    """`NOTES.md` says where each fixture comes from; one without a source is a guess."""
    notes = (FIXTURES / "NOTES.md").read_text(encoding="utf-8")
    assert [
        str(case) for case in load_cases() if f"| {case.operation} | {case.name} | {case.source} |" not in notes
    ] == []
