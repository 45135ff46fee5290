"""Bundles a document of several files: the parts of other files become components of the main document."""

from __future__ import annotations

import copy
import os.path
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import unquote, urlsplit

from specpress.load.fetch import Fetcher
from specpress.load.fetched import FetchError
from specpress.load.identifiers import WORDS, Identifiers
from specpress.load.source import Source, decode
from specpress.load.tree import Tree
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.document import JSON, Document, Origin, Pointer, from_text, to_text
from specpress.openapi.index import Found, children
from specpress.openapi.node import Node, root
from specpress.openapi.objects import REFERABLE, SHAPES, Kind
from specpress.openapi.refs import value_at

_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9._-]+")
_SECTIONS: Final[dict[Kind, str]] = {kind: section for section, kind in SHAPES["components"].named.items()}


@dataclass(slots=True)
class _Bundle:
    """The main document, to which components are added, and the other files."""

    main: Document
    fetcher: Fetcher
    parse: Callable[[Source], Tree]
    identifiers: Identifiers
    files: dict[str, Document] = field(default_factory=dict[str, Document])
    names: dict[tuple[str, Pointer], tuple[str, ...]] = field(
        default_factory=dict[tuple[str, Pointer], tuple[str, ...]]
    )
    origins: dict[Pointer, Origin] = field(default_factory=dict[Pointer, Origin])
    waiting: list[tuple[Document, Found]] = field(default_factory=list[tuple[Document, Found]])
    postponed: list[tuple[Document, Found]] = field(default_factory=list[tuple[Document, Found]])
    problems: list[Diagnostic] = field(default_factory=list[Diagnostic])
    done: set[int] = field(default_factory=set[int])
    is_last_round: bool = False

    @property
    def is_31(self) -> bool:
        """Whether schemas are those of JSON Schema 2020-12, with identifiers."""
        return not str(self.main.root.get("openapi")).startswith("3.0")


def bundle(main: Document, fetcher: Fetcher, parse: Callable[[Source], Tree]) -> Document:
    """Add the referenced parts of other files to the components of `main`, whose values are changed.

    The `faults` of the result name the files that could not be read.
    """
    state = _Bundle(
        main, fetcher, parse, Identifiers(fetcher.absolute), {main.file: main, os.path.normpath(main.file): main}
    )
    if state.is_31:
        state.identifiers.add(main)
    state.waiting.append((main, Found("document", root(main))))
    while state.waiting or state.postponed:
        if not state.waiting:
            state.waiting, state.postponed, state.is_last_round = state.postponed, [], True
        file, found = state.waiting.pop()
        _visit(state, file, found)
    return replace(main, origins={**main.origins, **state.origins}, faults=(*main.faults, *state.problems))


def is_bundled(document: Document) -> bool:
    """Whether all references of a document are JSON pointers into it."""
    if any(word in document.whole_text for word in WORDS):
        return False
    waiting: list[JSON] = [document.root]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            ref = one.get("$ref")
            if isinstance(ref, str) and not ref.startswith("#") and ref:
                return False
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one
    return True


def _visit(state: _Bundle, file: Document, found: Found) -> None:
    value = found.node.value
    if isinstance(value, dict) and id(value) not in state.done:
        if _may_be_known_later(state, file, found):
            state.postponed.append((file, found))
            return
        state.done.add(id(value))
        ref = value.get("$ref")
        if found.kind in REFERABLE and isinstance(ref, str) and _needs_work(state, file, found.kind, ref):
            if found.kind in _SECTIONS and not _is_30_path_item(state, found.kind):
                value["$ref"] = _component(state, file, found, ref, "$ref") or ref
            else:
                _put_inline(state, file, found, ref)
                return
        dynamic = value.get("$dynamicRef")
        if found.kind == "schema" and state.is_31 and isinstance(dynamic, str):
            value["$dynamicRef"] = _component(state, file, found, dynamic, "$dynamicRef") or dynamic
        if found.kind == "discriminator":
            mapping = value.get("mapping")
            for key, target in mapping.items() if isinstance(mapping, dict) else ():
                assert isinstance(mapping, dict)
                if isinstance(target, str) and _leads_out(state, file, target) and _names_a_file(target):
                    holder = Found("schema", Node(file, (*found.node.pointer, "mapping"), mapping))
                    mapping[key] = _component(state, file, holder, target, key) or target
    state.waiting += [(file, child) for child in children(found)]


def _may_be_known_later(state: _Bundle, file: Document, found: Found) -> bool:
    """Whether a reference may be to the `$id` of a schema in a file that has not been read yet."""
    value = found.node.value
    if state.is_last_round or not state.is_31 or found.kind != "schema" or not isinstance(value, dict):
        return False
    return any(
        isinstance(ref, str)
        and bool(urlsplit(state.identifiers.base_of(file, found.node.pointer, ref)).scheme)
        and state.identifiers.find(file, found.node.pointer, ref) is None
        for ref in (value.get("$ref"), value.get("$dynamicRef"))
    )


def _needs_work(state: _Bundle, file: Document, kind: Kind, ref: str) -> bool:
    """Whether a reference is not a JSON pointer into the main document."""
    if _leads_out(state, file, ref):
        return True
    is_pointer = ref == "#" or ref.startswith("#/")
    return kind == "schema" and state.is_31 and (not is_pointer or state.identifiers.has_resources(file))


def _leads_out(state: _Bundle, file: Document, ref: str) -> bool:
    return file is not state.main or not ref.startswith("#")


def _names_a_file(target: str) -> bool:
    return target.startswith("#") or "/" in target or bool(re.search(r"\.(ya?ml|json)\b", target))


