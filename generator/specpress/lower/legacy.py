"""`legacy` in the block `x-specpress`: the names of an older client, and the operations they call."""

from __future__ import annotations

from collections.abc import Iterator

from specpress import ir
from specpress.openapi.extensions import PACKAGE
from specpress.openapi.legacy import KEY
from specpress.openapi.node import Node


def read_legacy(
    top: Node, operations: tuple[ir.PlacedOperation, ...], credentials: tuple[ir.Credential, ...]
) -> ir.Legacy | None:
    """The names; None where the document asks for none. Methods of operations that were left out are left out too."""
    extension = top.get(PACKAGE)
    block = extension.get(KEY) if extension is not None else None
    if block is None:
        return None
    by_id = {operation.id: (path, operation) for path, operation in operations}
    replies, errors = _member(block, "replies"), _member(block, "errors")
    required = {one.option for one in credentials if one.required}
    return ir.Legacy(
        classes=tuple(
            _class(name, node, by_id, block.texts("call-settings")) for name, node in block.members("classes")
        ),
        settings=(
            *(_setting(name, node, "module", required) for name, node in block.members("settings")),
            *(_setting(name, node, "call", required) for name, node in block.members("arguments")),
        ),
        error=errors.text("class", "LegacyError"),
        error_module=errors.text("module", "error"),
        errors=tuple(
            ir.LegacyError(name, tuple(str(cause.value) for cause in node.items()))
            for name, node in errors.members("subclasses")
        ),
        exported=errors.texts("exported"),
        reply=replies.text("class", "LegacyReply"),
        reply_module=replies.text("module", "reply"),
        reply_headers=tuple((name, str(node.value)) for name, node in replies.members("headers")),
        prefix=block.text("async-prefix", "a"),
        version=block.text("version"),
        modules=block.texts("modules"),
        absent=tuple((name, str(node.value)) for name, node in block.members("absent")),
        successors=tuple((name, str(node.value)) for name, node in block.members("successors")),
        reexports=tuple(
            (module, tuple((name, _targets(one)) for name, one in node.members()))
            for module, node in block.members("reexports")
        ),
        package_names=block.texts("package-names"),
        method_classes=block.text("method-classes"),
        overrides=tuple((name, str(node.value)) for name, node in block.members("overrides")),
    )


def _targets(node: Node) -> tuple[str, ...]:
    """The names here of a name of another version: several for a union of them."""
    return tuple(str(one.value) for one in (node.items() if isinstance(node.value, list) else (node,)))


def _class(
    name: str, node: Node, by_id: dict[str, ir.PlacedOperation], call_settings: tuple[str, ...]
) -> ir.LegacyClass:
    return ir.LegacyClass(name, node.text("kind"), tuple(_methods(node, by_id, call_settings)))


def _methods(
    node: Node, by_id: dict[str, ir.PlacedOperation], call_settings: tuple[str, ...]
) -> Iterator[ir.LegacyMethod]:
    for name, method in node.members("methods"):
        wanted = method.value if isinstance(method.value, str) else method.text("operation")
        if wanted not in by_id:
            continue
        path, operation = by_id[wanted]
        yield ir.LegacyMethod(
            name=name,
            path=path,
            operation=operation,
            arguments=method.texts("arguments") if method.has("arguments") else call_settings,
            renamed=tuple((old, str(one.value)) for old, one in method.members("rename")),
            constants=tuple((argument, one.value) for argument, one in method.members("set")),
        )


def _setting(name: str, node: Node, where: str, required: set[str]) -> ir.LegacySetting:
    default, option = node.get("default"), node.text("option")
    return ir.LegacySetting(
        name=name,
        where="module" if where == "module" else "call",
        option=option,
        from_file=node.flag("file"),
        header=node.text("header"),
        argument=node.text("argument"),
        filename=node.text("filename"),
        proxy=node.flag("proxy"),
        log=node.flag("log"),
        only=node.texts("only") if node.has("only") else None,
        hint=node.text("hint"),
        variable=node.text("variable"),
        default=None if default is None else ir.Value(default.value),
        is_context_variable=node.flag("context-variable"),
        required=option in required and not node.flag("file"),
    )


def _member(node: Node, key: str) -> Node:
    return node.get(key) or Node(node.document, (*node.pointer, key), {})
