from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from specpress.load import load, yaml_reader
from specpress.openapi.diagnostics import Diagnostics
from specpress.openapi.document import Document, from_text
from specpress.openapi.limits import DEFAULT, Limits

HEAD = "openapi: 3.1.0\n"


def load_text(folder: Path, text: str, name: str = "spec.yaml") -> Document:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return load(path)


def refusal(folder: Path, text: str, name: str = "spec.yaml") -> str:
    with pytest.raises(Diagnostics) as caught:
        load_text(folder, text, name)
    return "\n".join(f"{one.location.line}:{one.location.column}: {one.message}" for one in caught.value.diagnostics)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("NO", "NO"),
        ("yes", "yes"),
        ("on", "on"),
        ("18:00", "18:00"),
        ("1:30:45", "1:30:45"),
        ("2023-05-01", "2023-05-01"),
        ("2023-05-01T10:00:00Z", "2023-05-01T10:00:00Z"),
        ("1_000", "1_000"),
        ("0b11", "0b11"),
        ("0777", 777),
        ("0o17", 15),
        ("0x1F", 31),
        ("+5", 5),
        ("-0", 0),
        ("1.0", 1.0),
        (".5", 0.5),
        ("5.", 5.0),
        ("1e3", 1000.0),
        ("1e-400", 0.0),
        ("1.2.3", "1.2.3"),
        ("+", "+"),
        (".", "."),
        ("true", True),
        ("False", False),
        ("TRUE", True),
        ("tRUE", "tRUE"),
        ("null", None),
        ("~", None),
        ("", None),
        ("'null'", "null"),
        ('"1"', "1"),
        ("!!str 1", "1"),
        ("!!float 1", 1.0),
        ("=", "="),
    ],
)
def test_scalars_of_the_core_schema(tmp_path: Path, written: str, value: object) -> None:
    found = load_text(tmp_path, f"{HEAD}x-value: {written}\n").root["x-value"]
    assert found == value
    assert type(found) is type(value)


def test_keys_are_text_as_written(tmp_path: Path) -> None:
    keys = load_text(tmp_path, HEAD + "x-keys: {200: a, 4XX: b, true: c, null: d, 1.0: e, 0x10: f, NO: g}\n").root[
        "x-keys"
    ]
    assert isinstance(keys, dict)
    assert list(keys) == ["200", "4XX", "true", "null", "1.0", "0x10", "NO"]


YAML = """\
openapi: 3.1.0
x-é中:
  - one
  - {b: 1,
     c: [2, 3]}
x-~/: &a
  d: |
    text
x-alias: *a
"""


def test_every_pointer_has_a_position(tmp_path: Path) -> None:
    document = load_text(tmp_path, YAML)
    assert {"".join("/" + part for part in pointer): place for pointer, place in document.positions.items()} == {
        "": (1, 1),
        "/openapi": (1, 1),
        "/x-é中": (2, 1),
        "/x-é中/0": (3, 5),
        "/x-é中/1": (4, 5),
        "/x-é中/1/b": (4, 6),
        "/x-é中/1/c": (5, 6),
        "/x-é中/1/c/0": (5, 10),
        "/x-é中/1/c/1": (5, 13),
        "/x-~/": (6, 1),
        "/x-~//d": (7, 3),
        "/x-alias": (9, 1),
        "/x-alias/d": (7, 3),
    }
    assert str(document.locate(from_text("#/x-~0~1/d"))).endswith(":7:3")
    assert str(document.locate(("x-alias", "nowhere", "5"))).endswith(":9:1")


def test_line_ends_and_old_breaks(tmp_path: Path) -> None:
    text = "openapi: 3.1.0\r\nx-a: 'b\x85c\u2028d\u2029e'\rx-f: g\n"
    document = load_text(tmp_path, text)
    assert document.root["x-a"] == "b\x85c\u2028d\u2029e"
    assert document.positions[("x-f",)] == (3, 1)


def test_byte_order_mark_is_no_character(tmp_path: Path) -> None:
    path = tmp_path / "spec.yaml"
    path.write_bytes(b"\xef\xbb\xbfopenapi: 3.1.0\nx: 1\n")
    assert load(path).positions[("openapi",)] == (1, 1)


