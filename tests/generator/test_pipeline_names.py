"""The names that `specpress.pipeline` offers are imported when they are asked for."""

from __future__ import annotations

import inspect
import pkgutil

import pytest

from specpress import pipeline


@pytest.mark.parametrize("name", pipeline.__all__)
def test_a_name_stands_for_the_same_however_often_it_is_asked_for(name: str) -> None:
    first = getattr(pipeline, name)
    assert getattr(pipeline, name) is first
    assert not inspect.ismodule(first)


def test_no_file_has_the_name_of_what_is_offered() -> None:
    # An import of such a file would put it in the place of the function.
    assert not {one.name for one in pkgutil.iter_modules(pipeline.__path__)} & set(pipeline.__all__)


def test_another_name_is_told() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'no_such_name'"):
        getattr(pipeline, "no_such_name")  # noqa: B009 - type checkers know that it is not there
