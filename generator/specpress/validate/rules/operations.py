"""operationIds, and the parameters that path templates name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.hints import nearest, shown
from specpress.openapi.index import DeclaredOperation, Index
from specpress.openapi.node import Node, root
from specpress.openapi.objects import METHODS
from specpress.openapi.remedies import KEPT, Remedy, Rename, left_out, taken_as
from specpress.validate.rules.parameters import undeclared

_TEMPLATE = re.compile(r"\{([^{}]*)\}")


def check(index: Index) -> Iterator[Diagnostic]:
    """Check that operationIds are unique, and that path templates and path parameters agree."""
    yield from _check_paths(index)
    holders: dict[str, tuple[Node, str]] = {}
    for operation in index.operations:
        given = operation.node.get("operationId")
        if given is not None and isinstance(given.value, str):
            here = given, operation.method
            first, _ = before = holders.setdefault(given.value, here)
            # One path item at two paths has one operation for both, whose place is the same.
            if str(first.location) != str(given.location):
                message = f"operationId {shown(given.value)} stands at line {first.location.line} already"
                remedy = _told_apart(before, here) or left_out(given.pointer, "this operation is named by its path")
                yield Diagnostic(given.location, message, "give one of the two operations another operationId", remedy)
        yield from _check_template(index, operation)
        for holder in (operation.item, operation.node):
            yield from _check_duplicates(index, holder)


def _told_apart(before: tuple[Node, str], here: tuple[Node, str]) -> Remedy | None:
    """The remedy for a function that FastAPI calls for several HTTP methods: all operationIds end with one of them."""
    if before[0].pointer[:-2] != here[0].pointer[:-2]:
        return None
    for (given, method), place in ((here, "this one"), (before, "that one")):
        stem, _, last = str(given.value).rpartition("_")
        if stem and last in METHODS and last != method:
            own = f"{stem}_{method}"
            return taken_as(given.pointer, own, f"{place} is taken as {shown(own)}")
    return None


def _check_paths(index: Index) -> Iterator[Diagnostic]:
    alike: dict[str, tuple[str, Node]] = {}
    for path, node in root(index.document).members("paths"):
        other, first = alike.setdefault(_TEMPLATE.sub("{}", path), (path, node))
        if first is not node:
            message = f"path {shown(path)} is the same as {shown(other)} at line {first.location.line}"
            yield Diagnostic(node.location, message, "put the operations of both into one path", KEPT)
        if not path.startswith(("/", "x-")):
            remedy = Remedy(f"it is taken as {shown('/' + path)}", (Rename(node.pointer, "/" + path),))
            free = not root(index.document).at(("paths",)).has("/" + path)
            hint = f"write {shown('/' + path)}"
            message = f"path {shown(path)} does not begin with /"
            yield Diagnostic(node.location, message, hint, remedy if free else None)
        elif re.sub(_TEMPLATE, "", path).translate({ord(brace): None for brace in "{}"}) != re.sub(_TEMPLATE, "", path):
            yield Diagnostic(
                node.location, f"path {shown(path)} has a brace without its twin", "write parameters as {name}"
            )


def _check_template(index: Index, operation: DeclaredOperation) -> Iterator[Diagnostic]:
    holders = (operation.item, operation.node)
    if not all(isinstance(one.value, dict) and _is_list(one.get("parameters")) for one in holders):
        return
    declared = dict[str, Node]()
    for holder in holders:
        for parameter in holder.items("parameters"):
            target = index.follow(parameter)
            if target.text("in") in ("path", "") and target.has("name"):
                declared[target.text("name")] = parameter
    named = list(dict.fromkeys(_TEMPLATE.findall(operation.path)))
    for name in named:
        if name not in declared:
            spare = [one for one in declared if one not in named]
            hint = nearest(name, spare, f"add a parameter with name: {name} and in: path")
            message = f"{operation.method} {operation.path}: path parameter {shown(name)} is not declared"
            yield Diagnostic(operation.node.location, message, hint, undeclared(operation.node, name))
    for name, parameter in declared.items():
        if name not in named:
            message = f"path parameter {shown(name)} does not stand in the path {shown(operation.path)}"
            hint = nearest(name, named, f"write {{{name}}} in the path, or remove the parameter")
            # A path item that several paths refer to may need it elsewhere.
            is_own = parameter.pointer[:2] == ("paths", operation.path)
            yield Diagnostic(parameter.location, message, hint, left_out(parameter.pointer) if is_own else None)


def _is_list(parameters: Node | None) -> bool:
    """Whether parameters are a list; if not, the structure check reports them."""
    return parameters is None or isinstance(parameters.value, list)


def _check_duplicates(index: Index, holder: Node) -> Iterator[Diagnostic]:
    seen: dict[tuple[str, str], Node] = {}
    for parameter in holder.items("parameters"):
        target = index.follow(parameter)
        key = target.text("in"), target.text("name")
        first = seen.setdefault(key, parameter)
        if first is not parameter and all(key):
            message = f"{key[0]} parameter {shown(key[1])} stands at line {first.location.line} already"
            yield Diagnostic(
                parameter.location, message, "keep one of the two", left_out(parameter.pointer, "the first one counts")
            )
