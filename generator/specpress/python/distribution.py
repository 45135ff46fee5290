"""Metadata of the document → fields of the package's `pyproject.toml`, whose syntax the build backend checks."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

from specpress import ir

_LONGEST_EXPRESSION = 100
_LONGEST_TEXT = 500
_EMAIL = re.compile(
    r"[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@[a-z0-9-]+(?:\.[a-z0-9-]+)+", re.ASCII | re.IGNORECASE
)
_WEB_ADDRESS = re.compile(r"https?://[\w\[][^\s<>\"\\^`{|}]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DistributionView:
    """The values of fields as TOML; empty where the document does not give them."""

    description: str
    license: str
    authors: str
    urls: tuple[tuple[str, str], ...]


def distribution_view(api: ir.API) -> DistributionView:
    """The metadata of the distribution."""
    return DistributionView(
        description=toml(f"A typed client of {api.title}"),
        license=_license(api.license) if api.license is not None else "",
        authors=_author(api.contact),
        urls=tuple((toml(name), toml(url)) for name, url in _urls(api)),
    )


def toml(text: str) -> str:
    """Text as a TOML string of one line, without characters that no reader sees."""
    return json.dumps(one_line(text), ensure_ascii=False)


def one_line(text: str) -> str:
    """The text on one line; control characters, marks of direction and halves of characters become spaces."""
    return " ".join("".join(" " if unicodedata.category(one)[0] == "C" else one for one in text).split())


def _license(given: ir.License) -> str:
    """An SPDX expression if the document has one; its name for the license otherwise."""
    for text in (given.identifier, given.name):
        expression = _spdx(text)
        if expression:
            return toml(expression)
    text = one_line(given.name or given.identifier)[:_LONGEST_TEXT]
    return f"{{ text = {toml(text)} }}" if text else ""


def _spdx(text: str) -> str:
    # An expression is compiled as Python to see whether it is one, which a long one could make expensive.
    if not text.isascii() or len(text) > _LONGEST_EXPRESSION:
        return ""
    try:
        return canonicalize_license_expression(text)
    except InvalidLicenseExpression:
        return ""


def _author(contact: ir.Contact) -> str:
    # A comma would make two authors of one.
    name = one_line(contact.name.replace(",", " "))[:_LONGEST_TEXT]
    email = contact.email.strip()
    parts = [f"name = {toml(name)}"] if name else []
    parts += [f"email = {toml(email)}"] if _EMAIL.fullmatch(email) else []
    return f"[{{ {', '.join(parts)} }}]" if parts else ""


def _urls(api: ir.API) -> Iterator[tuple[str, str]]:
    given = (
        ("Documentation", api.doc.url or ""),
        ("Support", api.contact.url),
        ("Terms of Service", api.terms_of_service),
        ("License", api.license.url if api.license is not None else ""),
    )
    for name, url in given:
        if _WEB_ADDRESS.fullmatch(url.strip()) and one_line(url) == url.strip():
            yield name, url.strip()