def test_both_yaml_parsers_agree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = YAML + "x-more: {'a: b': \"\\u00e9\\x41\", ? c : d, e: >-\n    folded\n    text\n  }\n".replace(
        ">-\n    folded\n    text\n  ", "plain\n    text"
    )
    fast = load_text(tmp_path, text)
    monkeypatch.setattr(yaml_reader, "_Loader", yaml.SafeLoader)
    slow = load_text(tmp_path, text)
    assert hasattr(yaml, "CSafeLoader"), "this machine has no libyaml, so nothing was compared"
    assert fast.root == slow.root
    assert fast.positions == slow.positions


JSON = """\
{
\t"openapi": "3.1.0",
\t"x-a": [1, -2.5, 1e3, true, null, {}, [], "\\ud83d\\ude00\\/\\n"],
\t"x-b": {"c": {"d": "é"}}
}
"""


def test_json_has_the_values_of_the_standard_library(tmp_path: Path) -> None:
    document = load_text(tmp_path, JSON, "spec.json")
    assert document.root == json.loads(JSON)
    assert document.positions[("x-a", "2")] == (3, 19)
    assert document.positions[("x-b", "c", "d")] == (4, 16)


@pytest.mark.parametrize(
    "text",
    [
        "[",
        "{",
        '{"a"',
        '{"a":',
        '{"a":1',
        '{"a":1,',
        '{"a":1,}',
        "{a:1}",
        "[1,]",
        "[1 2]",
        "1 2",
        "{} {}",
        "]",
        "{]",
        "[}",
        '"a',
        '"\\x"',
        '"a\nb"',
        "01",
        "+1",
        "nul",
        "nulls",
        "'a'",
        "// c",
    ],
)
def test_what_is_no_json_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(json.JSONDecodeError):
        json.loads(text)
    assert "not JSON" in refusal(tmp_path, text, "spec.json")


@pytest.mark.parametrize("text", ["{}", "[]", "1", '"a"', "null", " [ [ ] , { } ] ", '{"":[{"a":[]}]}'])
def test_what_is_json_but_no_document_is_refused_for_that(tmp_path: Path, text: str) -> None:
    message = refusal(tmp_path, text, "spec.json")
    assert "not JSON" not in message
    assert "document" in message


def test_depth_is_limited_not_crashing(tmp_path: Path) -> None:
    fits = "[" * (DEFAULT.max_depth - 1) + "]" * (DEFAULT.max_depth - 1)
    assert ("x",) in load_text(tmp_path, f"{HEAD}x: {fits}\n").positions
    for name, text in (
        ("spec.yaml", f"{HEAD}x: {'[' * 100_000}\n"),
        ("spec.yaml", HEAD + "x:\n" + "".join(" " * depth + "a:\n" for depth in range(1, 400))),
        ("spec.json", '{"a":' * 100_000),
    ):
        assert f"more than {DEFAULT.max_depth} objects and lists" in refusal(tmp_path, text, name)


def test_alias_chains_count_for_the_depth(tmp_path: Path) -> None:
    links = "".join(f"x{i}: &x{i} [*x{i - 1}]\n" for i in range(1, 300))
    assert f"more than {DEFAULT.max_depth} objects and lists" in refusal(tmp_path, f"{HEAD}x0: &x0 [1]\n{links}")


def test_all_problems_of_a_text_are_told(tmp_path: Path) -> None:
    found = refusal(tmp_path, HEAD + "a: 1e999\nb: !!binary aGk=\na: 2\n")
    assert found.splitlines() == [
        "2:4: the number 1e999 is too large",
        "3:4: YAML tag !!binary is not allowed",
        "4:1: duplicate key 'a'",
    ]


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    for path, message in (
        (tmp_path / "missing.yaml", "there is no such file"),
        (tmp_path, "this is a folder"),
        (tmp_path / "a\0b", "cannot be read"),
    ):
        with pytest.raises(Diagnostics, match=message) as caught:
            load(path)
        assert caught.value.diagnostics[0].location.line == 1


def test_limits_can_be_chosen(tmp_path: Path) -> None:
    path = tmp_path / "spec.yaml"
    path.write_text(f"{HEAD}x: &x [1, 2]\ny: [[*x, *x]]\n")
    size = path.stat().st_size
    load(path, Limits(max_bytes=size, max_depth=4, max_aliased_values=10))
    for limits, message in (
        (Limits(max_bytes=size - 1), "larger than"),
        (Limits(max_depth=3), "more than 3 objects and lists"),
        (Limits(max_aliased_values=3), "repeat more than 3 values"),
    ):
        with pytest.raises(Diagnostics, match=message):
            load(path, limits)
