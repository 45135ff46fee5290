"""Defaults are described and left to the server."""

from __future__ import annotations

from tests.cases.case import Case


def test_defaults_are_not_sent(case: Case) -> None:
    case.reply({})

    thing = case.client().things.create()

    assert case.sent_json == {}
    assert thing.size is None, "what the reply lacks is not invented"


def test_documented(case: Case) -> None:
    doc = case.client().things.create.__doc__

    assert "Default: `5`" in doc
    assert "Deprecated." in doc


def test_a_title_that_says_the_name_again_is_left_out(case: Case) -> None:
    doc = case.client().things.create.__doc__

    assert "kind: Kind of thing." in doc
    assert "At most 9 characters." in doc
    assert "Streetname" not in doc
    assert "From-$" not in doc
