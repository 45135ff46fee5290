"""Applies OpenAPI Overlays to a document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from os.path import normpath
from pathlib import Path
from urllib.parse import unquote, urlsplit

from jsonpath import JSONPathError

from specpress.edit.overlay_document import Action, Overlay, Query, member, read_overlay, reason
from specpress.edit.placed import Parts, Placed, PlacedValues, TooMuch
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.document import JSON, Document, Origin
from specpress.openapi.hints import shown
from specpress.openapi.limits import Limits
from specpress.openapi.node import Node


def apply_overlays(document: Document, overlays: Sequence[Document], limits: Limits) -> Document:
    """Apply the actions of all overlays in their order.

    Raises `Diagnostics` if an overlay is invalid; an action that changes nothing is a warning.
    """
    if not overlays:
        return document
    problems: list[Diagnostic] = []
    read: list[Overlay] = []
    for overlay in overlays:
        try:
            read.append(read_overlay(overlay, limits))
        except Diagnostics as error:
            problems += error.diagnostics
    if problems:
        raise Diagnostics(problems)
    run = _Run(document, limits, PlacedValues(document, limits))
    run.check_size(overlays)
    for one in read:
        run.apply(one)
    return replace(run.values.document(), overlays=tuple(overlays), warnings=(*document.warnings, *run.warnings))


@dataclass(slots=True)
class _Run:
    """The document while the actions are applied."""

    given: Document
    limits: Limits
    values: PlacedValues
    warnings: list[Diagnostic] = field(default_factory=list[Diagnostic])

    def check_size(self, overlays: Sequence[Document]) -> None:
        """Refuse a document that is larger, with its overlays, than the limit for one document."""
        size = len(self.given.text.encode())
        for overlay in overlays:
            size += len(overlay.text.encode())
            if size > self.limits.max_bytes:
                message = f"the document and its overlays are larger than {self.limits.max_bytes} bytes"
                raise Diagnostics([Diagnostic(overlay.locate(()), message, "raise the limit with --max-bytes")])

    def apply(self, overlay: Overlay) -> None:
        """All actions of one overlay."""
        if overlay.extends is not None and not _is_for(overlay.extends, overlay.document, self.given):
            message = f"this overlay is made for {shown(overlay.extends.value)}, and applied to {self.given.file}"
            self.warnings.append(Diagnostic(overlay.extends.location, message))
        for action in overlay.actions:
            try:
                self._apply(action, overlay)
            except TooMuch as error:
                raise _refused(action.target.node, error.message, error.hint) from None

    def _apply(self, action: Action, overlay: Overlay) -> None:
        if action.kind == "nothing":
            message = "this action changes nothing: it has no update, remove or copy"
            self.warnings.append(Diagnostic(action.node.location, message))
            return
        found = self._find(action.target)
        if not found:
            message = f"the target {shown(action.target.node.value)} matches nothing, so this action changes nothing"
            self.warnings.append(Diagnostic(action.target.node.location, message))
            return
        version = _version(self.values)
        if action.kind == "remove":
            self._remove(found, action)
        else:
            new = self._source(action)
            for parts in found:
                self._update(parts, new, action, is_1_0=overlay.is_1_0)
        if _version(self.values) != version:
            message = "this action changes the version of OpenAPI, which says how everything else is read"
            raise _refused(action.target.node, message, "convert the document itself")

    def _find(self, query: Query) -> list[Parts]:
        """The places of the values that a query finds, without duplicates."""
        try:
            root = self.values.root
            assert isinstance(root, dict)
            return list(dict.fromkeys(match.parts for match in query.path.finditer(root)))
        except (JSONPathError, RecursionError) as error:
            hint = "write a query of RFC 9535, such as $.paths['/pets'].get"
            raise _refused(query.node, f"the query cannot be evaluated: {reason(error)}", hint) from None

    def _remove(self, found: list[Parts], action: Action) -> None:
        if () in found:
            raise _refused(action.target.node, "the whole document cannot be removed", "name a part of it")
        # From the end, so that the indexes before it stay right; two keys are only compared where one object holds
        # both.
        for parts in sorted(found, reverse=True):
            self.values.remove(parts)

    def _source(self, action: Action) -> Placed:
        """The value that the action inserts."""
        if action.source is None:
            update = member(action.node, "update")
            return Placed(update.value, Origin(update.document, update.pointer))
        found = self._find(action.source)
        if len(found) != 1:
            message = f"{shown(action.source.node.value)} matches {len(found)} values; only one can be copied"
            raise _refused(action.source.node, message, "name exactly one value")
        source = self.values.at(found[0])
        assert source is not None
        return self.values.detached(source, len(found[0]))

    def _update(self, parts: Parts, new: Placed, action: Action, *, is_1_0: bool) -> None:
        target = self.values.at(parts)
        if target is None:
            return  # an update of a value around it has replaced it
        match target.value, new.value:
            case dict() as members, dict():
                self.values.merge(members, new, len(parts))
            case list() as items, list():
                self.values.extend(items, new, len(parts))
            case list() as items, _:
                self.values.append(items, new, len(parts))
            case (dict(), _) | (_, dict() | list()):
                place = target.place.document.locate(target.place.pointer)
                message = f"{_kind(new.value)} cannot be merged into {_kind(target.value)}, which is at {place}"
                node = member(action.node, action.kind)
                raise _refused(
                    node, message, "objects are merged with objects; let the target name the value around it"
                )
            case _ if is_1_0:
                message = "the target is neither an object nor a list, which overlays of version 1.0 cannot update"
                hint = "let the target name the object around it, or begin the overlay with `overlay: 1.1.0`"
                raise _refused(action.target.node, message, hint)
            case _:
                self.values.replace(parts, new)


def _kind(value: JSON) -> str:
    return shown(value) if isinstance(value, dict | list) else "a single value"


def _version(values: PlacedValues) -> object:
    found = values.at(("openapi",))
    # The patch version says nothing about how a document is read.
    return str(found.value).rpartition(".")[0] if found is not None and isinstance(found.value, str) else None


def _is_for(extends: Node, overlay: Document, document: Document) -> bool:
    """Whether an overlay was made for a document: the file that it names, or an address that ends in its name."""
    given = str(extends.value)
    try:
        parts = urlsplit(given)
    except ValueError:
        return False
    if parts.scheme or parts.netloc or "://" in overlay.file:
        return unquote(parts.path).rpartition("/")[2] == document.file.replace("\\", "/").rpartition("/")[2]
    return Path(normpath(Path(overlay.file).parent / unquote(parts.path))).absolute() == Path(document.file).absolute()


def _refused(node: Node, message: str, hint: str) -> Diagnostics:
    return Diagnostics([Diagnostic(node.location, message, hint)])
