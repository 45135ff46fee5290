"""Files of Markdown → the pages of prose of a site in one language, with links that lead to pages of the site."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from specpress.locale.languages import Language
from specpress.openapi.diagnostics import SpecpressError
from specpress.site.links import relative_targets, with_links, without_comments
from specpress.site.options import GuidePage

_CHANGELOG: Final = "changelog.md"
_REFERENCE: Final = "reference.md"
_GENERATED: Final = re.compile(r"<!-- Generated from .* by specpress\. Do not edit\. -->")
_RESOURCES: Final = "resources"


class SiteError(SpecpressError):
    """The options of the site contradict each other; nothing was written."""


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of prose in one language; `changelog` is empty where there is none. `sources` are their files."""

    guide: tuple[GuidePage, ...]
    changelog: str
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class _Source:
    """A file of Markdown and the place that it gets on the site; `path` is the file in the first language."""

    path: Path
    file: Path
    place: str
    text: str


def read_pages(guide: Path | None, changelog: Path | None, language: Language) -> Pages:
    """Read the folder of a guide, the pages beside it that it links to, and the page of changes.

    Links to the Markdown files of a generated reference lead to the pages of the site instead.
    """
    sources = list(_guide(guide, language)) if guide is not None else []
    sources += _linked(sources, language)
    changes = _source(changelog, _CHANGELOG, language) if changelog is not None else None
    every = [*sources, *([changes] if changes is not None else [])]
    places = {path.resolve(): one.place for one in every for path in (one.path, one.file)}
    return Pages(
        guide=tuple(GuidePage(Path(one.place).stem, _with_places(one, places)) for one in sources),
        changelog=_with_places(changes, places) if changes is not None else "",
        sources=tuple(one.file for one in every),
    )


def _guide(folder: Path, language: Language) -> Iterator[_Source]:
    if not folder.is_dir():
        raise SiteError(f"{folder} is no folder of Markdown pages")
    for path in sorted(folder.glob("*.md")):
        yield _source(path, f"guide/{path.name}", language)


def _linked(guide: list[_Source], language: Language) -> list[_Source]:
    """The Markdown files outside the guide's folder that its pages link to; files that these link to are left out."""
    known = {path.resolve() for one in guide for path in (one.path, one.file)}
    taken = {one.place.casefold() for one in guide}
    found: dict[Path, _Source] = {}
    for page in guide:
        for target in relative_targets(page.text):
            path = _in_first_language((page.file.parent / target.partition("#")[0]).resolve(), language)
            place = f"guide/{path.parent.name if path.stem == 'README' else path.stem}.md"
            if path in known or path in found or place.casefold() in taken or not _is_page(path):
                continue
            found[path] = _source(path, place, language)
            taken.add(place.casefold())
    return list(found.values())


def _is_page(path: Path) -> bool:
    """Whether a file is a page of prose: generated references are on the site already."""
    return path.suffix == ".md" and path.is_file() and not _GENERATED.match(_read(path))


def _source(path: Path, place: str, language: Language) -> _Source:
    file = _for_language(path, language)
    return _Source(path, file, place, _without_languages(without_comments(_read(file)), path))


def _with_places(page: _Source, places: Mapping[Path, str]) -> str:
    """The text with links to other sources turned into links between their places."""

    def change(target: str) -> str:
        path, mark, anchor = target.partition("#")
        file = (page.file.parent / path).resolve()
        if file in places:
            return _relative(places[file], page.place) + mark + anchor
        if file.suffix == ".md" and file.is_file() and _GENERATED.match(_read(file)):
            is_resource = file.parent.name == _RESOURCES
            place = f"{_RESOURCES}/{file.name}{mark}{anchor}" if is_resource else _REFERENCE
            return _relative(place, page.place)
        return target

    return with_links(page.text, change)


def _relative(target: str, page: str) -> str:
    return posixpath.relpath(target, posixpath.dirname(page) or ".")


def _without_languages(text: str, path: Path) -> str:
    """A page without the line that links to other languages: the header of the site has these links."""
    link = rf"\[[^\]\n]+\]\((?:\.\./)*(?:[\w-]+/)*{re.escape(path.stem)}(?:\.[\w-]+)?{path.suffix}\)"
    entry = rf"(?:{link}|[^\[\n·]+)"
    return re.sub(rf"^(?=.*\]\(){entry}(?: · {entry})+\n\n", "", text, count=1, flags=re.MULTILINE)


def _for_language(path: Path, language: Language) -> Path:
    """The page in a language, where there is one; else the page itself.

    It lies in the folder of the language beside the page or, as in a generated reference, beside the folder of the
    page; or it has the language in its name.
    """
    translations = (
        path.parent / language.tag / path.name,
        path.parent.parent / language.tag / path.parent.name / path.name,
        path.with_suffix(f".{language.tag}{path.suffix}"),
    )
    return next((one for one in translations if one.is_file()), path)


def _in_first_language(path: Path, language: Language) -> Path:
    """The page that a page in a language translates: zh-CN/mock.md → mock.md, README.zh-CN.md → README.md."""
    end = f".{language.tag}{path.suffix}"
    firsts = list[Path]()
    if path.parent.name == language.tag:
        firsts.append(path.parent.parent / path.name)
    if path.parent.parent.name == language.tag:
        firsts.append(path.parent.parent.parent / path.parent.name / path.name)
    if path.name.endswith(end):
        firsts.append(path.with_name(f"{path.name.removesuffix(end)}{path.suffix}"))
    return next((one for one in firsts if one.is_file()), path)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise SiteError(f"{path} is not UTF-8") from None
