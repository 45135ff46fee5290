"""`legacy` in the block `x-specpress` has known keys, names that Python accepts, and operations that there are."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator

from specpress.openapi import legacy as keys
from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.extensions import PACKAGE
from specpress.openapi.hints import nearest, shown
from specpress.openapi.index import Index
from specpress.openapi.node import Node, root

_STATUS = re.compile(r"[1-5](\d\d|XX)")
_HEADER = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_FLAGS = ("file", "proxy", "log", "context-variable")


def check(index: Index) -> Iterator[Diagnostic]:
    """The block, if there is one."""
    extension = root(index.document).get(PACKAGE)
    block = extension.get(keys.KEY) if extension is not None else None
    if block is None:
        return
    yield from _check_keys(block, keys.KEYS, "legacy")
    names = list[Node]()
    yield from _check_classes(index, block, names)
    for place in ("settings", "arguments"):
        for name, node in block.members(place):
            yield from _check_name(node, name)
            yield from _check_setting(node)
            names += [node] if place == "settings" else []
    known = [name for place in ("settings", "arguments") for name, _ in block.members(place)]
    for node in block.items("call-settings"):
        if node.value not in known:
            hint = nearest(node.value, known, "name one of `settings` or `arguments`")
            yield Diagnostic(node.location, f"there is no setting {shown(node.value)}", hint)
    yield from _check_errors(block)
    yield from _check_replies(block)
    yield from _check_names_of_modules(block)
    yield from _check_reexports(block)
    prefix = block.get("async-prefix")
    if prefix is not None and not (isinstance(prefix.value, str) and prefix.value.isidentifier()):
        yield Diagnostic(prefix.location, f"{shown(prefix.value)} begins no name", "write a or async_, for example")
    seen: dict[str, Node] = {}
    for node in names:
        if node.key == keys.INSTALL:
            yield Diagnostic(node.location, f"{shown(node.key)} is a function of the module", "give it another name")
        first = seen.setdefault(node.key, node)
        if first is not node:
            message = f"the name {shown(node.key)} stands at line {first.location.line} already"
            yield Diagnostic(node.location, message, "give each class and setting a name of its own")


def _check_names_of_modules(block: Node) -> Iterator[Diagnostic]:
    version = block.get("version")
    if version is not None and not isinstance(version.value, str):
        yield Diagnostic(
            version.location, f"version is a text, not {shown(version.value)}", "write '0.27.8', for example"
        )
    modules = block.get("modules")
    if modules is not None and not isinstance(modules.value, list):
        yield Diagnostic(modules.location, f"modules is a list, not {shown(modules.value)}", "write [resources]")
    for node in block.items("modules"):
        for part in str(node.value).split("."):
            yield from _check_name(node, part)
    for key in ("absent", "successors", "overrides"):
        yield from _check_replacements(block, key)
    there = {f"{owner}.{name}" for owner, one in block.members("classes") for name, _ in one.members("methods")}
    for name, node in block.members("absent"):
        if name in there:
            yield Diagnostic(node.location, f"{shown(name)} is a method of the module", "leave it out here")


def _check_replacements(block: Node, key: str) -> Iterator[Diagnostic]:
    """Names, each with what to use instead."""
    replacements = block.get(key)
    if replacements is not None and not isinstance(replacements.value, dict):
        message = f"{key} is an object, not {shown(replacements.value)}"
        yield Diagnostic(replacements.location, message, "write {old_name: use …}")
    for name, node in block.members(key):
        for part in name.split("."):
            yield from _check_name(node, part)
        if not isinstance(node.value, str):
            yield Diagnostic(
                node.location, f"{shown(node.value)} says nothing about {name}", "write what to use instead"
            )
        elif key == "successors" and "." in name and name.partition(".")[0] not in _modules(block):
            message = f"{shown(name)} is a name neither of the package nor of a client"
            yield Diagnostic(node.location, message, f"write {keys.OF_CLIENT}{name}")


def _modules(block: Node) -> frozenset[str]:
    """What the names of `successors` may begin with: a client, or a module that is there, for others are not read."""
    reexported = {module.partition(".")[0] for module, _ in block.members("reexports")}
    return frozenset((keys.OF_CLIENT[:-1], keys.OF_TYPES[:-1], block.text("method-classes"), *reexported))


def _check_package_names(block: Node) -> Iterator[Diagnostic]:
    """Names of `reexports` that the package has too."""
    names = block.get("package-names")
    if names is not None and not isinstance(names.value, list):
        message = f"package-names is a list, not {shown(names.value)}"
        yield Diagnostic(names.location, message, "write [_types.not_given], for example")
    known = [f"{module}.{name}" for module, node in block.members("reexports") for name, _ in node.members()]
    for node in block.items("package-names"):
        if node.value not in known:
            hint = nearest(node.value, known, "name one of `reexports`, with its module")
            yield Diagnostic(node.location, f"reexports has no {shown(node.value)}", hint)


def _check_reexports(block: Node) -> Iterator[Diagnostic]:
    """Modules of other versions, each with names and what these are here."""
    yield from _check_texts(block, ("method-classes",))
    yield from _check_package_names(block)
    reexports = block.get("reexports")
    if reexports is not None and not isinstance(reexports.value, dict):
        message = f"reexports is an object, not {shown(reexports.value)}"
        yield Diagnostic(reexports.location, message, "write {module: {its_name: name_here}}")
    for module, node in block.members("reexports"):
        for part in module.split("."):
            yield from _check_name(node, part)
        if not isinstance(node.value, dict):
            message = f"{module} is an object of names, not {shown(node.value)}"
            yield Diagnostic(node.location, message, "write {its_name: name_here}")
        for name, target in node.members():
            yield from _check_name(target, name)
            for one in target.items() if isinstance(target.value, list) and target.value else (target,):
                yield from _check_name(one, one.value)


def _check_classes(index: Index, block: Node, names: list[Node]) -> Iterator[Diagnostic]:
    ids = [operation.node.text("operationId") for operation in index.operations]
    for name, node in block.members("classes"):
        names.append(node)
        yield from _check_name(node, name)
        yield from _check_keys(node, keys.CLASS_KEYS, "a class of legacy")
        for method, called in node.members("methods"):
            yield from _check_name(called, method)
            if hasattr(dict, method):
                message = f"{shown(method)} is a method of every reply, which is a dict"
                yield Diagnostic(called.location, message, "give the method another name")
            if isinstance(called.value, dict):
                yield from _check_keys(called, keys.METHOD_KEYS, "a method of legacy")
                for argument in called.items("arguments"):
                    yield from _check_name(argument, argument.value)
            operation = called if isinstance(called.value, str) else called.get("operation")
            if operation is None:
                yield Diagnostic(called.location, "a method of legacy names its operation", "add operation: …")
            elif operation.value not in ids:
                hint = nearest(operation.value, ids, "write an operationId of the document")
                yield Diagnostic(operation.location, f"there is no operation {shown(operation.value)}", hint)


def _check_setting(node: Node) -> Iterator[Diagnostic]:
    yield from _check_keys(node, keys.SETTING_KEYS, "a setting of legacy")
    becomes = [key for key in keys.BECOMES if node.has(key)]
    if len(becomes) > 1:
        message = f"a setting becomes one thing, not {' and '.join(becomes)}"
        yield Diagnostic(node.location, message, "keep one of them")
    for key in (*(_FLAGS), "variable", "header", "option"):
        value = node.get(key)
        if value is None:
            continue
        if key in _FLAGS:
            if not isinstance(value.value, bool):
                yield Diagnostic(value.location, f"{key} is true or false, not {shown(value.value)}", "write true")
            continue
        rule = {"variable": _VARIABLE, "header": _HEADER, "option": _VARIABLE}[key]
        if not isinstance(value.value, str) or not rule.fullmatch(value.value):
            yield Diagnostic(value.location, f"{shown(value.value)} is no {key}", "use letters, digits and underscores")
    only = node.get("only")
    if only is not None and not (isinstance(only.value, list) and all(isinstance(one, str) for one in only.value)):
        yield Diagnostic(only.location, "only is a list of texts", "write [plain, other], or [] for none")


def _check_errors(block: Node) -> Iterator[Diagnostic]:
    errors = block.get("errors")
    if errors is None:
        return
    yield from _check_keys(errors, keys.ERROR_KEYS, "errors")
    yield from _check_texts(errors, ("class", "module"))
    names = [errors.text("class"), *(name for name, _ in errors.members("subclasses"))]
    for name, node in errors.members("subclasses"):
        yield from _check_name(node, name)
        if not isinstance(node.value, list):
            yield Diagnostic(
                node.location, f"{name} is a list of what it stands for", "write ['429'], or [] for nothing"
            )
        for cause in node.items():
            if str(cause.value) not in keys.CAUSES and not _STATUS.fullmatch(str(cause.value)):
                hint = nearest(cause.value, keys.CAUSES, f"write a status, or one of {', '.join(keys.CAUSES)}")
                yield Diagnostic(cause.location, f"nothing is called {shown(cause.value)} here", hint)
    for node in errors.items("exported"):
        if node.value not in names:
            hint = nearest(node.value, names, "name one of `subclasses`")
            yield Diagnostic(node.location, f"there is no exception {shown(node.value)}", hint)


def _check_replies(block: Node) -> Iterator[Diagnostic]:
    replies = block.get("replies")
    if replies is None:
        return
    yield from _check_keys(replies, keys.REPLY_KEYS, "replies")
    yield from _check_texts(replies, ("class", "module"))
    for name, node in replies.members("headers"):
        yield from _check_name(node, name)
        if not isinstance(node.value, str) or not _HEADER.fullmatch(node.value):
            yield Diagnostic(node.location, f"{shown(node.value)} is no name of a header", "write X-Time, for example")


def _check_texts(node: Node, names: tuple[str, ...]) -> Iterator[Diagnostic]:
    for key in names:
        member = node.get(key)
        if member is not None:
            yield from _check_name(member, member.value)


def _check_name(node: Node, name: object) -> Iterator[Diagnostic]:
    if not isinstance(name, str) or not name.isascii() or not name.isidentifier() or keyword.iskeyword(name):
        yield Diagnostic(node.location, f"{shown(name)} is no name in Python", "use letters, digits and underscores")


def _check_keys(node: Node, known: tuple[str, ...], owner: str) -> Iterator[Diagnostic]:
    if not isinstance(node.value, dict):
        hint = f"its keys are {', '.join(known)}"
        yield Diagnostic(node.location, f"{owner} is an object, not {shown(node.value)}", hint)
    for key, member in node.members():
        if key not in known:
            hint = nearest(key, known, f"its keys are {', '.join(known)}")
            yield Diagnostic(member.location, f"{owner} has no key {shown(key)}", hint)
