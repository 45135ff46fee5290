from __future__ import annotations

import re

from tests.conftest import ROOT

from .report import OUTPUT
from .table import CASES


def test_no_two_cases_have_one_name() -> None:
    names = [case.name for case in CASES]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9.-]*", name) for name in names)


def test_there_are_as_many_cases_as_were_promised() -> None:
    assert len(CASES) >= 120


def test_the_page_lists_these_cases_and_no_others() -> None:
    page = (ROOT / OUTPUT).read_text(encoding="utf-8")
    listed = re.findall(r"^\| `([^`]+)` \|", page, re.MULTILINE)
    assert listed == [case.name for case in CASES], "run `make faults`"
