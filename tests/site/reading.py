"""Pages as a browser sees them: anchors, links, what is loaded, samples."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote

_VOID = frozenset({"meta", "link", "input", "br", "hr", "img", "wbr"})


@dataclass(frozen=True, slots=True)
class Sample:
    """The text of one tab, and the group of tabs that it belongs to."""

    page: str
    section: str
    group: int
    tab: str
    code: str

    def __str__(self) -> str:
        return f"{self.page}-{self.section}-{self.group}-{self.tab}"


@dataclass(slots=True)
class Page(HTMLParser):
    """One page, read; `unclosed` lists elements that end out of order."""

    path: str
    text: str
    ids: list[str] = field(default_factory=list[str])
    links: list[str] = field(default_factory=list[str])
    loaded: list[str] = field(default_factory=list[str])
    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list[tuple[str, dict[str, str]]])
    samples: list[Sample] = field(default_factory=list[Sample])
    unclosed: list[str] = field(default_factory=list[str])
    _open: list[str] = field(default_factory=list[str])
    _tab: str = ""
    _group: int = 0
    _section: str = ""
    _code: list[str] | None = None

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)
        self.feed(self.text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.elements.append((tag, given))
        if tag not in _VOID:
            self._open.append(tag)
        if "id" in given:
            self.ids.append(given["id"])
            self._section = given["id"] if tag in ("h1", "h2") else self._section
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if tag in ("script", "img", "iframe", "source", "video", "audio", "embed") and "src" in given:
            self.loaded.append(given["src"])
        if tag == "link" and given.get("rel") in ("stylesheet", "icon", "preload"):
            self.loaded.append(given["href"])
        if tag == "div" and given.get("class") == "samples":
            self._group += 1
        if tag == "div" and given.get("class") == "sample":
            self._tab = given["data-tab"]
        if tag == "code" and self._tab:
            self._code = []

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.unclosed.append(tag)
        if tag == "code" and self._code is not None:
            code = "".join(self._code)
            self.samples.append(Sample(self.path, self._section, self._group, self._tab, code))
            self._tab, self._code = "", None

    def handle_data(self, data: str) -> None:
        if self._code is not None:
            self._code.append(data)

    def target(self, link: str) -> tuple[str, str]:
        """The page and the anchor that a relative link means."""
        path, _, anchor = unquote(link).partition("#")
        found = posixpath.normpath(posixpath.join(posixpath.dirname(self.path), path)) if path else self.path
        return found, anchor
