"""Operations → the descriptors that the runtime works from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from specpress import ir
from specpress.naming import identifiers as names
from specpress.naming.reserved import ANNOTATIONS
from specpress.openapi.escaped_path import escaped_path
from specpress.openapi.media_types import essence_of
from specpress.python.annotations import Annotator, Declarations
from specpress.python.decimals_view import decimals, decimals_of_parameter
from specpress.python.fills_view import fills
from specpress.python.imports import Imports
from specpress.python.literals import literal, retry_arguments, security
from specpress.python.signatures import arguments_of, is_spread
from specpress.python.streams_view import collect, collected, finish, framing
from specpress.runtime.contract import contract

RUNTIME_NAMES = contract().descriptors | ANNOTATIONS | {"BinaryResponse", "Final", "Never", "RetryRules", "omit"}
"""Names that modules of descriptors import; a type with such a name is imported under another one."""
DEFAULT_STYLES = {
    "path": ("simple", False),
    "query": ("form", True),
    "header": ("simple", False),
    "cookie": ("form", True),
}
RESPONSES: dict[ir.ContentKind, tuple[str, str]] = {
    "json": ("Json", "application/json"),
    "events": ("Events", "text/event-stream"),
    "lines": ("Lines", "application/x-ndjson"),
    "text": ("Text", "text/plain"),
}
"""The class of the runtime for each kind of response, and its default media type; other kinds are binary."""
BINARY_RESPONSE = ("Binary", "application/octet-stream")


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
    constants = {names.constant_name(operation.name) for operation in resource.operations}
    imports = Imports(("_operations", *resource.path), is_package, taken=constants | RUNTIME_NAMES)
    annotator = Annotator(declarations, imports)
    descriptors = tuple(_descriptor(operation, annotator) for operation in resource.operations)
    if descriptors:
        imports.name("typing", "Final")
    return OperationsModule(resource.path, is_package, imports.lines, descriptors)


def is_streaming(operation: ir.Operation) -> bool:
    """Whether some response of the operation is a stream."""
    return any(
        response.content is not None and response.content.kind in ("events", "lines") for response in operation.expected
    )


def _descriptor(operation: ir.Operation, annotator: Annotator) -> DescriptorView:
    return DescriptorView(
        name=names.constant_name(operation.name),
        constructor=_constructor(operation, annotator),
        arguments=tuple(_arguments(operation, annotator)),
    )


def _pagination(pagination: ir.Pagination, following: ir.NextPage, annotator: Annotator) -> str:
    """The constructor call of `Pagination`, as Python source."""
    paths = (("source", following.source), ("more", following.more), ("total", following.total))
    arguments = [f"style={literal(following.style)}"]
    arguments += [f"items={_tuple([literal(pagination.items)])}"] if pagination.items else []
    arguments += [f"place={literal(following.place)}"] if following.place not in (None, "query") else []
    arguments += [f"parameter={literal(following.parameter)}"] if following.parameter else []
    arguments += [f"{name}={_tuple([literal(step) for step in path])}" for name, path in paths if path]
    arguments += [f"limit={literal(following.limit)}"] if following.limit else []
    arguments += [f"first={following.first}"] if following.first != 1 else []
    return f"{annotator.imports.own(('_core', 'operation', 'descriptors'), 'Pagination')}({', '.join(arguments)})"


def _constructor(operation: ir.Operation, annotator: Annotator) -> str:
    plain: dict[str, None] = {}
    events: dict[str, None] = {}
    for response in operation.expected:
        content = response.content
        if content is not None and content.kind in ("events", "lines"):
            events[annotator.response(content.type)] = None
        else:
            plain[_plain_type(content, annotator)] = None
    if not events:
        return f"{_runtime('Operation', annotator)}[{' | '.join(plain)}]"
    if not plain:
        plain[annotator.imports.name("typing", "Never")] = None
    whole = collected(operation)
    if whole is not None:
        constructor = _runtime("CollectableOperation", annotator)
        return f"{constructor}[{' | '.join(plain)}, {' | '.join(events)}, {annotator.response(whole)}]"
    return f"{_runtime('StreamingOperation', annotator)}[{' | '.join(plain)}, {' | '.join(events)}]"


def _plain_type(content: ir.Content | None, annotator: Annotator) -> str:
    if content is None:
        return "None"
    match content.kind:
        case "text":
            return annotator.builtin("str")
        case "json":
            return annotator.response(content.type)
        case _:
            return annotator.imports.own(("_core", "response", "binary"), "BinaryResponse")


def _arguments(operation: ir.Operation, annotator: Annotator) -> Iterator[str]:
    yield f"id={literal(operation.id)}"
    yield f"method={literal(operation.method)}"
    yield f"path={literal(escaped_path(operation.path))}"
    parameters = list(_parameters(operation, annotator))
    if parameters:
        yield f"parameters={_tuple(parameters)}"
    if operation.body is not None:
        usual, *others = operation.body.contents
        yield f"body={_body(usual, operation.body, annotator)}"
        if others:
            yield f"other_bodies={_tuple([_body(content, operation.body, annotator) for content in others])}"
    if operation.security is not None:
        yield f"security={security(operation.security)}"
    yield f"cases={_tuple([_case(response, operation, annotator) for response in operation.responses])}"
    if operation.alternatives:
        yield f"alternatives={_tuple([_case(response, operation, annotator) for response in operation.alternatives])}"
        accepted = list(dict.fromkeys(one.content.media_type for one in operation.expected if one.content is not None))
        main = operation.responses[-1].content
        if accepted and (main is None or accepted != [main.media_type]):
            yield f"accept={literal(', '.join(accepted))}"
    errors = _errors(operation, annotator)
    if errors:
        yield f"errors={{{', '.join(f'{literal(statuses)}: {one}' for statuses, one in errors)}}}"
    yield from _beyond_responses(operation, annotator)


def _beyond_responses(operation: ir.Operation, annotator: Annotator) -> Iterator[str]:
    pagination = operation.pagination
    if pagination is not None and pagination.following is not None:
        yield f"pagination={_pagination(pagination, pagination.following, annotator)}"
    if operation.server is not None:
        yield f"server={literal(operation.server)}"
    if operation.telemetry is not None:
        yield f"telemetry={_telemetry(operation.telemetry, annotator)}"
    if operation.retry is not None:
        rules = annotator.imports.own(("_core", "retry_rules"), "RetryRules")
        yield f"retry={rules}({retry_arguments(operation.retry)})"


def _telemetry(one: ir.Telemetry, annotator: Annotator) -> str:
    parts = [f"name={_tuple([literal(name) for name in one.name])}"] if one.name else []
    for key, pairs in (("attributes", one.attributes), ("request", one.request), ("response", one.response)):
        parts += [f"{key}={literal(dict(pairs))}"] if pairs else []
    return f"{_runtime('Telemetry', annotator)}({', '.join(parts)})"


def _parameters(operation: ir.Operation, annotator: Annotator) -> Iterator[str]:
    for one in operation.parameters:
        usual = (one.style, one.explode) == DEFAULT_STYLES[one.place] and not one.allow_reserved and one.content is None
        # Of a query parameter that nothing is said about, the runtime writes objects in brackets.
        if usual and (one.place != "query" or not _may_be_object(one.type, annotator.declarations)):
            continue
        extra = ", allow_reserved=True" if one.allow_reserved else ""
        extra += f", content={literal(one.content)}" if one.content is not None else ""
        extra += f", array_format={literal(one.array_format)}" if one.array_format is not None else ""
        extra += decimals_of_parameter(one, annotator)
        yield (
            f"{_runtime('Parameter', annotator)}({literal(one.place)}, {literal(one.wire_name)}, "
            f"style={literal(one.style)}, explode={one.explode}{extra})"
        )


def _body(content: ir.Content, body: ir.Body, annotator: Annotator) -> str:
    constructor = _runtime("Body", annotator)
    encodings = list(_encodings(content, body, annotator))
    filled = list(fills(content, body, annotator))
    form = _form_instead(content, body)
    files = form.files if form is not None else content.files
    in_bytes = body.bytes_fields if form is not None else ()
    exact = list(decimals(content, body, annotator))
    if content.media_type == "application/json" and body.required and not (files or in_bytes or filled or exact):
        return f"{constructor}.JSON"
    parts = [f"kind={literal(content.kind)}", f"media_type={literal(content.media_type)}"]
    parts += [] if body.required else ["required=False"]
    parts += [f"files={_tuple([literal(name) for name in files])}"] if files else []
    parts += [f"bytes_fields={_tuple([literal(name) for name in in_bytes])}"] if in_bytes else []
    parts += [f"encodings={_tuple(encodings)}"] if encodings else []
    parts += filled
    parts += exact
    return f"{constructor}({', '.join(parts)})"


def _may_be_object(one: ir.Type, declarations: Declarations) -> bool:
    match one:
        case ir.Scalar() | ir.Literal() | ir.NullType() | ir.Array():
            return False
        case ir.Nullable(inner=inner):
            return _may_be_object(inner, declarations)
        case ir.Reference(name=name) if isinstance(target := declarations.by_name[name], ir.Alias):
            return not isinstance(target.type, ir.Literal | ir.Scalar | ir.Array)
        case _:
            return True


def _form_instead(content: ir.Content, body: ir.Body) -> ir.Content | None:
    """The multipart form of the same arguments that is sent where JSON cannot carry one of them."""
    if content.kind != "json" or body.fields is None or content is not body.contents[0]:
        return None
    return next((one for one in body.contents if one.kind == "multipart" and is_spread(one, body)), None)


def _encodings(content: ir.Content, body: ir.Body, annotator: Annotator) -> Iterator[str]:
    for one in content.encodings:
        parts = [literal(one.wire_name)]
        parts += [f"content_type={literal(one.content_type)}"] if one.content_type is not None else []
        parts += [f"style={literal(one.style)}"] if one.style is not None else []
        parts += [f"explode={one.explode}"] if one.explode is not None else []
        parts += ["allow_reserved=True"] if one.allow_reserved else []
        parts += [f"array_format={literal(one.array_format)}"] if one.array_format is not None else []
        headers = list(_part_headers(body, one.wire_name, annotator))
        parts += [f"headers={_tuple(headers)}"] if headers else []
        yield f"{_runtime('Encoding', annotator)}({', '.join(parts)})"


def _part_headers(body: ir.Body, part: str, annotator: Annotator) -> Iterator[str]:
    """The headers of a part whose style is not the default."""
    for header in body.part_headers:
        one = header.parameter
        if header.part == part and (one.explode or one.content is not None):
            content = f", content={literal(one.content)}" if one.content is not None else ""
            yield (
                f'{_runtime("Parameter", annotator)}("header", {literal(one.wire_name)}, '
                f'style="simple", explode={one.explode}{content})'
            )


def _errors(operation: ir.Operation, annotator: Annotator) -> list[tuple[str, str]]:
    """The types of error responses with their statuses, and with the media type if it is not the usual JSON."""
    found: dict[tuple[str, str], list[str]] = {}
    with_json = set[str]()
    for error in operation.errors:
        if error.content is None or error.content.kind not in ("json", "text"):
            continue
        is_json = error.content.kind == "json"
        usual = is_json and error.status not in with_json
        media_type = "" if usual else essence_of(error.content.media_type)
        if is_json:
            with_json.add(error.status)
        type_ = annotator.response(error.content.type) if is_json else annotator.builtin("str")
        if not type_.endswith("object"):
            found.setdefault((media_type, type_), []).append(error.status)
    return [(" ".join([*statuses, media_type]).strip(), type_) for (media_type, type_), statuses in found.items()]


def _case(response: ir.Response, operation: ir.Operation, annotator: Annotator) -> str:
    conditions = ", ".join(f"{literal(_key(one, operation))}: {_values(one, annotator)}" for one in response.when)
    status = f", status={literal(response.status)}" if operation.alternatives else ""
    return f"{_runtime('ResponseCase', annotator)}({{{conditions}}}, {_response(response.content, annotator)}{status})"


def _values(condition: ir.Condition, annotator: Annotator) -> str:
    values = [literal(value) for value in condition.values]
    return _tuple(
        [*values, annotator.imports.own(("_core", "options", "omit"), "omit")] if condition.by_default else values
    )


def _key(condition: ir.Condition, operation: ir.Operation) -> str:
    """The wire name, with the place before it where the name alone could mean another argument."""
    same = [one for one in arguments_of(operation) if one.wire_name == condition.wire_name]
    if len(same) == 1 and "." not in condition.wire_name:
        return condition.wire_name
    return f"{condition.place}.{condition.wire_name}"


def _response(content: ir.Content | None, annotator: Annotator) -> str:
    if content is None:
        return f"{_runtime('Empty', annotator)}()"
    name, usual = RESPONSES.get(content.kind, BINARY_RESPONSE)
    parts = [annotator.response(content.type)] if content.kind in ("json", "events", "lines") else []
    parts += [] if content.terminator is None else [f"terminator={literal(content.terminator)}"]
    parts += [] if content.finish is None else [f"finish={finish(content.finish, annotator)}"]
    parts += [] if content.collect is None else [f"collect={collect(content.collect, annotator)}"]
    parts += framing(content)
    parts += [] if content.media_type == usual else [f"media_type={literal(content.media_type)}"]
    return f"{_runtime(name, annotator)}({', '.join(parts)})"


def _runtime(name: str, annotator: Annotator) -> str:
    return annotator.imports.own(("_core", "operation", "descriptors"), name)


def _tuple(parts: list[str]) -> str:
    return f"({', '.join(parts)}{',' if len(parts) == 1 else ''})"
