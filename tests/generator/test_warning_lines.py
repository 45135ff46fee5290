"""A fault that stands in many places takes one line with its places, and nothing is lost in `specpress validate`."""

from __future__ import annotations

from pathlib import Path

import pytest

from specpress.command.cli import main
from specpress.command.excerpt import with_excerpts
from specpress.command.warning_lines import each_warning, warning_lines
from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.location import Location
from specpress.openapi.remedies import KEPT


def one(line: int, message: str = "wrong", file: str = "a.yaml", column: int = 1) -> Diagnostic:
    return Diagnostic(Location(file, line, column), message, "mend it", KEPT)


def test_warnings_that_differ_are_lines_of_their_own() -> None:
    assert warning_lines([one(2, "first"), one(1, "second")]) == [
        "a.yaml:1:1: warning: second; it is taken as it is",
        "a.yaml:2:1: warning: first; it is taken as it is",
    ]


def test_a_warning_in_several_places_is_one_line() -> None:
    assert warning_lines([one(5), one(2), one(7, file="b.yaml")]) == [
        "a.yaml:2:1: warning: wrong; it is taken as it is (3 places: lines 2, 5, b.yaml:7)"
    ]


def test_places_of_one_line_are_told_by_their_columns() -> None:
    assert warning_lines([one(1, column=9), one(1, column=4)]) == [
        "a.yaml:1:4: warning: wrong; it is taken as it is (2 places: lines 1:4, 1:9)"
    ]


def test_of_very_many_places_the_first_are_named() -> None:
    assert warning_lines([one(line) for line in range(1, 101)]) == [
        "a.yaml:1:1: warning: wrong; it is taken as it is (100 places: lines 1, 2, 3, 4, 5, …)",
        "specpress: `specpress validate`, with the same options, lists every warning in its place",
    ]


def test_of_many_warnings_of_one_kind_the_first_are_told_and_the_others_counted() -> None:
    given = [one(line, f"parameter 'p{line}' is not declared") for line in range(1, 10)]
    found = warning_lines([*given, one(20, "other")])
    assert [line.partition(": warning: ")[2] for line in found[:5]] == [
        "parameter 'p1' is not declared; it is taken as it is",
        "parameter 'p2' is not declared; it is taken as it is",
        "parameter 'p3' is not declared; it is taken as it is",
        "6 more of this kind: lines 4, 5, 6, 7, 8, …",
        "other; it is taken as it is",
    ]
    assert len(found) == 6


def test_the_one_that_would_be_left_is_told_too() -> None:
    found = warning_lines([one(line, f"parameter 'p{line}' is not declared") for line in range(1, 5)])
    assert len(found) == 4
    assert "'p4'" in found[3]


def test_each_warning_can_be_had() -> None:
    assert len(each_warning([one(line) for line in range(1, 101)])) == 100


@pytest.mark.parametrize(("count", "lines"), [(4, 8), (5, 7), (100, 7)])
def test_errors_show_the_first_places_of_a_fault(count: int, lines: int) -> None:
    shown = with_excerpts([one(line) for line in range(1, count + 1)]).splitlines()
    assert len(shown) == lines
    assert ("4:1: the same in" in shown[-1]) == (count > 4)


DOCUMENT = """
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
"""


def test_a_run_is_short_and_validate_is_whole(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    paths = "".join(
        f"  /a{index}: {{get: {{security: [{{ghost: []}}], responses: {{'204': {{description: Done.}}}}}}}}\n"
        for index in range(8)
    )
    Path("spec.yaml").write_text(DOCUMENT + paths, encoding="utf-8")
    assert main(["generate", "spec.yaml", "--output", "out", "--quiet", "--accept-invalid"]) == 0
    assert "'ghost' is not declared; it asks for nothing (8 places: lines 5, 6, 7, 8, 9, …)" in capsys.readouterr().err
    assert main(["validate", "spec.yaml", "--quiet", "--accept-invalid"]) == 0
    assert capsys.readouterr().err.count("'ghost' is not declared") == 8
