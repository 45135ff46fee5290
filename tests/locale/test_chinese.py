"""The Chinese catalogues say the same as the English texts, in one typography and with one word for one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import pytest
import yaml
from furniture import messages

from tests.locale.translations import CJK, CODE, FURNITURE, LANGUAGE, LINK, NUMBER, PLACEHOLDER, ROOT, SPEC, pairs

PAIRS: Final = pairs(SPEC, FURNITURE)
GLOSSARY: Final = yaml.safe_load((ROOT / "spec" / "locale" / "glossary.yaml").read_text(encoding="utf-8"))[LANGUAGE]
WHOLE_SENTENCES: Final = ("{about}", "{first}", "{second}", "{sentence}")
"""Placeholders for text that ends with its own punctuation."""


def facts(text: str) -> list[list[str]]:
    return [sorted(pattern.findall(text)) for pattern in (CODE, NUMBER, LINK, PLACEHOLDER)]


def test_every_text_has_a_translation() -> None:
    assert len(SPEC.entries) > 1000
    assert [one for one in SPEC.entries.values() if not one.is_whole] == []


def test_every_word_of_the_generator_has_a_translation() -> None:
    assert list(FURNITURE.faults(messages())) == []


def test_one_text_has_one_translation() -> None:
    texts = [text for text, _ in pairs(SPEC)]
    assert [text for text in texts if texts.count(text) > 1] == []


def test_code_numbers_links_and_placeholders_are_the_same() -> None:
    # A sentence with another order may join what a placeholder holds, but never lose it.
    assert [one for one in PAIRS if facts(one[0]) != facts(one[1])] == []


def misprints(text: str) -> Iterator[str]:
    """The faults of typography in a Chinese text."""
    linked = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", CODE.sub("`x`", text))
    plain = PLACEHOLDER.sub(lambda found: "" if found[0] in WHOLE_SENTENCES else "x", linked).replace("**", "")
    rules = {
        "no space between Chinese and Latin": rf"[{CJK}][A-Za-z0-9`\[]|[A-Za-z0-9`\]%][{CJK}]",
        "half-width punctuation beside Chinese": rf"[{CJK}][,.:;?!()]|[{CJK}] [,;?!()]|[,;?!()] ?[{CJK}]",
        "a space beside full-width punctuation": r"\s[，。：；？！（）“”、]|[，。：；？！（）“”、]\s",
        "a space between Chinese and Chinese": rf"[{CJK}] +[{CJK}]",
        "punctuation twice": r"[，。：；、]{2}",
        "a straight quote": r"[\"']",
        "您, where the text says 你 elsewhere": "您",
    }
    return (name for name, pattern in rules.items() if re.search(pattern, plain))


def test_typography() -> None:
    assert [(text, found) for _, text in PAIRS if (found := list(misprints(text)))] == []


@pytest.mark.parametrize("text", ["用API密钥", "用 API 密钥,", "返回 （空）", "一 个", "您的密钥", '"引号"', "完。。"])
def test_the_rules_of_typography_find_misprints(text: str) -> None:
    assert list(misprints(text))


def test_a_sentence_stays_a_sentence() -> None:
    def is_sentence(text: str, end: str) -> bool:
        return text.rstrip("*").endswith(end)

    assert [one for one in pairs(SPEC) if is_sentence(one[0], ".") != is_sentence(one[1], "。")] == []


def broken_terms(text: str, translation: str) -> Iterator[str]:
    """The terms of the glossary that a translation does not keep to."""
    for entry in GLOSSARY:
        plain = text
        for phrase in entry.get("except", ()):
            plain = plain.replace(phrase, "")
        wanted, plain = entry["is"], CODE.sub("", plain)
        has_term = re.search(rf"\b{re.escape(entry['term'])}s?\b", plain, re.IGNORECASE)
        if has_term and not any(word in translation for word in wanted):
            yield f"{entry['term']} is {' or '.join(wanted)}"
        yield from (f"not {word}" for word in entry.get("avoid", ()) if word in translation)


def test_the_glossary_holds() -> None:
    found = [(text, translation, list(broken_terms(text, translation))) for text, translation in PAIRS]
    assert [one for one in found if one[2]] == []


def test_every_term_of_the_glossary_is_used() -> None:
    texts = " ".join(text for text, _ in PAIRS).lower()
    assert [one["term"] for one in GLOSSARY if one["term"].lower() not in texts] == []
    assert {"token", "completion", "embedding", "fine-tune", "moderation", "prompt", "stream"} <= {
        one["term"] for one in GLOSSARY
    }


def test_the_glossary_finds_a_wrong_word() -> None:
    assert list(broken_terms("The most tokens.", "最多的令牌数。")) == ["token is token", "not 令牌"]
    assert list(broken_terms("The most tokens.", "最多的 token 数。")) == []
    assert list(broken_terms("`token` is a name.", "`token` 是名称。")) == []
