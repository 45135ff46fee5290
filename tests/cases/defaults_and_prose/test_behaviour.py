"""Defaults are described and left to the server."""

from __future__ import annotations

import inspect

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


def test_what_is_said_twice_stands_once(case: Case) -> None:
    things = type(case.client().things)
    assert (things.create.__doc__ or "").count("Create a thing") == 1
    assert (things.get.__doc__ or "").split("\n")[0].lower().rstrip(".") == "get_thing"
    assert "things" not in (things.__doc__ or "")
    source = inspect.getsource(case.module(case.types.Thing.__module__.partition(".")[2]))
    assert source.count("The colour") == 1


def test_a_title_that_says_the_name_of_its_schema_again_is_left_out(case: Case) -> None:
    assert case.types.PageThing.__doc__.splitlines()[:2] == ["Some things.", ""]
    assert "level: How full it is." in case.client().things.create.__doc__
    assert case.types.Thing.__doc__.startswith("A thing.")


def test_a_pattern_of_javascript_is_told_without_its_slashes(case: Case) -> None:
    assert "`^[a-z]+$`" in case.client().things.create.__doc__