def _is_30_path_item(state: _Bundle, kind: Kind) -> bool:
    """Whether this is a path item of OpenAPI 3.0, whose components cannot hold one."""
    return kind == "path item" and str(state.main.root.get("openapi")).startswith("3.0")


def _component(state: _Bundle, file: Document, found: Found, ref: str, key: str) -> str | None:
    """The equivalent reference inside the main document; None after a fault was recorded."""
    target = _target(state, file, found.node, ref, key)
    if target is None:
        return None
    if target.document is state.main:
        return "#" + to_text(target.pointer)
    whole = state.identifiers.whole_of(target) if found.kind == "schema" and state.is_31 else target.pointer
    rest = target.pointer[len(whole) :]
    if rest:
        target = Node(target.document, whole, _value_at(target.document, whole))
    identity = target.document.file, target.pointer
    if identity not in state.names:
        section = _SECTIONS[found.kind]
        members = _section(state.main.root, section)
        name = next(one for one in _candidates(target, state.fetcher) if one not in members)
        place = ("components", section, name)
        state.names[identity] = place
        state.origins[place] = Origin(target.document, target.pointer)
        value = members[name] = copy.deepcopy(target.value)
        if state.is_31 and not target.pointer and isinstance(value, dict) and "$dynamic" in target.document.whole_text:
            value.setdefault("$id", target.document.file)
        state.waiting.append((target.document, Found(found.kind, Node(target.document, target.pointer, value))))
    return "#" + to_text((*state.names[identity], *rest))


def _put_inline(state: _Bundle, file: Document, found: Found, ref: str) -> None:
    """The path item itself instead of the reference to it."""
    target = _target(state, file, found.node, ref, "$ref")
    holder = found.node.value
    if target is None or not isinstance(holder, dict):
        return
    del holder["$ref"]
    if isinstance(target.value, dict):
        inner = copy.deepcopy(target.value)
        holder |= {key: value for key, value in inner.items() if key not in holder}
        state.origins[found.node.pointer] = Origin(target.document, target.pointer)
        state.done.discard(id(holder))
        state.waiting.append((target.document, Found(found.kind, Node(target.document, target.pointer, holder))))


def _section(top: dict[str, JSON], section: str) -> dict[str, JSON]:
    empty: dict[str, JSON] = {}
    components = top.setdefault("components", empty)
    members = components.setdefault(section, dict[str, JSON]()) if isinstance(components, dict) else empty
    return members if isinstance(members, dict) else empty


def _candidates(target: Node, fetcher: Fetcher) -> Iterator[str]:
    """Candidate names for a part of another file, the shortest first: its own, with its file, with the whole path."""
    path = PurePosixPath(urlsplit(target.document.file).path or target.document.file)
    parts = [path.stem, *(target.pointer[-1:])]
    yield _plain(parts[-1])
    yield _plain("_".join(parts))
    try:
        path = path.relative_to(PurePosixPath(fetcher.folder.as_posix()))
    except ValueError:
        pass
    yield _plain("_".join((*path.with_suffix("").parts, *target.pointer)))
    yield _plain("_".join((*path.parts, *target.pointer)) + "_")


def _plain(text: str) -> str:
    return _NOT_IN_NAMES.sub("_", text).strip("_") or "part"


def _target(state: _Bundle, file: Document, node: Node, ref: str, key: str) -> Node | None:
    """The target of a reference in a file; None after a fault was recorded."""
    name, _, fragment = ref.partition("#")
    location = file.locate((*node.pointer, key))
    if state.is_31 and (known := state.identifiers.find(file, node.pointer, ref)) is not None:
        return known
    try:
        other = _open(state, state.fetcher.absolute(file.file, name)) if name else file
    except FetchError as error:
        state.problems.append(Diagnostic(location, f"$ref '{_short(ref)}': {error.message}", error.hint))
        return None
    except Diagnostics as error:
        state.problems += error.diagnostics
        return None
    pointer = from_text(unquote(fragment)) if fragment.startswith("/") else ()
    if fragment and not fragment.startswith("/"):
        what = "neither a JSON pointer nor an $anchor of that schema" if state.is_31 else "not a JSON pointer"
        hint = "begin it with #/, such as #/components/schemas/Pet"
        state.problems.append(Diagnostic(location, f"{key} '{_short(ref)}' is {what}", hint))
        return None
    found = value_at(other, pointer)
    if found is None:
        state.problems.append(Diagnostic(location, f"$ref '{_short(ref)}' leads nowhere", "check the path in it"))
        return None
    return Node(other, pointer, found.value)


def _open(state: _Bundle, place: str) -> Document:
    if place in state.files:
        return state.files[place]
    fetched = state.fetcher.read(place)
    if fetched.place in state.files:
        state.files[place] = state.files[fetched.place]
        return state.files[place]
    source = decode(fetched.place, fetched.content, state.fetcher.limits)
    tree = state.parse(source)
    if tree.problems:
        raise Diagnostics(tree.problems)
    if not isinstance(tree.root, dict):
        raise Diagnostics([source.problem(0, "this file is not an object with keys", "name one that is")])
    opened = Document(file=source.file, text=source.text, root=tree.root, positions=tree.positions)
    state.files[place] = state.files[source.file] = opened
    if state.is_31:
        state.identifiers.add(opened)
    return opened


def _short(ref: str) -> str:
    return ref if len(ref) <= 100 else ref[:97] + "…"


def _value_at(document: Document, pointer: Pointer) -> JSON:
    return root(document).at(pointer).value
