"""The options of a client and of a call as rows of a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from specpress.locale.languages import ENGLISH, Language
from specpress.markdown import markup
from specpress.runtime.contract import Option, contract


@dataclass(frozen=True, slots=True)
class OptionRow:
    """One option: its name and its meaning, ready for a cell."""

    name: str
    about: str


def client_option_rows(language: Language = ENGLISH) -> tuple[OptionRow, ...]:
    """The options of a client, those that only `with_options` has at the end."""
    options = contract().client_options
    known = {one.name for one in options}
    return _rows([*options, *(one for one in contract().changed_options if one.name not in known)], language)


def request_option_rows(language: Language = ENGLISH) -> tuple[OptionRow, ...]:
    """The options of every method."""
    return _rows(contract().request_options, language)


def _rows(options: Iterable[Option], language: Language) -> tuple[OptionRow, ...]:
    return tuple(
        OptionRow(markup.cell(markup.code(one.name)), markup.cell(language.gettext(one.doc))) for one in options
    )
