"""Resources → the classes whose methods a caller calls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from specpress import ir
from specpress.naming import identifiers as names
from specpress.naming.reserved import ANNOTATIONS
from specpress.openapi.media_types import is_xml
from specpress.prose import sentences
from specpress.python.annotations import Annotator, Declarations
from specpress.python.imports import Imports
from specpress.python.literals import docstring, literal, texts
from specpress.python.operations_view import is_streaming
from specpress.python.signatures import (
    Argument,
    Signature,
    arguments_of,
    is_spread,
    overloads,
    signature,
    takes_content_type,
)
from specpress.runtime.contract import contract

RUNTIME_NAMES = (
    frozenset(contract().exports)
    | ANNOTATIONS
    | {"AsyncMethods", "AsyncResource", "FileInput", "Methods", "Resource", "operations"}
)
"""Names that modules of resources import; a type with such a name is imported under another one."""
PLACES: tuple[ir.Place, ...] = ("path", "query", "header", "cookie")


@dataclass(frozen=True, slots=True)
class MethodView:
    """One method: its signatures, docstring, and the call that its body makes.

    `renamed` maps arguments of an older client to the required arguments that replaced them. `fields_of` is the
    operation of a method all of whose arguments are fields of the body, by their wire names; else empty.
    """

    name: str
    fields_of: str
    renamed: tuple[tuple[str, str], ...]
    overloads: tuple[Signature, ...]
    signature: Signature
    doc: str
    call: str
    paged: bool
    awaited: bool


@dataclass(frozen=True, slots=True)
class ChildView:
    """A property that leads to another resource: its name, class and the module that has it."""

    name: str
    class_name: str
    module: str
    doc: str


@dataclass(frozen=True, slots=True)
class ResourceModule:
    """One module below `_async/resources/`."""

    path: tuple[str, ...]
    is_package: bool
    imports: tuple[str, ...]
    class_name: str
    doc: str
    module_doc: str
    methods: tuple[MethodView, ...]
    children: tuple[ChildView, ...]


def resource_module(resource: ir.Resource, declarations: Declarations, legacy: ir.Legacy | None) -> ResourceModule:
    """The module of one resource."""
    imports = Imports(
        ("_async", "resources", *resource.path),
        bool(resource.children),
        taken=RUNTIME_NAMES | {form for name in _class_names(resource) for form in (name, name.removeprefix("Async"))},
    )
    if any(one.body is not None and one.body.part_headers for one in resource.operations):
        imports.own(("_core", "request", "part"), "part as _part")
    if any(_has_both(one.body) for one in resource.operations if one.body is not None):
        imports.own(("_core", "request", "fields_or_body"), "fields_or_body as _fields_or_body")
    annotator = Annotator(declarations, imports, {operation.name for operation in resource.operations})
    methods = tuple(_method(operation, annotator, legacy) for operation in resource.operations)
    if any(method.fields_of for method in methods):
        imports.own(("_async", "body_fields"), "body_fields as _body_fields")
    if any(method.renamed for method in methods):
        imports.own(("_async", "renamed"), "renamed as _renamed")
    if any(method.overloads for method in methods):
        imports.name("typing", "overload")
    if methods:
        module = ("_operations", *resource.path)
        imports.own(module[:-1], f"{module[-1]} as operations")
        imports.own(("_async", "resource"), "AsyncMethods")
        imports.own(("_async", "raw"), "async_raw")
        imports.own(("_async", "raw"), "async_streamed")
        imports.name("functools", "cached_property")
    elif resource.children:
        imports.name("functools", "cached_property")
    imports.own(("_async", "resource"), "AsyncResource")
    children = tuple(_child(child) for child in resource.children)
    if children:
        imports.name("typing", "TYPE_CHECKING")
    about = _resource_doc(resource)
    return ResourceModule(
        path=resource.path,
        is_package=bool(resource.children),
        imports=imports.lines,
        class_name=f"Async{resource.class_name}",
        doc=docstring(about, 4),
        module_doc=docstring(sentences.sentence(sentences.first_sentence(about))),
        methods=methods,
        children=children,
    )


def child_views(resource: ir.Resource, below: str = "") -> tuple[ChildView, ...]:
    """The properties that lead to the children of a resource."""
    return tuple(_child(child, below) for child in resource.children)


def _class_names(resource: ir.Resource) -> tuple[str, ...]:
    name = f"Async{resource.class_name}"
    children = tuple(f"Async{child.class_name}" for child in resource.children)
    return (name, f"{name}WithRawResponse", f"{name}WithStreamingResponse", *children)


def _child(child: ir.Resource, below: str = "") -> ChildView:
    name = child.path[-1]
    return ChildView(name, f"Async{child.class_name}", f".{below}{name}", docstring(_resource_doc(child), 8))


def _resource_doc(resource: ir.Resource) -> str:
    dotted = ".".join(resource.path)
    return sentences.sentence(resource.doc.description or resource.doc.summary or f"The calls below {dotted}")


def _method(operation: ir.Operation, annotator: Annotator, legacy: ir.Legacy | None) -> MethodView:
    signatures = (signature(operation, annotator), *overloads(operation, annotator))
    page = _page(operation, annotator)
    if page is not None:
        signatures = tuple(Signature(one.parameters, page) for one in signatures)
    return MethodView(
        name=operation.name,
        fields_of=f"operations.{names.constant_name(operation.name)}" if _takes_fields_alone(operation) else "",
        renamed=tuple(_renamed(operation, legacy)) if legacy is not None and page is None else (),
        overloads=signatures[1:],
        signature=signatures[0],
        doc=docstring(_doc(operation), 8),
        call=_call(operation, page is not None),
        paged=page is not None,
        awaited=page is None,
    )


def _renamed(operation: ir.Operation, legacy: ir.Legacy) -> Iterator[tuple[str, str]]:
    arguments = {one.name: one.is_asked_for for one in arguments_of(operation)}
    for setting in legacy.settings:
        if arguments.get(setting.argument, False) and setting.name not in arguments:
            yield setting.name, setting.argument


def _page(operation: ir.Operation, annotator: Annotator) -> str | None:
    if operation.pagination is None:
        return None
    pager = annotator.imports.own(("_async", "pager"), "AsyncPager")
    content = operation.responses[-1].content
    others = [
        response for response in operation.expected if response.content is not None and response.content is not content
    ]
    if content is None or others:
        return None
    whole, item = annotator.response(content.type), annotator.response(operation.pagination.item)
    if operation.pagination.following is None:
        return f"{pager}[{whole}, {item}]"
    annotator.imports.own(("_async", "pages"), "paged")
    page = annotator.imports.own(("_async", "pages"), "AsyncPage")
    return f"{pager}[{page}[{whole}, {item}], {item}]"


def _call(operation: ir.Operation, paged: bool) -> str:
    constant = names.constant_name(operation.name)
    if paged and operation.pagination is not None and operation.pagination.following is not None:
        return f"paged({', '.join(['self._client', f'operations.{constant}', *_places(operation), 'options=options'])})"
    sender = "page" if paged else "request_or_stream" if is_streaming(operation) else "request"
    return f"self._client.{sender}({', '.join([f'operations.{constant}', *_places(operation), 'options=options'])})"


def _places(operation: ir.Operation) -> Iterator[str]:
    for place in PLACES:
        members = [one for one in operation.parameters if one.place == place]
        if members:
            yield f"{place}={_mapping(members)}"
    body = operation.body
    if body is None:
        return
    if body.fields is None:
        yield "body=body"
    elif not _has_both(body):
        yield f"body={_body_mapping(body.fields, body.part_headers)}"
    else:
        fields_as = texts(one.media_type for one in body.contents if is_spread(one, body))
        body_as = texts(one.media_type for one in body.contents if not is_spread(one, body))
        media_types = f"fields_as={fields_as}, body_as={body_as}"
        yield f"body=_fields_or_body({_mapping(body.fields)}, body, content_type, {media_types})"
    if takes_content_type(body):
        yield "content_type=content_type"


def _takes_fields_alone(operation: ir.Operation) -> bool:
    """Whether all arguments are fields of a JSON body by their wire names, and nothing is filled in for them."""
    body = operation.body
    if body is None or body.fields is None or operation.parameters or operation.pagination is not None:
        return False
    if [one.kind for one in body.contents] != ["json"] or takes_content_type(body):
        return False
    return all(one.name == one.wire_name and one.fill is None for one in body.fields)


def _body_mapping(fields: tuple[ir.Field, ...], headers: tuple[ir.PartHeader, ...]) -> str:
    members: list[str] = []
    for field in fields:
        own = [header.parameter for header in headers if header.part == field.wire_name]
        value = f"_part({field.name}, {_mapping(own)})" if own else field.name
        members.append(f"{literal(field.wire_name)}: {value}")
    return "{" + ", ".join(members) + "}"


def _has_both(body: ir.Body) -> bool:
    """Whether the fields of a body are arguments, but not in all of its media types."""
    return body.fields is not None and not all(is_spread(content, body) for content in body.contents)


def _mapping(members: tuple[Argument, ...] | list[ir.Parameter]) -> str:
    return "{" + ", ".join(f"{literal(one.wire_name)}: {one.name}" for one in members) + "}"


def _doc(operation: ir.Operation) -> str:
    parts = [sentences.sentence(operation.doc.summary or f"Call {operation.method} {operation.path}")]
    parts += [operation.doc.description] if operation.doc.description else []
    if operation.deprecated:
        parts.append("Deprecated.")
    lines = [_argument(one) for one in arguments_of(operation)]
    if operation.body is not None:
        lines.append(_body_argument(operation.body))
    described = [line for line in lines if line]
    if described:
        parts.append("\n".join(["Args:", *described]))
    if any(_is_xml(response.content) for response in operation.expected):
        parts.append("Returns: XML as text, not parsed.")
    raised = _raises(operation)
    if raised:
        parts.append(raised)
    if operation.doc.url:
        parts.append(f"Reference: {operation.doc.url}")
    return "\n\n".join(parts)


def _body_argument(body: ir.Body) -> str:
    """The prose for the argument `body`; empty if there is none."""
    whole = [one for one in body.contents if body.fields is None or not is_spread(one, body)]
    about = " ".join(body.doc.description.split()) if body.fields is None else ""
    is_open = any(one.kind == "text" and isinstance(one.type, ir.Binary) for one in whole)
    text = " ".join(
        part
        for part in (
            sentences.sentence(about),
            "XML, given as text." if any(_is_xml(one) for one in whole) else "",
            "A str is the text itself, not a path." if is_open else "",
        )
        if part
    )
    return f"    body: {text}" if text else ""


def _is_xml(content: ir.Content | None) -> bool:
    return content is not None and content.kind == "text" and is_xml(content.media_type)


def _argument(one: Argument) -> str:
    text = " ".join(
        part
        for part in (
            sentences.sentence(" ".join((one.doc.description or one.doc.summary).split())),
            sentences.constraints(one.constraints),
            sentences.default(one.default),
            "Deprecated." if one.deprecated else "",
        )
        if part
    )
    return f"    {one.name}: {text}" if text else ""


def _raises(operation: ir.Operation) -> str:
    classes: dict[str, list[str]] = {}
    for error in operation.errors:
        if error.status != "default":
            classes.setdefault(sentences.error_class(error.status), []).append(error.status)
    if not classes:
        return ""
    named = ", ".join(f"{name} ({', '.join(dict.fromkeys(statuses))})" for name, statuses in classes.items())
    return f"Raises: {named}; APIConnectionError or APITimeoutError where no reply arrives."
