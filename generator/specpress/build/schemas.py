"""Schema Objects → types and declarations."""

from __future__ import annotations

from dataclasses import dataclass, field

from specpress import ir, names
from specpress.build import facts
from specpress.build.merge import Merged, allows_null, has_shape, is_null, merge, types_of
from specpress.diagnostics import Diagnostic, Diagnostics
from specpress.document import Pointer
from specpress.node import Node

UNUSED = ir.Usage(request=False, body=False, reply=False)


@dataclass(slots=True)
class SchemaReader:
    """Reads schemas into types; what deserves a name of its own is collected in `declarations`."""

    root: Node
    declarations: dict[str, ir.Declaration] = field(default_factory=dict[str, ir.Declaration])
    _named: dict[Pointer, str] = field(default_factory=dict[Pointer, str])
    _taken: set[str] = field(default_factory=set[str])

    def read_components(self) -> None:
        """Declare every component schema, in document order."""
        components = self.root.get("components")
        schemas = [] if components is None else [node for _, node in components.members("schemas")]
        self._name_components(schemas)
        for node in schemas:
            self._declare(node, self._named[node.pointer])

    def type_of(self, schema: Node, hint: str) -> ir.Type:
        """The type of a schema; `hint` is the class name for an object written in place."""
        core = self._reference(schema) or self._core(schema, hint)
        return _nullable(core) if allows_null(schema) and not isinstance(core, ir.NullType) else core

    def fields_of(self, merged: Merged, owner: str) -> tuple[ir.Field, ...]:
        """The properties of an object schema; two that get the same Python name are an error."""
        found: dict[str, ir.Field] = {}
        for wire_name, schema in merged.properties.items():
            name = names.snake_case(wire_name, reserved=names.FIELD_RESERVED)
            if name in found:
                raise schema.unsupported(
                    f"property {wire_name!r} and property {found[name].wire_name!r} both become {name!r} in Python",
                    "Rename one of them.",
                )
            found[name] = ir.Field(
                name=name,
                wire_name=wire_name,
                type=self.type_of(schema, names.class_name(f"{owner} {wire_name}")),
                required=wire_name in merged.required,
                default=facts.default_of(schema),
                doc=facts.doc_of(schema),
                limits=facts.limits_of(schema),
                access=facts.access_of(schema),
                deprecated=facts.is_deprecated(schema),
                examples=facts.examples_of(schema),
                location=schema.location,
            )
        return tuple(found.values())

    def name_of(self, schema: Node) -> str | None:
        """The declaration that a schema refers to, directly or through an `allOf` of one."""
        reference = self._reference(schema)
        return reference.name if isinstance(reference, ir.Reference) else None

    def _name_components(self, schemas: list[Node]) -> None:
        holders: dict[str, Node] = {}
        problems: list[Diagnostic] = []
        for node in schemas:
            name = names.class_name(node.key)
            if name in holders:
                other = holders[name]
                problems.append(
                    Diagnostic(
                        node.location,
                        f"schema {node.key!r} and schema {other.key!r} (line {other.location.line}) "
                        f"both become class {name}",
                        "Rename one of them.",
                    )
                )
            holders.setdefault(name, node)
            self._named[node.pointer] = name
        if problems:
            raise Diagnostics(problems)
        self._taken = set(holders)

    def _reference(self, schema: Node) -> ir.Type | None:
        if _adds_shape(schema):
            return None
        parts = list(schema.items("allOf"))
        if schema.has("$ref"):
            return self._named_target(schema.target())
        if len(parts) == 1 and parts[0].has("$ref"):
            return self._named_target(parts[0].target())
        return None

    def _named_target(self, target: Node) -> ir.Reference:
        name = self._named.get(target.pointer)
        if name is None:
            name = self._free_name(names.class_name(" ".join(_telling_parts(target.pointer))))
            self._named[target.pointer] = name
            self._declare(target, name)
        return ir.Reference(name)

    def _free_name(self, wanted: str) -> str:
        name = wanted
        while name in self._taken:
            name += "Value"
        self._taken.add(name)
        return name

    def _declare(self, schema: Node, name: str) -> None:
        doc, deprecated, location = facts.doc_of(schema), facts.is_deprecated(schema), schema.location
        merged = merge(schema) if _may_be_object(schema) else Merged()
        if merged.properties and not merged.unions and not merged.others:
            # The place in the table is taken first, so that declarations keep document order though fields recurse.
            self.declarations[name] = ir.Alias(name, (), ir.AnyType(), UNUSED, doc, deprecated, location)
            self.declarations[name] = self._model(merged, name, schema)
        else:
            self.declarations[name] = ir.Alias(name, (), ir.AnyType(), UNUSED, doc, deprecated, location)
            core = self._reference(schema) or self._core(schema, name, named=True)
            self.declarations[name] = ir.Alias(name, (), core, UNUSED, doc, deprecated, location)

    def _model(self, merged: Merged, name: str, schema: Node) -> ir.Model:
        additional = merged.additional
        return ir.Model(
            name=name,
            module=(),
            fields=self.fields_of(merged, name),
            additional=None if additional is None else self.type_of(additional, f"{name}Extra"),
            items=None,
            usage=UNUSED,
            doc=facts.doc_of(schema),
            deprecated=facts.is_deprecated(schema),
            location=schema.location,
        )

    def _core(self, schema: Node, hint: str, *, named: bool = False) -> ir.Type:
        """The type of a schema apart from null."""
        if schema.has("const") or schema.has("enum"):
            return _fixed(schema)
        kinds = [kind for kind in types_of(schema) if kind != "null"]
        if _may_be_object(schema):
            merged = merge(schema)
            if merged.properties or merged.is_object:
                return self._object(merged, schema, hint, named)
            if merged.others and not merged.unions:
                return self._core(merged.others[-1], hint) if merged.others[-1].pointer != schema.pointer else _scalar(
                    schema, kinds[0]
                )
            if merged.unions:
                return self._union(schema, merged.unions[0], hint)
        if is_null(schema):
            return ir.NullType()
        if len(kinds) > 1:
            return _union([self._of_kind(schema, kind, hint) for kind in kinds], None)
        if not kinds and (schema.has("items") or schema.has("prefixItems")):
            return self._of_kind(schema, "array", hint)
        return self._of_kind(schema, kinds[0], hint) if kinds else ir.AnyType()

    def _of_kind(self, schema: Node, kind: str, hint: str) -> ir.Type:
        if kind == "array":
            return self._array(schema, hint)
        if kind == "object":
            return self._object(merge(schema), schema, hint, False)
        return _scalar(schema, kind)

    def _array(self, schema: Node, hint: str) -> ir.Type:
        items = schema.get("items")
        rest = ir.AnyType() if items is None else self.type_of(items, f"{hint}Item")
        prefix = tuple(self.type_of(node, f"{hint}Item{node.key}") for node in schema.items("prefixItems"))
        if not prefix:
            return ir.Array(rest)
        return ir.Tuple(prefix, None if items is not None and items.value is False else rest)

    def _object(self, merged: Merged, schema: Node, hint: str, named: bool) -> ir.Type:
        if merged.unions:
            return self._object_union(merged, schema, hint)
        if not merged.properties:
            values = ir.AnyType() if merged.additional is None else self.type_of(merged.additional, f"{hint}Value")
            return ir.Map(values)
        name = self._free_name(f"{hint}Object" if named else hint)
        self.declarations[name] = ir.Alias(
            name, (), ir.AnyType(), UNUSED, facts.doc_of(schema), facts.is_deprecated(schema), schema.location
        )
        self.declarations[name] = self._model(merged, name, schema)
        return ir.Reference(name)

    def _object_union(self, merged: Merged, schema: Node, hint: str) -> ir.Type:
        if len(merged.unions) > 1:
            raise schema.unsupported(
                "an object that chooses among shapes twice (two oneOf/anyOf) cannot be expressed as one type",
                "Write out the combinations as one oneOf.",
            )
        if not merged.properties:
            return self._union(schema, merged.unions[0], hint)
        variants: list[ir.Type] = []
        for variant in merged.unions[0]:
            joint = merge(variant)
            whole = Merged(dict(merged.properties), set(merged.required), merged.additional)
            whole.add(joint)
            name = self._free_name(names.class_name(f"{hint} {_variant_title(variant)}"))
            self.declarations[name] = self._model(whole, name, variant)
            variants.append(ir.Reference(name))
        return _union(variants, self._discriminator(schema))

    def _union(self, schema: Node, variants: tuple[Node, ...], hint: str) -> ir.Type:
        types = [
            self.type_of(variant, names.class_name(f"{hint} {_variant_title(variant)}")) for variant in variants
        ]
        return _union(types, self._discriminator(schema))

    def _discriminator(self, schema: Node) -> ir.Discriminator | None:
        found = schema.get("discriminator")
        if found is None:
            return None
        mapping: list[tuple[str, str]] = []
        for value, target in found.members("mapping"):
            pointer = target.value if isinstance(target.value, str) else ""
            full = pointer if "/" in pointer else f"#/components/schemas/{pointer}"
            reference = Node(schema.document, target.pointer, {"$ref": full})
            name = self.name_of(reference)
            if name is not None:
                mapping.append((value, name))
        if not mapping:
            for variant in (*schema.items("oneOf"), *schema.items("anyOf")):
                name = self.name_of(variant)
                if name is not None:
                    mapping.append((variant.target().key, name))
        return ir.Discriminator(found.text("propertyName"), tuple(mapping))


