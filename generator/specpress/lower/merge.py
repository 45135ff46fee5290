"""Merges a schema with everything that it is composed of: `allOf` and references."""

from __future__ import annotations

from dataclasses import dataclass, field

from specpress.openapi.document import JSON, Pointer
from specpress.openapi.memo import Memo
from specpress.openapi.node import Node

Property = tuple[Node, ...]
"""All schemas that one value must fit at once, the most general first."""

SHAPE_KEYWORDS = frozenset(
    {"type", "properties", "additionalProperties", "patternProperties", "items", "prefixItems", "enum", "const"}
    | {"oneOf", "anyOf", "allOf", "$ref", "format", "contentEncoding", "contentMediaType"}
)
"""Keywords that decide the shape of a value; a schema without them leaves it open.

`not`, `if`, `then`, `else`, `dependentSchemas` and the like only forbid values, so that the type without them holds
too.
"""


@dataclass(slots=True)
class Merged:
    """The joint demands of some schemas; `unions` are the `oneOf`/`anyOf` that choose among shapes.

    `kinds` are the JSON types that are left, None where no schema names any; `additional` are the schemas of further
    properties; `fixed` are the schemas with `enum` or `const`; `layers` are all schemas that are not empty.
    """

    properties: dict[str, Property] = field(default_factory=dict[str, Property])
    required: set[str] = field(default_factory=set[str])
    additional: list[Node] = field(default_factory=list[Node])
    unions: list[tuple[Node, ...]] = field(default_factory=list[tuple[Node, ...]])
    fixed: list[Node] = field(default_factory=list[Node])
    kinds: tuple[str, ...] | None = None
    layers: list[Node] = field(default_factory=list[Node])

    def add(self, other: Merged) -> None:
        """Add the keywords of another schema."""
        for name, parts in other.properties.items():
            known = self.properties.get(name)
            self.properties[name] = parts if known is None else (*known, *_others(parts, known))
        self.required |= other.required
        self.additional += other.additional
        self.unions += other.unions
        self.fixed += other.fixed
        self.kinds = _both(self.kinds, other.kinds)
        self.layers += other.layers

    def last(self, keyword: str) -> Node | None:
        """The value of a keyword in the most specific schema that has it."""
        return next((found for layer in reversed(self.layers) if (found := layer.get(keyword)) is not None), None)

    def text(self, keyword: str) -> str:
        """The same, if it is text."""
        found = self.last(keyword)
        return found.value if found is not None and isinstance(found.value, str) else ""

    @property
    def value_kinds(self) -> tuple[str, ...]:
        """The kinds apart from null; told by other keywords where no schema names its type."""
        if self.kinds is not None:
            return tuple(kind for kind in self.kinds if kind != "null")
        if self.properties or self.additional or self.last("additionalProperties") is not None:
            return ("object",)
        if self.last("items") is not None or self.last("prefixItems") is not None:
            return ("array",)
        return ()


_PARTS: Memo[Pointer, dict[Pointer, Merged]] = Memo()
"""The merged schemas that were computed before."""


def merge(*nodes: Node) -> Merged:
    """Merge the schemas that one value must fit at once."""
    parts: dict[Pointer, Merged] = {}
    for node in nodes:
        parts |= _parts(node, set())
    result = Merged()
    for part in parts.values():
        result.add(part)
    return result


def _parts(node: Node, above: set[Pointer]) -> dict[Pointer, Merged]:
    """A schema and all schemas that it is composed of, each once, the most general first."""
    pointer = node.pointer
    table = _PARTS.of(node.document)
    known = table.get(pointer)
    if known is not None:
        return known
    if pointer in above:
        raise node.unsupported(
            "this schema is composed of itself through allOf", "Remove the reference that closes the circle."
        )
    above.add(pointer)
    parts: dict[Pointer, Merged] = {}
    if node.has("$ref") and (named := node.step()).pointer != pointer:
        parts |= _parts(named, above)
    # Keywords next to a `$ref` hold too.
    for part in node.items("allOf"):
        parts |= _parts(part, above)
    above.remove(pointer)
    parts[pointer] = _own(node)
    table[pointer] = parts
    return parts


def _others(parts: Property, known: Property) -> Property:
    """The nodes that are not in `known`."""
    pointers = {one.pointer for one in known}
    return tuple(part for part in parts if part.pointer not in pointers)


def referred(schema: Node, known: dict[Pointer, Node]) -> Node:
    """The target of a schema's references: the first one on the way with keywords of shape.

    `known` caches the results, so that each link of a chain is followed once.
    """
    target, passed = schema.step(), {schema.pointer}
    while target.has("$ref") and not says_more(target):
        if target.pointer in passed:
            return target
        if target.pointer in known:
            target = known[target.pointer]
            break
        passed.add(target.pointer)
        target = target.step()
    known.update(dict.fromkeys(passed, target))
    return target


