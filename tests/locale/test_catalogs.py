"""Catalogues are read, checked and brought up to date, and every fault of theirs has a place."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import pytest

from specpress.locale.catalogs import Catalog, Key, find_catalogs, read_catalog
from specpress.locale.update import to_po, updated
from specpress.openapi.diagnostics import Diagnostics
from specpress.openapi.location import Location

HERE: Final = Location("spec.yaml", 3, 5)
PO: Final = """\
msgid ""
msgstr "Language: de\\n"

msgctxt "/a"
msgid "One"
msgstr "Eins"

#, fuzzy
msgctxt "/b"
msgid "Two"
msgstr "Zwo"

msgctxt "/c"
msgid "Three"
msgstr ""

msgctxt "/d"
msgid "Four"
msgstr "Vier"

#~ msgctxt "/e"
#~ msgid "Five"
#~ msgstr "Fünf"
"""
KEYS: Final = (("/a", "One"), ("/b", "Two"), ("/c", "Three"), ("/d", "Four"))


def catalog(folder: Path, text: str = PO) -> Catalog:
    path = folder / "spec.po"
    path.write_text(text, encoding="utf-8")
    return read_catalog(path, "de")


def told(one: Catalog, wanted: Iterable[Key]) -> list[str]:
    found = Diagnostics(one.faults((key, HERE) for key in wanted)).diagnostics
    return [f"{Path(fault.location.file).name}:{fault.location.line} {fault.message}" for fault in found]


def test_each_fault_has_its_place(tmp_path: Path) -> None:
    assert told(catalog(tmp_path), KEYS) == [
        "spec.po:10 this de translation is of an earlier text",
        "spec.po:14 this text has no de translation",
        "spec.po:22 this entry is obsolete",
    ]


def test_an_edited_text_has_no_translation(tmp_path: Path) -> None:
    found = told(catalog(tmp_path), [("/a", "One!"), *KEYS[1:]])
    assert "spec.po:5 this entry translates a text that is no longer there" in found
    assert f"spec.yaml:3 this text has no entry in the de catalogue {tmp_path / 'spec.po'}" in found


def test_only_finished_translations_are_shown(tmp_path: Path) -> None:
    found = catalog(tmp_path)
    shown = [found.translation(*key) for key in KEYS]
    assert shown == ["Eins", None, None, "Vier"]
    assert found.translation("/other", "One") is None


def test_an_edited_text_keeps_its_old_translation_as_fuzzy(tmp_path: Path) -> None:
    found = updated(catalog(tmp_path), [("/a", "One!"), ("/d", "Four")])
    assert (found.entries["/a", "One!"].text, found.entries["/a", "One!"].is_fuzzy) == ("Eins", True)
    assert not found.entries["/d", "Four"].is_fuzzy


def test_a_text_keeps_its_translation_in_a_new_place(tmp_path: Path) -> None:
    found = updated(catalog(tmp_path), [("/new", "One"), ("/newer", "One"), ("/e", "Five")])
    assert [(one.text, one.is_fuzzy) for one in found.entries.values()] == [
        *(("Eins", False), ("Eins", False)),
        ("Fünf", False),
    ]
    assert {text for _, text in found.obsolete} == {"Two", "Four"}


@pytest.mark.parametrize(
    "text", ["Plain.", 'Quote " \\ and `code`', "Two\nlines\n\n  indented", "100 % of {x} at %s", "中文。"]
)
def test_what_is_written_is_read_again(tmp_path: Path, text: str) -> None:
    begun = updated(Catalog("de", "spec.po"), [("/a~1b/0", text)])
    filled = to_po(begun).replace('msgstr ""', 'msgstr "Text"').replace('msgstr "Text"', 'msgstr ""', 1)
    found = catalog(tmp_path, filled)
    assert found.translation("/a~1b/0", text) == "Text"
    assert to_po(updated(found, [("/a~1b/0", text)])) == filled, "an update without news changes nothing"


def test_update_twice_is_update_once(tmp_path: Path) -> None:
    once = to_po(updated(catalog(tmp_path), KEYS))
    assert to_po(updated(catalog(tmp_path, once), KEYS)) == once


def test_languages_are_found_by_their_folders(tmp_path: Path) -> None:
    for folder in ("zh_CN", "de", "no_catalogue"):
        (tmp_path / folder).mkdir()
    for folder in ("zh_CN", "de"):
        (tmp_path / folder / "spec.po").write_text(PO)
    assert [one.language for one in find_catalogs(tmp_path)] == ["de", "zh-CN"]
    assert find_catalogs(tmp_path / "nowhere") == ()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'msgid "a"\nmsgtext "b"\n', ":2:1: this is no catalogue"),
        (b"\xff\xfe", "not UTF-8"),
        (b"Hello\n", "this is no catalogue"),
    ],
)
def test_what_is_no_catalogue_is_refused(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "spec.po"
    path.write_bytes(content)
    with pytest.raises(Diagnostics, match=message):
        read_catalog(path, "de")
    with pytest.raises(Diagnostics, match="cannot be read: no such file"):
        read_catalog(tmp_path / "none.po", "de")
