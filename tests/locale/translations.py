"""The catalogues of the repository, and the parts of a text that the tests compare."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from specpress.locale.catalogs import Catalog, read_catalog
from specpress.locale.languages import furniture_path

ROOT: Final = Path(__file__).resolve().parents[2]
LANGUAGE: Final = "zh-CN"
SPEC: Final = read_catalog(ROOT / "spec" / "locale" / "zh_CN" / "spec.po", LANGUAGE)
FURNITURE: Final = read_catalog(furniture_path(LANGUAGE), LANGUAGE)

CJK: Final = "\u3400-\u9fff"
CODE: Final = re.compile(r"`[^`]+`")
NUMBER: Final = re.compile(r"\d+(?:\.\d+)?")
LINK: Final = re.compile(r"\]\(([^)]+)\)")
PLACEHOLDER: Final = re.compile(r"\{\w+\}|%\(\w+\)s")


def pairs(*catalogs: Catalog) -> list[tuple[str, str]]:
    """Each text with its translation, once."""
    return list(dict.fromkeys((key[1], one.text) for catalog in catalogs for key, one in catalog.entries.items()))