def says_more(schema: Node) -> bool:
    """Whether a schema has keywords of shape beside its `$ref`."""
    return (
        adds_shape(schema)
        or schema.has("required")
        or any(has_shape(part) or part.has("required") for part in schema.items("allOf"))
    )


def _own(schema: Node) -> Merged:
    result = Merged(
        properties={name: (node,) for name, node in schema.members("properties")},
        required=set(schema.texts("required")),
        kinds=types_of(schema) or None,
        layers=[schema],
    )
    additional = schema.get("additionalProperties")
    result.additional += [node for _, node in schema.members("patternProperties") if node.value is not False]
    if additional is not None and additional.value not in (True, False, {}):
        result.additional.append(additional)
    for keyword in ("oneOf", "anyOf"):
        variants = tuple(variant for variant in _variants(schema, keyword) if has_shape(variant))
        if variants:
            result.unions.append(variants)
    if schema.has("enum") or schema.has("const"):
        result.fixed.append(schema)
    return result


def _both(one: tuple[str, ...] | None, other: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """The JSON types that two schemas both allow; the later schema wins where they contradict each other."""
    if one is None or other is None:
        return one or other
    kept = tuple(kind for kind in other if kind in one or (kind == "integer" and "number" in one))
    if "integer" in one and "number" in other and "integer" not in kept:
        kept = (*kept, "integer")
    return kept or other


def types_of(schema: Node) -> tuple[str, ...]:
    """The `type` keyword as a list. springdoc writes `null` alone for an object that may be null."""
    one = schema.text("type")
    kinds = (one,) if one else schema.texts("type")
    return ("object", "null") if kinds == ("null",) and schema.has("properties") else kinds


def has_shape(schema: Node) -> bool:
    """Whether a schema has a keyword of shape other than `required`."""
    return isinstance(schema.value, dict) and not SHAPE_KEYWORDS.isdisjoint(schema.value)


def adds_shape(schema: Node) -> bool:
    """Whether a schema has keywords of shape beside its `$ref` or `allOf` that narrow the value."""
    return isinstance(schema.value, dict) and any(
        key in SHAPE_KEYWORDS and key not in ("$ref", "allOf", "type") and not _is_open(key, value)
        for key, value in schema.value.items()
    )


def _is_open(keyword: str, value: JSON) -> bool:
    return (keyword == "additionalProperties" and isinstance(value, bool)) or (keyword == "properties" and value == {})


def is_null(schema: Node) -> bool:
    """Whether a schema allows nothing but null, or refers to one that does, as drf-spectacular's `NullEnum`."""
    if isinstance(schema.value, dict) and "$ref" in schema.value:
        schema = schema.target_or_any()
    if not isinstance(schema.value, dict):
        return False
    return (
        types_of(schema) == ("null",)
        or schema.value.get("enum") == [None]
        or ("const" in schema.value and schema.value["const"] is None)
    )


def allows_null(schema: Node) -> bool:
    """Whether a schema by itself, its reference followed, says that null is a value."""
    return _says_null(schema) or (schema.has("$ref") and _says_null(schema.target_or_any()))


def _says_null(schema: Node) -> bool:
    kinds = types_of(schema)
    if schema.flag("nullable") or "null" in kinds or is_null(schema):
        return True
    enum = schema.get("enum")
    if enum is not None and isinstance(enum.value, list) and None in enum.value and not kinds:
        return True
    return not kinds and any(
        is_null(variant) or _stands_for_null(variant, list(schema.items(keyword)))
        for keyword in ("oneOf", "anyOf")
        for variant in schema.items(keyword)
    )


def _variants(schema: Node, keyword: str) -> list[Node]:
    """The choices apart from null."""
    every = list(schema.items(keyword))
    return [one for one in every if not is_null(one) and not _stands_for_null(one, every)]


def _stands_for_null(variant: Node, every: list[Node]) -> bool:
    """Whether a choice is any object or null, beside references that say which object: apispec's way to write null."""
    others = [one for one in every if one.pointer != variant.pointer]
    says_null = variant.flag("nullable") or "null" in types_of(variant)
    is_any_object = [kind for kind in types_of(variant) if kind != "null"] == ["object"]
    names_objects = bool(others) and all(one.has("$ref") or is_null(one) for one in others)
    return (
        says_null
        and is_any_object
        and names_objects
        and isinstance(variant.value, dict)
        and set(variant.value) <= {"type", "nullable", "title", "description"}
    )
