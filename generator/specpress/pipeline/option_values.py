"""The kinds of values that options take, in options files and on the command line."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from specpress.load.address import place_of
from specpress.openapi.document import JSON
from specpress.openapi.hints import shown


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of value; `wanted` says in messages what to write, `quotes` what a file needs around it.

    `of_json` reads the value of an options file, where relative paths begin at the folder of that file; `of_text` reads
    an argument. Both return None for a value that is not of this kind.
    """

    wanted: str
    quotes: str
    of_json: Callable[[JSON, Path], object]
    of_text: Callable[[str], object]


def _quoted(wanted: str, read: Callable[[str, Path], object]) -> Kind:
    """A kind whose values are text in an options file, and never empty there."""
    return Kind(
        wanted,
        " in quotes",
        lambda value, folder: read(value, folder) if isinstance(value, str) and value else None,
        lambda text: read(text, Path()),
    )


def _pattern(wanted: str, pattern: str) -> Kind:
    return _quoted(wanted, lambda text, _: text if re.fullmatch(pattern, text) else None)


def _number(wanted: str, lowest: int | None = None, highest: int | None = None) -> Kind:
    def fits(value: int) -> bool:
        return (lowest is None or lowest <= value) and (highest is None or value <= highest)

    def of_text(text: str) -> int | None:
        return int(text) if re.fullmatch(r"-?[0-9]{1,18}", text) and fits(int(text)) else None

    # A boolean of TOML is an `int` of Python.
    return Kind(wanted, "", lambda value, _: value if type(value) is int and fits(value) else None, of_text)


def _list_of(wanted: str, item: Kind) -> Kind:
    """A list in an options file; on the command line the option is given once for each item."""

    def of_json(value: JSON, folder: Path) -> tuple[object, ...] | None:
        items = tuple(item.of_json(one, folder) for one in value) if isinstance(value, list) else (None,)
        return None if None in items else items

    return Kind(wanted, " in quotes", of_json, item.of_text)


def shown_value(value: object) -> str:
    """A value as messages show it, without the user and the password of a URL."""
    return shown(re.sub(r"//[^/@\s]*@", "//…@", value) if isinstance(value, str) else value)


def _web_address(text: str, _: object) -> str | None:
    try:
        address = urlsplit(text)
        is_whole = bool(address.hostname) and address.port != 0
    except ValueError:  # a host or a port that cannot be read
        return None
    return text if re.match(r"https?://\S+\Z", text) and is_whole and "@" not in address.netloc else None


TEXT: Final = _quoted("text", lambda text, _: text)
PATH: Final = _quoted("a path", lambda text, folder: folder / text)
DOCUMENT: Final = _quoted("a path or a URL", place_of)
SWITCH: Final = Kind("true or false", "", lambda value, _: value if isinstance(value, bool) else None, lambda _: None)
WHOLE: Final = _number("a whole number")
POSITIVE: Final = _number("a positive whole number", 1)
PORT: Final = _number("a whole number from 0 to 65535", 0, 65535)
COLOUR: Final = _pattern("a colour such as #0b6e4f", r"#[0-9a-fA-F]{6}")
WEB_ADDRESS: Final = _quoted(
    "a URL that begins with http:// or https:// and names a host, its port if any from 1 to 65535, and no user and password,"
    " which programs send themselves",
    _web_address,
)
PATHS: Final = _list_of("a list of paths", PATH)
LANGUAGE: Final = _pattern("a language tag such as zh-CN", r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
LANGUAGES: Final = _list_of("a list of language tags such as zh-CN", LANGUAGE)
