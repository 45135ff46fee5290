from __future__ import annotations

from pathlib import Path

import pytest

from specpress.command.excerpt import visible, with_excerpts
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.location import Location
from specpress.pipeline import load_api


def test_place_message_line_caret_and_hint() -> None:
    diagnostic = Diagnostic(Location("spec.yaml", 2, 4, text="a\n\tb: c\r\nd"), "wrong", "mend it")
    assert with_excerpts([diagnostic]) == ("spec.yaml:2:4: wrong\n  2 |  b: c\n    |    ^\n  hint: mend it\n")


def test_without_a_source_there_is_no_excerpt() -> None:
    assert with_excerpts([Diagnostic(Location("spec.yaml", 9, 1, text="a\n"), "wrong")]) == "spec.yaml:9:1: wrong\n"


@pytest.mark.parametrize("column", [1, 2, 60, 100, 101, 500, 999, 1000])
def test_long_lines_are_cut_around_the_column(column: int) -> None:
    line = "".join(chr(ord("a") + index % 26) for index in range(1000))
    shown = with_excerpts([Diagnostic(Location("s", 1, column, text=line), "wrong")]).splitlines()
    assert len(shown[1]) <= 110
    assert shown[1][shown[2].index("^")] == line[column - 1]


def test_wide_and_combining_characters_keep_the_caret_in_place() -> None:
    shown = with_excerpts([Diagnostic(Location("s", 1, 5, text="中e\u0301: x"), "wrong")]).splitlines()
    assert shown[2].index("^") - len("    | ") == 4


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain é 中", "plain é 中"),
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("\u202eevil\u2066", "\\u202eevil\\u2066"),
        ("a\nb\rc\td", "a\\x0ab\\x0dc d"),
        ("zero\u200bwidth\ufeff", "zero\\u200bwidth\\ufeff"),
        ("tag\U000e0041", "tag\\U000e0041"),
        ("lone\ud800", "lone\\ud800"),
    ],
)
def test_characters_that_a_terminal_would_obey_are_escaped(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_files_below_the_current_directory_are_shown_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    inside = Diagnostic(Location(str(tmp_path / "a" / "s.yaml"), 1, 1), "wrong")
    outside = Diagnostic(Location(str(tmp_path.parent / "s.yaml"), 1, 1), "wrong")
    assert with_excerpts([inside]) == "a/s.yaml:1:1: wrong\n"
    assert with_excerpts([outside]) == f"{tmp_path.parent}/s.yaml:1:1: wrong\n"


def test_the_excerpt_is_what_was_loaded_whatever_the_file_has_become(tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text("openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths: []\n", encoding="utf-8")
    with pytest.raises(Diagnostics) as caught:
        load_api(spec)
    spec.unlink()
    assert "  3 | paths: []\n" in with_excerpts(caught.value.diagnostics)