def _scalar(schema: Node, kind: str) -> ir.Type:
    text_format = schema.text("format") or None
    if schema.text("contentEncoding") == "base64":
        text_format = "byte"
    match kind:
        case "string" if text_format == "binary":
            return ir.Binary()
        case "string" | "integer" | "number" | "boolean":
            return ir.Scalar(kind, text_format)
        case "null":
            return ir.NullType()
        case "array":
            return ir.Array(ir.AnyType())
        case "object":
            return ir.Map(ir.AnyType())
        case _:
            raise schema.unsupported(f"unknown schema type {kind!r}", "Use one of JSON Schema's seven types.")


def _fixed(schema: Node) -> ir.Type:
    const, enum = schema.get("const"), schema.get("enum")
    values = [const.value] if const is not None else [item.value for item in enum.items()] if enum is not None else []
    kept = tuple(value for value in values if value is not None)
    if not kept:
        return ir.NullType() if values else ir.AnyType()
    if any(isinstance(value, dict | list) for value in kept):
        return ir.AnyType()
    return ir.Literal(kept)


def _union(types: list[ir.Type], discriminator: ir.Discriminator | None) -> ir.Type:
    flat: list[ir.Type] = []
    nullable = False
    for one in types:
        nullable = nullable or isinstance(one, ir.Nullable | ir.NullType)
        inner = one.inner if isinstance(one, ir.Nullable) else one
        variants = inner.variants if isinstance(inner, ir.Union) and inner.discriminator is None else (inner,)
        flat += [variant for variant in variants if variant not in flat and not isinstance(variant, ir.NullType)]
    if not flat:
        return ir.NullType() if nullable else ir.AnyType()
    union = flat[0] if len(flat) == 1 else ir.Union(tuple(flat), discriminator)
    return _nullable(union) if nullable else union


