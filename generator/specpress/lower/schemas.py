"""Schema Objects → types and declarations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from specpress import ir
from specpress.locale.languages import language_of
from specpress.lower import metadata
from specpress.lower.budget import Budget
from specpress.lower.component_names import name_components
from specpress.lower.content_kinds import is_raw
from specpress.lower.discriminator_mapping import read_discriminator
from specpress.lower.enum_names import check_enum_names, read_constants
from specpress.lower.inheritance import heirs_of_bases
from specpress.lower.merge import (
    Merged,
    Property,
    adds_shape,
    allows_null,
    has_shape,
    merge,
    referred,
    says_more,
    types_of,
)
from specpress.lower.numbers import number_or_string
from specpress.lower.renames import renamed_properties
from specpress.lower.simple import any_of, fixed_values, nullable, scalar
from specpress.lower.variants import combinations, folded, joint, labels, single_model
from specpress.naming import identifiers as names
from specpress.naming import reserved
from specpress.naming.renames import NO_RENAMES, Renames
from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.document import Pointer, to_text
from specpress.openapi.extensions import ANY_MAPPING
from specpress.openapi.node import Node

UNUSED = ir.Usage(request=False, body=False, response=False)


@dataclass(slots=True)
class SchemaReader:
    """Lowers schemas into types; models and named aliases are collected in `declarations`.

    Names are provisional until `resolve_names` has seen all of them.
    """

    root: Node
    budget: Budget = field(default_factory=Budget)
    renames: Renames = NO_RENAMES
    declarations: dict[ir.DeclarationName, ir.Declaration] = field(
        default_factory=dict[ir.DeclarationName, ir.Declaration]
    )
    components: frozenset[str] = frozenset()
    warnings: list[Diagnostic] = field(default_factory=list[Diagnostic])
    json_texts: frozenset[Pointer] = frozenset()
    """Pointers to schemas of strings that hold JSON; their content is decoded."""
    headers: dict[tuple[str, Pointer], ir.Header] = field(default_factory=dict[tuple[str, Pointer], ir.Header])
    """The headers that were read already, by their names and the pointers of their objects."""
    _named: dict[Pointer, ir.DeclarationName] = field(default_factory=dict[Pointer, ir.DeclarationName])
    _inline: dict[tuple[Pointer, ...], ir.DeclarationName] = field(
        default_factory=dict[tuple[Pointer, ...], ir.DeclarationName]
    )
    _heirs: dict[Pointer, tuple[Node, ...]] = field(default_factory=dict[Pointer, tuple[Node, ...]])
    _inheriting: frozenset[Pointer] = frozenset()
    _families: dict[Pointer, ir.DeclarationName] = field(default_factory=dict[Pointer, ir.DeclarationName])
    _referred: dict[Pointer, Node] = field(default_factory=dict[Pointer, Node])

    def read_components(self, chosen: Mapping[str, str]) -> None:
        """Declare every component schema, in document order, by the name that was chosen for it."""
        components = self.root.get("components")
        schemas = [] if components is None else [node for _, node in components.members("schemas")]
        named = name_components(schemas, chosen, self.renames)
        self._named = {pointer: ir.DeclarationName(name) for pointer, name in named.items()}
        self.components = frozenset(self._named.values())
        self._heirs = heirs_of_bases(schemas)
        self._inheriting = frozenset(one.pointer for heirs in self._heirs.values() for one in heirs)
        for node in schemas:
            self._declare(node, self._named[node.pointer])

    def type_of(self, schema: Node, hint: str) -> ir.Type:
        """The type of a schema; `hint` is the class name for an object written in place."""
        core = self._reference(schema) or self._named_values(schema, hint) or self._core((schema,), hint)
        return nullable(core) if allows_null(schema) else core

    def fields_of(self, merged: Merged, owner: str) -> tuple[ir.Field, ...]:
        """The properties of an object schema; two that get the same Python name are an error."""
        usual = names.distinct(
            merged.properties, lambda text: names.snake_case(text, reserved=reserved.FIELDS), "lower"
        )
        chosen = renamed_properties(merged.properties, usual, self.renames)
        found: dict[str, ir.Field] = {}
        for wire_name, parts in merged.properties.items():
            schema = parts[-1]
            name = chosen[wire_name]
            if name in found:
                raise schema.unsupported(
                    f"property {wire_name!r} and property {found[name].wire_name!r} both become {name!r} in Python",
                    "Rename one of them.",
                )
            one_type = self._property(parts, names.class_name(f"{self._owner(schema, owner)} {name}"))
            found[name] = ir.Field(
                name=name,
                wire_name=wire_name,
                type=one_type,
                required=wire_name in merged.required,
                default=metadata.default_of(parts),
                doc=metadata.property_doc(parts, wire_name),
                constraints=metadata.constraints_of(parts),
                access=metadata.access_of(parts),
                deprecated=metadata.is_deprecated(parts),
                examples=metadata.examples_of(parts),
                location=schema.location,
                also_sent=metadata.also_sent_of(parts),
                packed=metadata.packed_of(parts),
            )
        return tuple(found.values())

    def _property(self, parts: Property, hint: str) -> ir.Type:
        """The type of a property that several schemas may describe; those that leave its shape open do not count."""
        if self.json_texts:
            texts = (one for part in parts if (one := part.target_or_any()).pointer in self.json_texts)
            held = next(texts, None)
            if held is not None:
                content = held.get("contentSchema")
                return ir.AnyType() if content is None else self.type_of(content, hint)
        telling = tuple(part for part in parts if has_shape(part)) or parts[-1:]
        if len(telling) == 1:
            return self.type_of(telling[0], hint)
        core = self._core(telling, hint)
        return nullable(core) if all(allows_null(part) for part in telling) else core

    def _owner(self, schema: Node, owner: str) -> str:
        """The nearest declaration around a property, whose name is the prefix of names inside the property."""
        pointer = schema.pointer
        for length in range(len(pointer) - 1, 2, -1):
            name = self._named.get(pointer[:length])
            if name is not None:
                return name.wanted
        return owner

    # References and names

    def _reference(self, schema: Node) -> ir.Type | None:
        """The declaration that a schema refers to; None if the schema has a shape itself."""
        if adds_shape(schema):
            return None
        parts = [part for part in schema.items("allOf") if has_shape(part) or part.has("required")]
        if schema.has("$ref"):
            return None if parts or schema.has("required") else self._target(schema)
        if len(parts) == 1 and parts[0].has("$ref") and not schema.has("required"):
            return self._reference(parts[0])
        return None

    def _named_values(self, schema: Node, hint: str) -> ir.Type | None:
        """The declaration of an enum written in place, if its values have names, which need a class."""
        if schema.pointer not in self._named:
            self.warnings += check_enum_names(schema)
            if not read_constants(schema):
                return None
            self._named[schema.pointer] = self._provisional(hint, schema.pointer)
            self._declare(schema, self._named[schema.pointer])
        return ir.Reference(self._named[schema.pointer])

    def _target(self, schema: Node) -> ir.Type:
        target = referred(schema, self._referred)
        if target.pointer == schema.pointer or (target.has("$ref") and not says_more(target)):
            return ir.AnyType()
        name = self._named.get(target.pointer)
        if name is None:
            name = self._provisional(names.class_name(" ".join(_telling_parts(target.pointer))), target.pointer)
            self._named[target.pointer] = name
            self._declare(target, name)
        return ir.Reference(self._family(target) if target.pointer in self._heirs else name)

    def _family(self, base: Node) -> ir.DeclarationName:
        """The union of the heirs of a base and the base itself, which stands for values that name no heir.

        Type checkers let no class change the type of an inherited member, so that heirs are no subclasses.
        """
        if base.pointer not in self._families:
            own = self._named[base.pointer]
            name = self._provisional(names.class_name(f"any {own}"), base.pointer)
            self._families[base.pointer] = name
            heirs: dict[Pointer, ir.Type] = {
                one.pointer: ir.Reference(self._named[one.pointer]) for one in self._heirs[base.pointer]
            }
            family = any_of([*heirs.values(), ir.Reference(own)], read_discriminator(merge(base), heirs))
            family_of = language_of(base.document.language).gettext("{name}, or what its discriminator says it is.")
            doc = ir.Doc(family_of.format(name=own))
            self.declarations[name] = ir.Alias(name, (), family, UNUSED, doc, False, base.location)
        return self._families[base.pointer]

    def _provisional(self, wanted: str, pointer: Pointer) -> ir.DeclarationName:
        name, place = ir.DeclarationName(wanted), to_text(pointer)
        while name in self.components or name in self.declarations:
            # Several objects may be read from one schema, each with other schemas that it must fit.
            name, place = ir.DeclarationName(wanted, place), f"{place}'"
        return name

    def _declare(self, schema: Node, name: ir.DeclarationName) -> None:
        # The place in the table is taken first, so that declarations keep document order though fields recurse.
        doc, deprecated = metadata.doc_of(schema), metadata.is_deprecated(schema)
        alias = ir.Alias(name, (), ir.AnyType(), UNUSED, doc, deprecated, schema.location)
        self.declarations[name] = alias
        reference = None if schema.pointer in self._inheriting else self._reference(schema)
        merged = None if reference is not None else single_model(merge(schema))
        if merged is not None:
            self.declarations[name] = self._model(merged, name, schema)
        else:
            core = reference or self._core((schema,), name, named=True)
            self.warnings += check_enum_names(schema)
            is_fixed = isinstance(core.inner if isinstance(core, ir.Nullable) else core, ir.Literal)
            self.declarations[name] = replace(alias, type=core, constants=read_constants(schema) if is_fixed else ())

    def _model(self, merged: Merged, name: ir.DeclarationName, schema: Node) -> ir.Model:
        self.budget.spend(len(merged.properties), schema)
        return ir.Model(
            name=name,
            module=(),
            fields=self.fields_of(merged, name.wanted),
            additional=self._additional(merged, f"{name.wanted}Extra"),
            items=None,
            usage=UNUSED,
            doc=self.declarations[name].doc,
            deprecated=metadata.is_deprecated(schema),
            location=schema.location,
            is_base=schema.pointer in self._heirs,
            takes_mappings=any(layer.flag(ANY_MAPPING) for layer in merged.layers),
        )

    def _additional(self, merged: Merged, hint: str) -> ir.Type | None:
        return any_of([self.type_of(node, hint) for node in merged.additional]) if merged.additional else None

    # Types

    def _core(self, schemas: Property, hint: str, *, named: bool = False) -> ir.Type:
        """The type of a schema apart from null."""
        return self._of_merged(merge(*schemas), schemas, hint, named=named)

    def _of_merged(self, merged: Merged, schemas: Property, hint: str, *, named: bool = False) -> ir.Type:
        if merged.fixed:
            return fixed_values(merged)
        kinds = merged.value_kinds
        if merged.unions:
            if merged.properties and (not kinds or "object" in kinds):
                return self._object_union(merged, schemas, hint)
            return self._union(merged, hint)
        if not kinds:
            return ir.NullType() if merged.kinds else ir.Binary() if is_raw(merged) else ir.AnyType()
        number = number_or_string(replace(merged, kinds=(kind,)) for kind in kinds)
        return number or any_of([self._of_kind(merged, kind, schemas, hint, named) for kind in kinds])

    def _of_kind(self, merged: Merged, kind: str, schemas: Property, hint: str, named: bool) -> ir.Type:
        if kind == "array":
            return self._array(merged, hint)
        if kind == "object":
            return self._object(merged, schemas, f"{hint} Object" if named else hint)
        return scalar(merged, kind)

    def _array(self, merged: Merged, hint: str) -> ir.Type:
        items, prefixed = merged.last("items"), merged.last("prefixItems")
        rest = ir.AnyType() if items is None else self.type_of(items, f"{hint}Item")
        if prefixed is None:
            return ir.Array(rest)
        prefix = tuple(self.type_of(node, f"{hint}Item{_place(int(node.key))}") for node in prefixed.items())
        least, most = merged.last("minItems"), merged.last("maxItems")
        closed = (items is not None and items.value is False) or (most is not None and most.value == len(prefix))
        # Without `minItems` the last places may be missing, which a tuple cannot say.
        if closed and least is not None and least.value == len(prefix):
            return ir.Tuple(prefix, None)
        return ir.Array(any_of(list(prefix))) if closed else ir.Tuple(prefix, rest)

    def _object(self, merged: Merged, schemas: Property, hint: str) -> ir.Type:
        if not merged.properties:
            return ir.Map(self._additional(merged, f"{hint}Value") or ir.AnyType())
        return self._inline_model(tuple(one.pointer for one in schemas), merged, schemas[-1], hint)

    def _inline_model(self, key: tuple[Pointer, ...], merged: Merged, schema: Node, hint: str) -> ir.Reference:
        """The model of an object written in place; the same one wherever the schema is read again."""
        name = self._inline.get(key) or (self._named.get(key[0]) if len(key) == 1 else None)
        if name is None:
            name = self._provisional(names.class_name(hint), schema.pointer)
            self._inline[key] = name
            if len(key) == 1:
                self._named.setdefault(schema.pointer, name)
            self.declarations[name] = ir.Alias(
                name, (), ir.AnyType(), UNUSED, metadata.doc_of(schema), metadata.is_deprecated(schema), schema.location
            )
            self.declarations[name] = self._model(merged, name, schema)
        return ir.Reference(name)

    def _object_union(self, merged: Merged, schemas: Property, hint: str) -> ir.Type:
        """An object that chooses among further properties: one model for each combination of choices."""
        own = tuple(one.pointer for one in schemas)
        chosen = combinations(merged)
        if chosen is None:
            return self._inline_model((*own, ("folded",)), folded(merged), schemas[-1], hint)
        if len(chosen) == 1:
            key = (*own, *(one.pointer for one in chosen[0]))
            return self._inline_model(key, joint(merged, *chosen[0]), schemas[-1], hint)
        label_of = {
            variant.pointer: label
            for group in merged.unions
            for variant, label in zip(group, labels(group), strict=True)
        }
        found: list[tuple[tuple[Node, ...], ir.Type]] = []
        for combination in chosen:
            label = " ".join(label_of[one.pointer] for one in combination)
            key = (*own, *(one.pointer for one in combination))
            one = self._inline_model(key, joint(merged, *combination), combination[0], f"{hint} {label}")
            found.append((combination, one))
        discriminator = read_discriminator(merged, {one.pointer: each for group, each in found for one in group})
        return any_of([one for _, one in found], discriminator)

    def _union(self, merged: Merged, hint: str) -> ir.Type:
        """One of several types; where there are several choices, the first is the closest type that can be written."""
        variants = merged.unions[0]
        number = number_or_string(map(merge, variants)) if len(variants) == 2 else None
        if number is not None:
            return number
        found: dict[Pointer, ir.Type] = {}
        for variant, label in zip(variants, labels(variants), strict=True):
            name = names.class_name(f"{hint} {label}")
            if self._is_base_among_heirs(variant, variants):
                found[variant.pointer] = ir.Reference(self._named[variant.target_or_any().pointer])
            elif variant.has("$ref") or types_of(variant) or not merged.kinds:
                found[variant.pointer] = self.type_of(variant, name)
            else:
                # The type is a keyword next to the choice, and holds for all of its variants.
                found[variant.pointer] = self._of_merged(joint(Merged(kinds=merged.kinds), variant), (variant,), name)
        return any_of(list(found.values()), read_discriminator(merged, found))

    def _is_base_among_heirs(self, variant: Node, variants: tuple[Node, ...]) -> bool:
        """Whether a choice lists some heirs of a variant itself."""
        heirs = {one.pointer for one in self._heirs.get(variant.target_or_any().pointer, ())}
        return bool(heirs) and any(other.target_or_any().pointer in heirs for other in variants)


def _place(index: int) -> str:
    return chr(ord("A") + index) if index < 26 else f"Place{index}"


def _telling_parts(pointer: Pointer) -> tuple[str, ...]:
    skipped = {"components", "schemas", "properties", "paths", "content", "schema", "responses", "parameters", "$defs"}
    return tuple(part for part in pointer if part not in skipped) or pointer
