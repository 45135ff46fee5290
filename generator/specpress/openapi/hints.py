"""How messages show values of a document, and suggest the word that was meant."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable
from typing import Final

_LONGEST: Final = 60


def shown(value: object) -> str:
    """A value of the document, shortened."""
    if isinstance(value, str):
        text = f"'{value}'"
    elif isinstance(value, dict):
        return "an object"
    elif isinstance(value, list):
        return "a list"
    else:
        text = json.dumps(value, default=str)  # TOML has dates
    return text if len(text) <= _LONGEST else text[: _LONGEST - 2] + "…" + (text[-1] if text[-1] == "'" else "")


def listed(values: Iterable[object]) -> str:
    """Several values, the first ones if there are many."""
    texts = [shown(value) for value in values]
    return ", ".join(texts[:10]) + (", …" if len(texts) > 10 else "")


def nearest(word: object, words: Iterable[str], otherwise: str = "") -> str:
    """A hint that names the most similar word; `otherwise` if none is similar. The word itself is never suggested."""
    known = sorted({one for one in words if one != word})
    close = difflib.get_close_matches(word, known, n=1, cutoff=0.6) if isinstance(word, str) else []
    return f"did you mean '{close[0]}'?" if close else otherwise
