"""One call in several languages, as tabs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final
from zlib import crc32

from markupsafe import Markup, escape

_NOT_IN_KEYS: Final = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Program:
    """The text of a program, and the language that Pygments reads it in."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Sample:
    """One tab: its title, the program and the program as HTML."""

    title: str
    program: Program
    html: Markup

    @property
    def key(self) -> str:
        """The key under which browsers store the choice of this tab, the same on every page."""
        return _NOT_IN_KEYS.sub("-", self.title.lower()).strip("-") or f"code-{crc32(self.title.encode())}"


def samples_html(given: Sequence[Sample]) -> Markup:
    """Tabs for readers with JavaScript; all programs, one below the other, for those without.

    Tabs of one title are numbered.
    """
    samples, taken = list[Sample](), set[str]()
    for one in given:
        number, sample = 1, one
        while sample.key in taken:
            number += 1
            sample = replace(one, title=f"{one.title} {number}")
        taken.add(sample.key)
        samples.append(sample)
    tabs = "".join(
        f'<button type="button" role="tab" data-tab="{one.key}">{escape(one.title)}</button>' for one in samples
    )
    panels = "".join(
        f'<div class="sample" data-tab="{one.key}"><p class="tab-name">{escape(one.title)}</p>'
        f'<pre tabindex="0"><code>{one.html}</code></pre></div>'
        for one in samples
    )
    keys = " ".join(dict.fromkeys(one.key for one in samples))
    return Markup(
        f'<div class="samples" data-tabs="{keys}"><div class="tabs" role="tablist">{tabs}</div>{panels}</div>\n'
    )
