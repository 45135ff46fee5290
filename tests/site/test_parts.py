"""The parts of pages, each tested by itself."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest

from specpress import ir
from specpress.site.colour import DARK, LIGHT, contrast, readable
from specpress.site.highlight import Slot, code_html
from specpress.site.slots import Slots, slots_of
from tests.docs.small_api import API

SLOTS = Slots("https://api.example.com/v1", "Birds", ("model",))


def plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html))


@pytest.mark.parametrize("language", ["python", "bash", "json", "javascript", "", "no-such-language"])
@pytest.mark.parametrize("text", ['x = "<b>&amp;"  # <i>\n', "", "\n", "a\r\n\tb", "'unclosed", "\u4f60\u597d = 1"])
def test_code_as_html_is_the_same_text(text: str, language: str) -> None:
    assert plain(code_html(text, language)) == text
    assert plain(code_html(text, language, [Slot(0, len(text), "a"), Slot(0, 1, "b")])) == text


def test_a_slot_may_cover_several_tokens_or_none() -> None:
    html = code_html("f(1, 2)", "python", [Slot(2, 2, "none", "x={}, "), Slot(2, 6, "all")])
    assert re.search(r'<span[^>]* data-slot="none" data-template="x={}, "></span>', html)
    assert plain(re.findall(r'data-slot="all">(.*?)</span>', html)[0]) == "1, 2"


@pytest.mark.parametrize(
    ("language", "program", "filled"),
    [
        ("bash", "curl https://api.example.com/v1/x", "curl URL/x"),
        ("bash", """-d '{"model": "a"}'""", """-d '{"model": "MODEL"}'"""),
        ("bash", "-F model=whisper-1", "-F model=MODEL"),
        ("python", "client = Birds()", 'client = Birds(base_url="URL")'),
        ("python", "client = AsyncBirds(key=1)", 'client = AsyncBirds(base_url="URL", key=1)'),
        ("python", 'create(model="a", name="b")', 'create(model="MODEL", name="b")'),
        ("javascript", "new Client();", 'new Client({ baseURL: "URL" });'),
        ("javascript", '{ model: "a" }', '{ model: "MODEL" }'),
        ("text", "model=1", "model=1"),
    ],
)
def test_slots_filled_in(language: str, program: str, filled: str) -> None:
    values = {"base-url": "URL", "model": "MODEL"}
    for slot in sorted(SLOTS.find(program, language), key=lambda one: one.start, reverse=True):
        program = program[: slot.start] + slot.template.replace("{}", values[slot.name]) + program[slot.end :]
    assert program == filled


def test_the_slots_of_an_api() -> None:
    servers = (ir.CompatibleServer("a", "http://a", (("model", "m"),)), ir.CompatibleServer("b", "http://b"))
    api = replace(API, documentation=ir.Documentation(servers=servers))
    assert slots_of(api).arguments == ("model",)


@pytest.mark.parametrize("colour", ["#000000", "#ffffff", "#ff0000", "#ffff00", "#0b6e4f", "#808080"])
def test_every_colour_becomes_readable(colour: str) -> None:
    for found, ground in zip(readable(colour), (LIGHT, DARK), strict=True):
        red, green, blue = (int(found[place : place + 2], 16) for place in (1, 3, 5))
        assert contrast((red, green, blue), ground) >= 4.5
