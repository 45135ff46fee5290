"""The limits of `make bench-site`: each one can be broken."""

from __future__ import annotations

import importlib.util
import sys
from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest

from tests.site.conftest import ROOT


def _limits() -> ModuleType:
    spec = importlib.util.spec_from_file_location("site_limits", ROOT / "benchmarks" / "site" / "limits.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["site_limits"] = module
    spec.loader.exec_module(module)
    return module


LIMITS = _limits()
GOOD = LIMITS.Measurement(
    viewer="specpress",
    page="index.html",
    bytes=100_000,
    requests=5,
    foreign=0,
    performance=98,
    accessibility=100,
    best_practices=100,
    seo=100,
    first_paint=1,
    largest_paint=1,
    blocked=0,
    shift=0.0,
    violations=(),
)


def test_a_page_within_the_limits_is_right() -> None:
    assert list(LIMITS.faults(GOOD)) == []


@pytest.mark.parametrize(
    "worse",
    [
        {"bytes": 100_001},
        {"foreign": 1},
        {"performance": 97},
        {"accessibility": 99},
        {"best_practices": 94},
        {"seo": 94},
        {"shift": 0.0001},
        {"violations": ("color-contrast",)},
    ],
)
def test_each_limit_can_be_broken(worse: dict[str, Any]) -> None:  # Any: each field has a type of its own
    [fault] = LIMITS.faults(replace(GOOD, **worse))
    assert fault.startswith("index.html: ")