def _nullable(inner: ir.Type) -> ir.Type:
    return inner if isinstance(inner, ir.Nullable | ir.AnyType | ir.NullType) else ir.Nullable(inner)


def _may_be_object(schema: Node) -> bool:
    kinds = types_of(schema)
    composed = any(schema.has(keyword) for keyword in ("properties", "allOf", "oneOf", "anyOf", "additionalProperties"))
    return ("object" in kinds and len([kind for kind in kinds if kind != "null"]) == 1) or (composed and not kinds)


def _adds_shape(schema: Node) -> bool:
    """Whether a schema beside its `$ref` or single `allOf` says more about the shape of the value."""
    if not isinstance(schema.value, dict):
        return False
    own = {key: value for key, value in schema.value.items() if key not in ("$ref", "allOf", "type")}
    return has_shape(Node(schema.document, schema.pointer, own))


def _telling_parts(pointer: Pointer) -> tuple[str, ...]:
    skipped = {"components", "schemas", "properties", "paths", "content", "schema", "responses", "parameters"}
    return tuple(part for part in pointer if part not in skipped)


def _variant_title(variant: Node) -> str:
    if variant.has("$ref"):
        return variant.target().key
    titled = variant.text("title")
    if titled:
        return titled
    kinds = types_of(variant)
    return f"{kinds[0] if kinds else 'variant'} {variant.key}"
