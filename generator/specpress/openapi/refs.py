"""Resolves the target of a `$ref`."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from urllib.parse import unquote

from specpress.openapi.diagnostics import Diagnostic, Diagnostics, SpecpressError
from specpress.openapi.document import JSON, Document, Pointer, from_text, to_text
from specpress.openapi.memo import Memo

_ENDS: Memo[str, str | None] = Memo()
"""The last reference of the chain that starts at a reference; None if the chain is a circle."""
_TARGETS: Memo[str, Target] = Memo()
"""The targets of last references."""


@dataclass(frozen=True, slots=True)
class Target:
    """The target of a reference."""

    pointer: Pointer
    value: JSON


class RefError(SpecpressError):
    """A broken reference; it `dangles` if its target is missing from the document."""

    def __init__(self, message: str, hint: str, *, dangles: bool = False) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.dangles = dangles


def find(document: Document, ref: str) -> Target:
    """The target of a reference; `RefError` if there is none."""
    file, _, fragment = ref.partition("#")
    if file:
        raise _outside(ref, file)
    if fragment and not fragment.startswith("/"):
        raise RefError(
            f"$ref {_shown(ref)} is not a JSON pointer", "begin it with #/, such as #/components/schemas/Pet"
        )
    pointer = from_text(unquote(fragment))
    value: JSON = document.root
    for index, part in enumerate(pointer):
        inner = _member(value, part)
        if inner is None:
            raise RefError(f"$ref {_shown(ref)} leads nowhere", _nearest(value, pointer, index), dangles=True)
        value = inner.value
    return Target(pointer, value)


def value_at(document: Document, pointer: Pointer) -> Target | None:
    """The value at a pointer; None if there is none."""
    value: JSON = document.root
    for part in pointer:
        inner = _member(value, part)
        if inner is None:
            return None
        value = inner.value
    return Target(pointer, value)


def resolve(document: Document, ref: str, at: Pointer = ()) -> Target:
    """The target of a reference. Raises `Diagnostics` with the place `at` if the reference is broken."""
    try:
        return find(document, ref)
    except RefError as error:
        raise Diagnostics([Diagnostic(document.locate(at), error.message, error.hint)]) from None


def follow(document: Document, value: JSON, pointer: Pointer) -> Target:
    """`value`, or the target at the end of its chain of references."""
    if not (isinstance(value, dict) and isinstance(ref := value.get("$ref"), str)):
        return Target(pointer, value)
    ends = _ENDS.of(document)
    if ref not in ends:
        _find_end(document, ref, ends)
    end = ends[ref]
    if end is None:
        raise RefError(f"$ref {_shown(ref)} leads back to itself", "let one of these references name a real value")
    targets = _TARGETS.of(document)
    if end not in targets:
        targets[end] = find(document, end)
    return targets[end]


def _find_end(document: Document, ref: str, ends: dict[str, str | None]) -> None:
    """Cache the last reference of a chain for every link of it, so that each link is followed once."""
    passed: dict[str, None] = {}
    while ref not in ends:
        if ref in passed:
            ends.update(dict.fromkeys(passed))
            return
        passed[ref] = None
        try:
            value = find(document, ref).value
        except RefError:
            break
        inner = value.get("$ref") if isinstance(value, dict) else None
        if not isinstance(inner, str):
            break
        ref = inner
    ends.update(dict.fromkeys(passed, ends.get(ref, ref)))


@dataclass(frozen=True, slots=True)
class _Member:
    value: JSON


def _member(value: JSON, part: str) -> _Member | None:
    if isinstance(value, dict) and part in value:
        return _Member(value[part])
    if isinstance(value, list) and part.isascii() and part.isdigit() and int(part) < len(value):
        return _Member(value[int(part)])
    return None


def _nearest(value: JSON, pointer: Pointer, index: int) -> str:
    """A hint with the most similar pointer, in this section of the components or in another one."""
    keys = list(value) if isinstance(value, dict) else []
    close = difflib.get_close_matches(pointer[index], keys, n=1, cutoff=0.6)
    if close:
        return f"did you mean #{to_text((*pointer[:index], close[0], *pointer[index + 1 :]))}?"
    if not keys:
        return f"#{to_text(pointer[:index])} has no members"
    listed = ", ".join(keys[:8]) + (", …" if len(keys) > 8 else "")
    return f"#{to_text(pointer[:index])} has: {listed}"


def _outside(ref: str, file: str) -> RefError:
    scheme = file.partition(":")[0].lower() if ":" in file else ""
    if scheme in ("http", "https") or file.startswith("//"):
        return RefError(
            f"$ref {_shown(ref)} leads to another machine, which is never asked",
            "copy the part into this document's components",
        )
    return RefError(
        f"$ref {_shown(ref)} leads out of this document, which is not supported",
        "copy the part into this document's components",
    )


def _shown(ref: str) -> str:
    shown = ref if len(ref) <= 100 else ref[:97] + "…"
    return f"'{shown}'"
