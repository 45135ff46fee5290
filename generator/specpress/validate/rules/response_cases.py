"""`x-response-cases`: which response comes back when an argument has a certain value."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.document import JSON
from specpress.openapi.extensions import RESPONSE_CASES, own_block
from specpress.openapi.hints import listed, nearest, shown
from specpress.openapi.index import DeclaredOperation, Index
from specpress.openapi.node import Node
from specpress.openapi.properties import properties_of
from specpress.openapi.sequences import is_events
from specpress.validate.rules.streams import check_stream

_KEYS = ("when", "status", "content", "schema", "terminator", "finished", "collect", "errors", "named")
_JSON_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
    "null": (type(None),),
}


def check(index: Index) -> Iterator[Diagnostic]:
    """Check that every case can occur, and that its response is declared."""
    for operation in index.operations:
        block = own_block(operation.node, RESPONSE_CASES)
        if block is None:
            continue
        cases = tuple(block.items())
        if not all(isinstance(case.value, dict) for case in cases):
            yield Diagnostic(block.location, f"{RESPONSE_CASES} is a list of cases", "write each case with a dash")
            continue
        arguments = arguments_of(index, operation)
        for case in cases:
            yield from _check_case(index, operation, case, arguments, is_last=case is cases[-1])


def _check_case(
    index: Index, operation: DeclaredOperation, case: Node, arguments: dict[str, Node], *, is_last: bool
) -> Iterator[Diagnostic]:
    for key, node in case.members():
        if key not in _KEYS:
            hint = nearest(key, _KEYS, f"a case has {', '.join(_KEYS)}")
            yield Diagnostic(node.location, f"a response case has no key {shown(key)}", hint)
    conditions = list(case.members("when"))
    when = case.get("when")
    if when is not None and not isinstance(when.value, dict):
        yield Diagnostic(when.location, "`when` is an object of arguments and their values", "write stream: [true]")
    elif is_last and conditions:
        yield Diagnostic(
            case.location, "the last response case has a condition", "add a case without `when` at the end"
        )
    elif not is_last and not conditions:
        yield Diagnostic(
            case.location, "the cases after this one never happen", "move the case without `when` to the end"
        )
    for name, node in conditions:
        yield from _check_condition(index, name, node, arguments)
    yield from _check_content(index, operation, case)


def _check_condition(index: Index, name: str, node: Node, arguments: dict[str, Node]) -> Iterator[Diagnostic]:
    if name not in arguments:
        hint = nearest(name, arguments, f"the arguments are {listed(arguments)}" if arguments else "")
        yield Diagnostic(node.location, f"the operation has no argument {shown(name)}", hint)
        return
    if not isinstance(node.value, list) or not node.value:
        yield Diagnostic(node.location, f"the values of {shown(name)} are no list", f"write {name}: [value]")
        return
    for item in node.items():
        problem = _misfit(index, arguments[name], item.value)
        if problem:
            yield Diagnostic(item.location, f"{shown(name)} is never {shown(item.value)}", problem)


def _check_content(index: Index, operation: DeclaredOperation, case: Node) -> Iterator[Diagnostic]:
    responses = {status: index.follow(node) for status, node in operation.node.members("responses")}
    status = case.get("status")
    chosen = str(status.value) if status is not None else next((one for one in responses if one.startswith("2")), "")
    if chosen not in responses:
        at = status or case
        yield Diagnostic(
            at.location, f"the operation has no response {shown(chosen or '2XX')}", f"it has {listed(responses)}"
        )
        return
    content = case.get("content")
    terminator = case.get("terminator")
    if content is None or not isinstance(content.value, str):
        yield Diagnostic(
            (content or case).location, "a response case needs `content`, a media type", "name the media type"
        )
        return
    declared = [media_type for media_type, _ in responses[chosen].members("content")]
    if content.value not in declared:
        hint = nearest(
            content.value, declared, f"the response has {listed(declared)}" if declared else "declare it there"
        )
        yield Diagnostic(content.location, f"response {chosen} does not declare {shown(content.value)}", hint)
    yield from check_stream(index, case, content.value)
    if terminator is not None:
        if not is_events(content.value):
            yield Diagnostic(terminator.location, "only text/event-stream has a terminator", "remove it")
        elif not isinstance(terminator.value, str) or not terminator.value:
            yield Diagnostic(terminator.location, "the terminator is the text of the last event", "put it in quotes")


def arguments_of(index: Index, operation: DeclaredOperation) -> dict[str, Node]:
    """The schema of each argument by its wire name, with and without its place."""
    found: dict[str, Node] = {}
    for holder in (operation.node, operation.item):
        for parameter in holder.items("parameters"):
            target = index.follow(parameter)
            schema = target.get("schema") or target
            found.setdefault(target.text("name"), schema)
            found.setdefault(f"{target.text('in')}.{target.text('name')}", schema)
    body = operation.node.get("requestBody")
    for _, content in index.follow(body).members("content") if body else ():
        schema_node = content.get("schema")
        for name, schema in properties_of(index, schema_node).items() if schema_node else ():
            found.setdefault(name, schema)
            found.setdefault(f"body.{name}", schema)
    return found


def _misfit(index: Index, schema: Node, value: JSON) -> str:
    """Why a value does not fit a schema; empty if it does."""
    target = index.follow(schema)
    if not isinstance(target.value, dict):
        return ""
    if any(target.has(key) for key in ("anyOf", "oneOf")):
        alternatives = [*target.items("anyOf"), *target.items("oneOf")]
        problems = [_misfit(index, one, value) for one in alternatives]
        return problems[0] if problems and all(problems) else ""
    for one in target.items("allOf"):
        problem = _misfit(index, one, value)
        if problem:
            return problem
    enum = target.value.get("enum")
    if isinstance(enum, list) and not any(type(one) is type(value) and one == value for one in enum):
        return nearest(value, [one for one in enum if isinstance(one, str)], f"its values are {listed(enum)}")
    given = target.value.get("type")
    types = (
        [given]
        if isinstance(given, str)
        else [one for one in given if isinstance(one, str)] if isinstance(given, list) else []
    )
    known = [one for one in types if one in _JSON_TYPES]
    if known and not any(_is_of(value, one) for one in known):
        return f"its type is {' or '.join(known)}"
    return ""


def _is_of(value: JSON, name: str) -> bool:
    return isinstance(value, _JSON_TYPES[name]) and (name == "boolean" or not isinstance(value, bool))
