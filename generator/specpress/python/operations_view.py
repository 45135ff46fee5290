"""Operations → the descriptors that the runtime works from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from specpress import ir, names
from specpress.python.annotations import Annotator, Declarations
from specpress.python.imports import Imports
from specpress.python.literals import literal

DEFAULT_STYLES = {
    "path": ("simple", False),
    "query": ("form", True),
    "header": ("simple", False),
    "cookie": ("form", True),
}
BODIES: dict[ir.ContentKind, str] = {
    "json": "JSON",
    "form": "FORM",
    "multipart": "MULTIPART",
    "text": "TEXT",
    "binary": "BINARY",
    "events": "TEXT",
    "lines": "TEXT",
}


@dataclass(frozen=True, slots=True)
class DescriptorView:
    """One constant: its name, its constructor with type arguments, its arguments as they are written."""

    name: str
    constructor: str
    arguments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OperationsModule:
    """One module below `_operations/`."""

    path: tuple[str, ...]
    is_package: bool
    imports: tuple[str, ...]
    descriptors: tuple[DescriptorView, ...]


def operations_module(resource: ir.Resource, declarations: Declarations) -> OperationsModule:
    """The descriptors of one resource's operations."""
    is_package = bool(resource.children)
    imports = Imports(("_operations", *resource.path), is_package)
    annotator = Annotator(declarations, imports)
    descriptors = tuple(_descriptor(operation, annotator) for operation in resource.operations)
    if descriptors:
        imports.name("typing", "Final")
    return OperationsModule(resource.path, is_package, imports.lines, descriptors)


def is_streaming(operation: ir.Operation) -> bool:
    """Whether some reply of the operation is a stream."""
    return any(reply.content is not None and reply.content.kind in ("events", "lines") for reply in operation.replies)


def _descriptor(operation: ir.Operation, annotator: Annotator) -> DescriptorView:
    return DescriptorView(
        name=names.constant_name(operation.name),
        constructor=_constructor(operation, annotator),
        arguments=tuple(_arguments(operation, annotator)),
    )


def _constructor(operation: ir.Operation, annotator: Annotator) -> str:
    plain: dict[str, None] = {}
    events: dict[str, None] = {}
    for reply in operation.replies:
        content = reply.content
        if content is not None and content.kind in ("events", "lines"):
            events[annotator.reply(content.type)] = None
        else:
            plain[_plain_type(content, annotator)] = None
    if not events:
        return f"{annotator.imports.own(('_core', 'operation'), 'Operation')}[{' | '.join(plain)}]"
    if not plain:
        plain[annotator.imports.name("typing", "Never")] = None
    constructor = annotator.imports.own(("_core", "operation"), "StreamingOperation")
    return f"{constructor}[{' | '.join(plain)}, {' | '.join(events)}]"


def _plain_type(content: ir.Content | None, annotator: Annotator) -> str:
    if content is None:
        return "None"
    match content.kind:
        case "text":
            return annotator.builtin("str")
        case "json":
            return annotator.reply(content.type)
        case _:
            return annotator.imports.own(("_core", "binary"), "BinaryResponse")


def _arguments(operation: ir.Operation, annotator: Annotator) -> Iterator[str]:
    use = annotator.imports.own
    yield f"id={literal(operation.id)}"
    yield f"method={literal(operation.method)}"
    yield f"path={literal(operation.path)}"
    parameters = list(_parameters(operation, annotator))
    if parameters:
        yield f"parameters={_tuple(parameters)}"
    if operation.body is not None:
        content = operation.body.contents[0]
        yield f"body={use(('_core', 'operation'), 'Body')}.{BODIES[content.kind]}"
        usual = {
            "JSON": "application/json",
            "FORM": "application/x-www-form-urlencoded",
            "MULTIPART": "multipart/form-data",
        }
        if usual.get(BODIES[content.kind]) != content.media_type:
            yield f"content_type={literal(content.media_type)}"
        encodings = list(_encodings(content, annotator))
        if encodings:
            yield f"encodings={_tuple(encodings)}"
    cases = [_case(reply, annotator) for reply in operation.replies]
    yield f"cases={_tuple(cases)}"


def _parameters(operation: ir.Operation, annotator: Annotator) -> Iterator[str]:
    for one in operation.parameters:
        if (one.style, one.explode) == DEFAULT_STYLES[one.place] and not one.allow_reserved and one.content is None:
            continue
        constructor = annotator.imports.own(("_core", "operation"), "Parameter")
        extra = ", allow_reserved=True" if one.allow_reserved else ""
        extra += f", content={literal(one.content)}" if one.content is not None else ""
        yield (
            f"{constructor}({literal(one.wire_name)}, {literal(one.place)}, "
            f"style={literal(one.style)}, explode={one.explode}{extra})"
        )


def _encodings(content: ir.Content, annotator: Annotator) -> Iterator[str]:
    for one in content.encodings:
        constructor = annotator.imports.own(("_core", "operation"), "Encoding")
        parts = [literal(one.wire_name)]
        parts += [f"content_type={literal(one.content_type)}"] if one.content_type is not None else []
        parts += [f"style={literal(one.style)}"] if one.style is not None else []
        parts += [f"explode={one.explode}"] if one.explode is not None else []
        yield f"{constructor}({', '.join(parts)})"


def _case(reply: ir.Reply, annotator: Annotator) -> str:
    case = annotator.imports.own(("_core", "operation"), "Case")
    conditions = ", ".join(
        f"{literal(one.wire_name)}: {_tuple([literal(value) for value in one.values])}" for one in reply.when
    )
    return f"{case}({{{conditions}}}, {_content(reply.content, annotator)})"


def _tuple(parts: list[str]) -> str:
    return f"({', '.join(parts)}{',' if len(parts) == 1 else ''})"


def _content(content: ir.Content | None, annotator: Annotator) -> str:
    def use(name: str) -> str:
        return annotator.imports.own(("_core", "operation"), name)

    if content is None:
        return f"{use('Empty')}()"
    match content.kind:
        case "json":
            return f"{use('Json')}({annotator.reply(content.type)})"
        case "events":
            terminator = "" if content.terminator is None else f", terminator={literal(content.terminator)}"
            return f"{use('Events')}({annotator.reply(content.type)}{terminator})"
        case "lines":
            return f"{use('Lines')}({annotator.reply(content.type)})"
        case "text":
            return f"{use('Text')}()"
        case _:
            return f"{use('Binary')}()"
