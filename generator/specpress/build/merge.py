"""What an object schema and all that it is composed of (`allOf`, references) say together."""

from __future__ import annotations

from dataclasses import dataclass, field

from specpress.document import Pointer
from specpress.node import Node

SHAPE_KEYWORDS = frozenset(
    {"type", "properties", "additionalProperties", "patternProperties", "items", "prefixItems", "enum", "const"}
    | {"oneOf", "anyOf", "allOf", "$ref", "format", "not"}
)
"""Keywords that decide what a value looks like; a schema with none of them says nothing about that."""


@dataclass(slots=True)
class Merged:
    """The joint properties of some object schemas; `unions` are the `oneOf`/`anyOf` that choose among shapes."""

    properties: dict[str, Node] = field(default_factory=dict[str, Node])
    required: set[str] = field(default_factory=set[str])
    additional: Node | None = None
    unions: list[tuple[Node, ...]] = field(default_factory=list[tuple[Node, ...]])
    others: list[Node] = field(default_factory=list[Node])
    is_object: bool = False
    described: str = ""

    def add(self, other: Merged) -> None:
        """Take in what another schema says; where both speak of one property, the other one wins."""
        self.properties.update(other.properties)
        self.required |= other.required
        self.additional = other.additional or self.additional
        self.unions += other.unions
        self.others += other.others
        self.is_object = self.is_object or other.is_object
        self.described = other.described or self.described


def merge(*nodes: Node) -> Merged:
    """Everything that all of `nodes` demand of one object."""
    result, done = Merged(), set[Pointer]()
    for node in nodes:
        result.add(_merge(node, (), done))
    return result


def _merge(node: Node, above: tuple[Pointer, ...], done: set[Pointer]) -> Merged:
    result, schema = Merged(), node.target()
    if schema.pointer in above:
        raise schema.unsupported(
            "this schema is composed of itself through allOf", "Remove the reference that closes the circle."
        )
    if schema.pointer in done:
        return result
    for part in schema.items("allOf"):
        result.add(_merge(part, (*above, schema.pointer), done))
    done.add(schema.pointer)
    result.add(_own(schema))
    if node is not schema:
        result.add(_own(node))
    return result


def _own(schema: Node) -> Merged:
    result = Merged(
        properties=dict(schema.members("properties")),
        required=set(schema.texts("required")),
        described=schema.text("description"),
    )
    additional = schema.get("additionalProperties")
    if additional is not None and additional.value not in (True, False):
        result.additional = additional
    result.is_object = "object" in types_of(schema) or bool(result.properties) or additional is not None
    for keyword in ("oneOf", "anyOf"):
        variants = tuple(variant for variant in schema.items(keyword) if has_shape(variant) and not is_null(variant))
        if variants:
            result.unions.append(variants)
    scalars = [kind for kind in types_of(schema) if kind not in ("object", "null")]
    if scalars or schema.has("enum") or schema.has("const"):
        result.others.append(schema)
    return result


def types_of(schema: Node) -> tuple[str, ...]:
    """The `type` keyword as a list."""
    one = schema.text("type")
    return (one,) if one else schema.texts("type")


def has_shape(schema: Node) -> bool:
    """Whether a schema says anything about what a value looks like, beyond which properties must be there."""
    return isinstance(schema.value, dict) and not SHAPE_KEYWORDS.isdisjoint(schema.value)


def is_null(schema: Node) -> bool:
    """Whether a schema allows nothing but null."""
    if not isinstance(schema.value, dict):
        return False
    return types_of(schema) == ("null",) or schema.value.get("enum") == [None] or (
        "const" in schema.value and schema.value["const"] is None
    )


def allows_null(schema: Node) -> bool:
    """Whether a schema by itself, its reference followed, says that null is a value."""
    target = schema.target()
    if target.flag("nullable") or "null" in types_of(target) or is_null(target):
        return True
    enum = target.get("enum")
    if enum is not None and isinstance(enum.value, list) and None in enum.value and not types_of(target):
        return True
    return any(is_null(variant) for keyword in ("oneOf", "anyOf") for variant in target.items(keyword))
