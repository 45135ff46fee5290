"""Where a description is cut: at the end of a sentence, never at that of a line."""

from __future__ import annotations

import pytest

from specpress.prose import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Create and manage orders, with everything that\nbelongs to them.", "whole"),
        ("Create orders,\r\nand more.\r\n\r\nThen pay.", "Create orders, and more."),
        ("One sentence. Another one.", "One sentence."),
        ("One paragraph\n  \nAnother", "One paragraph"),
        ("One paragraph\r\n\r\nAnother", "One paragraph"),
        ("Kinds, e.g. Cats and i.e. Dogs. They live.", "Kinds, e.g. Cats and i.e. Dogs."),
        ("Named by J. Smith. He is gone.", "Named by J. Smith."),
        ("Version 3.1. It is new.", "Version 3.1."),
        ("Reads `a. B` and [c. D](https://example.com). Then more.", "Reads `a. B` and [c. D](https://example.com)."),
        ("Orders (paid. Or not) in\none list. More.", "Orders (paid. Or not) in one list."),
        ("**Really? Yes.** *This.* More.", "**Really? Yes.**"),
        ("# Orders\n\nCreate them. Pay.", "Create them."),
        ("# Orders\nCreate them. Pay.", "Create them."),
        ("Orders\n======\n\nCreate them.", "Create them."),
        ("[![Build](b.svg)](https://ci.example.com)\n\nTrains and\nstations.", "Trains and stations."),
        ("```json\n{}\n```\n\nAfter code. More.", "After code."),
        ("Is one of:\n- paid\n- open", "Is one of:"),
        ("- paid\n- open", "paid"),
        ("> Quoted\n> text.", "Quoted text."),
        ("# Only a heading", "Only a heading"),
        ("返回模型。列表是完整的。", "返回模型。"),
        ("返回“模型。”列表是完整的。", "返回“模型。”"),
        ("Token 数为 3.5 的 `a。b`。更多内容。", "Token 数为 3.5 的 `a。b`。"),
        ("", ""),
    ],
)
def test_first_sentence(text: str, expected: str) -> None:
    assert sentences.first_sentence(text) == (" ".join(text.split()) if expected == "whole" else expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two.\nThree.", "One.\n\nTwo.\nThree."),
        ("Over\ntwo lines. Two.", "Over\ntwo lines.\n\nTwo."),
        ("Uses e.g. Cats. Two.", "Uses e.g. Cats.\n\nTwo."),
        ("- one. Two\n- three", "- one. Two\n- three"),
        ("State. One of:\n- a. B\n- c", "State.\n\nOne of:\n- a. B\n- c"),
        ("No end", "No end"),
    ],
)
def test_summary_first(text: str, expected: str) -> None:
    assert sentences.summary_first(text) == expected
