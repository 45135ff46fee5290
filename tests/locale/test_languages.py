"""The generator's own words in a language, in code and in templates."""

from __future__ import annotations

from pathlib import Path

import pytest

from specpress import ir
from specpress.locale.languages import ENGLISH, Language, language_of
from specpress.output.templating import environment
from specpress.prose import sentences

CHINESE = language_of("zh-CN")


def test_a_language_is_called_as_its_speakers_call_it() -> None:
    assert [language_of(tag).name for tag in ("en", "zh-CN", "fr", "xx-XX")] == ["English", "中文", "français", "xx-XX"]


@pytest.mark.parametrize(
    ("constraints", "english", "chinese"),
    [
        (ir.Constraints(), "", ""),
        (ir.Constraints(minimum=0, maximum=2), "Between 0 and 2.", "介于 0 和 2 之间。"),
        (ir.Constraints(min_length=1, max_length=1), "Exactly 1 character.", "恰好 1 个字符。"),
        (ir.Constraints(min_items=1, max_items=4), "1 to 4 items.", "1 至 4 项。"),
        (ir.Constraints(max_properties=1), "At most 1 entry.", "至多 1 个条目。"),
        (
            ir.Constraints(exclusive_minimum=0, multiple_of=0.5),
            "More than 0. A multiple of 0.5.",
            "大于 0。0.5 的倍数。",
        ),
        (
            ir.Constraints(min_items=2, unique_items=True),
            "At least 2 items. No item twice.",
            "至少 2 项。各项互不重复。",
        ),
    ],
)
def test_constraints(constraints: ir.Constraints, english: str, chinese: str) -> None:
    assert sentences.constraints(constraints) == sentences.constraints(constraints, ENGLISH) == english
    assert sentences.constraints(constraints, CHINESE) == chinese


def test_templates_have_the_messages(tmp_path: Path) -> None:
    template = "{{ _('Types') }}, {% trans count=n %}{{ count }} page{% pluralize %}{{ count }} pages{% endtrans %}"
    (tmp_path / "page.jinja").write_text(template, encoding="utf-8")
    german = Language("de", {"Types": "Typen", "%(count)s page": "%(count)s Seite"})
    shown = [
        [environment(tmp_path, language=one).get_template("page.jinja").render(n=n) for n in (1, 2)]
        for one in (ENGLISH, german)
    ]
    assert shown == [["Types, 1 page", "Types, 2 pages"], ["Typen, 1 Seite", "Typen, 2 Seite"]]


def test_what_has_no_translation_is_english() -> None:
    assert language_of("fr").gettext("Types") == "Types"
    assert CHINESE.gettext("no such message") == "no such message"
    assert [one.joined("A.", "", "B.") for one in (ENGLISH, CHINESE)] == ["A. B.", "A.B."]
    assert ENGLISH.joined("", "") == ""
