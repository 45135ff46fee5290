"""Names that HTTP restricts: headers, cookies, media types; and the names of components."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.document import Pointer
from specpress.openapi.hints import shown
from specpress.openapi.index import Found, Index
from specpress.openapi.node import Node, root
from specpress.openapi.remedies import KEPT, Remedy, Rename, left_out

_NAME = r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+"
_IS_NAME = re.compile(_NAME)
_IS_MEDIA_TYPE = re.compile(rf'{_NAME}/{_NAME}(\s*;\s*{_NAME}=({_NAME}|"[^"\\\x00-\x1f\x7f]*"))*')
_IS_ERROR = re.compile(r"[345](\d\d|XX)")
_IS_COMPONENT = re.compile(r"[A-Za-z0-9._-]+")
# The decoder of responses knows no names that JSON has to escape.
_UNREADABLE = re.compile(r'["\\\x00-\x1f]')
_MEDIA_TYPES: Final = {
    "json": "application/json",
    "urlencoded": "application/x-www-form-urlencoded",
    "form": "multipart/form-data",
    "xml": "application/xml",
    "csv": "text/csv",
    "html": "text/html",
    "plain": "text/plain",
    "text": "text/plain",
    "binary": "application/octet-stream",
    "octet": "application/octet-stream",
}
"""Words that are written instead of media types, the most specific first, and the media types that they mean."""
_NAME_HINT = "use letters, digits and - . _ only"


def check(index: Index) -> Iterator[Diagnostic]:
    """Check names that become part of an HTTP message."""
    for found in index.objects:
        node = found.node
        if found.kind == "parameter" and node.text("in") in ("header", "cookie"):
            name = node.get("name")
            if name is not None and isinstance(name.value, str) and not _IS_NAME.fullmatch(name.value):
                message = f"{shown(name.value)} is no name for a {node.text('in')}"
                yield Diagnostic(
                    name.location, message, _NAME_HINT, left_out(node.pointer, "the parameter is left out")
                )
        if found.kind in ("response", "encoding"):
            yield from _keys(node, "headers", _IS_NAME, "no name for a header", _NAME_HINT, remedy=left_out)
        if found.kind in ("request body", "response", "parameter", "header"):
            yield from _check_media_types(found)
        if found.kind == "schema":
            yield from _check_properties(node)
    components = root(index.document).get("components")
    for section, node in components.members() if components else ():
        if not section.startswith("x-") and isinstance(node.value, dict):
            hint = "use letters, digits and . _ - only"
            yield from _keys(node, None, _IS_COMPONENT, "no name for a component", hint, remedy=lambda _: KEPT)
    for _, scheme in components.members("securitySchemes") if components else ():
        yield from _check_scheme(index.follow(scheme))


def _check_scheme(scheme: Node) -> Iterator[Diagnostic]:
    """Check the header, query parameter or cookie name of a security scheme."""
    kind, place = scheme.text("type"), scheme.text("in")
    key = {"apiKey": "name", "http": "scheme"}.get(kind, "")
    given = scheme.get(key) if key else None
    if given is None or not isinstance(given.value, str) or (kind == "apiKey" and place not in ("header", "cookie")):
        return
    if not _IS_NAME.fullmatch(given.value):
        what = f"a {place}" if kind == "apiKey" else "a way of HTTP authentication"
        message = f"{shown(given.value)} is no name for {what}"
        yield Diagnostic(given.location, message, _NAME_HINT, left_out(scheme.pointer, "the scheme is left out"))


def _check_properties(node: Node) -> Iterator[Diagnostic]:
    for name, member in node.members("properties"):
        if _UNREADABLE.search(name):
            message = f"{shown(name)} cannot be a field: it holds a quote, a backslash or a control character"
            hint = "rename the property, or remove it: values stay within reach among the extra fields"
            yield Diagnostic(member.location, message, hint, left_out(member.pointer))


def _check_media_types(found: Found) -> Iterator[Diagnostic]:
    remedy = _media_type(found)
    for name, member in found.node.members("content"):
        if not name and found.kind in ("request body", "response"):
            hint = "write it as type/subtype"
            yield Diagnostic(
                member.location, "the media type is empty", hint, Remedy("it is taken for bytes of any type")
            )
        elif not _IS_MEDIA_TYPE.fullmatch(name):
            message = f"{shown(name)} is no media type"
            yield Diagnostic(member.location, message, "write it as type/subtype", remedy(member.pointer))


def _media_type(found: Found) -> Callable[[Pointer], Remedy | None]:
    """Remedies for an invalid media type: rename it to the one that was meant; remove it if the response has others."""
    known = [name for name, _ in found.node.members("content")]
    beside = any(_IS_MEDIA_TYPE.fullmatch(name) for name in known)
    error = found.kind == "response" and _IS_ERROR.fullmatch(found.node.key)

    def remedy(pointer: Pointer) -> Remedy | None:
        word = pointer[-1].strip().lower()
        meant = next((full for part, full in _MEDIA_TYPES.items() if part in word), None)
        if meant is not None and meant not in known:
            return Remedy(f"it is taken as {meant}", (Rename(pointer, meant),))
        if beside or error:
            return left_out(pointer)
        if found.kind == "response":
            return Remedy("it is taken as */*, any media type", (Rename(pointer, "*/*"),))
        return None

    return remedy


def _keys(
    node: Node,
    key: str | None,
    pattern: re.Pattern[str],
    message: str,
    hint: str,
    *,
    remedy: Callable[[Pointer], Remedy | None],
) -> Iterator[Diagnostic]:
    for name, member in node.members(key):
        if not pattern.fullmatch(name):
            yield Diagnostic(member.location, f"{shown(name)} is {message}", hint, remedy(member.pointer))
