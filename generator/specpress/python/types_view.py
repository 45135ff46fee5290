"""Declarations → the classes and aliases of one types module."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from keyword import iskeyword

from specpress import ir
from specpress.prose import sentences
from specpress.python.aliases_view import AliasView, alias_views
from specpress.python.annotations import Annotator, Declarations
from specpress.python.imports import Imports
from specpress.python.iteration_view import IterationView, iteration_of
from specpress.python.literals import docstring, literal


@dataclass(frozen=True, slots=True)
class FieldView:
    """One line of a class, and the docstring below it."""

    name: str
    key: str
    annotation: str
    assignment: str
    doc: str


@dataclass(frozen=True, slots=True)
class ExtraView:
    """The type of a model's unnamed fields, and the builtins that saying so takes."""

    item: str
    whole: str
    anything: str
    property_decorator: str
    static_decorator: str


@dataclass(frozen=True, slots=True)
class NumbersView:
    """A property that gives a field as numbers, which a server may pack into Base64 text."""

    name: str
    field: str
    format: str
    annotation: str
    decorator: str
    function: str


@dataclass(frozen=True, slots=True)
class ClassView:
    """A model or a TypedDict; a TypedDict with keys that are no identifiers is written as a call."""

    name: str
    base: str
    doc: str
    fields: tuple[FieldView, ...]
    iteration: IterationView | None
    extra: ExtraView | None
    metadata: tuple[tuple[str, str], ...] = ()
    numbers: tuple[NumbersView, ...] = ()


@dataclass(frozen=True, slots=True)
class ConstantView:
    """A named value of an enum."""

    name: str
    literal: str
    doc: str


@dataclass(frozen=True, slots=True)
class ConstantsView:
    """The class that holds the named values of an enum."""

    name: str
    doc: str
    members: tuple[ConstantView, ...]


@dataclass(frozen=True, slots=True)
class TypesModule:
    """One module below `types/`, in the order in which names must exist; `lazy`: it has names of other modules too."""

    path: tuple[str, ...]
    imports: tuple[str, ...]
    typed_dict: str
    type_alias: str
    type_checking: str
    recursive: str
    lazy: str
    models: tuple[ClassView, ...]
    dicts: tuple[ClassView, ...]
    dict_calls: tuple[ClassView, ...]
    aliases: tuple[AliasView, ...]
    final: str
    constants: tuple[ConstantsView, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that the module offers, in alphabetical order."""
        classes = (*self.models, *self.dicts, *self.dict_calls)
        others = [*(one.name for one in self.aliases), *(one.name for one in self.constants)]
        return tuple(sorted([*(one.name for one in classes), *others]))


def types_modules(declarations: Declarations, further: Collection[tuple[str, ...]] = ()) -> tuple[TypesModule, ...]:
    """The modules of all declarations, in document order of their first one; `further`: those with other names too."""
    groups: dict[tuple[str, ...], list[ir.Declaration]] = {}
    for one in declarations.by_name.values():
        groups.setdefault(one.module, []).append(one)
    return tuple(_module(path, members, declarations, path in further) for path, members in groups.items())


def has_dict(model: ir.Model) -> bool:
    """Whether callers may write a model as a dict."""
    return model.usage.request or model.usage.body


def has_struct(model: ir.Model) -> bool:
    """Whether a model has a class; a body that is spread into arguments needs none."""
    return model.usage.response or model.usage.request or not model.usage.body


def _module(
    path: tuple[str, ...], members: list[ir.Declaration], declarations: Declarations, has_others: bool
) -> TypesModule:
    imports = Imports(("types", *path), taken=declarations.forms)
    models = [one for one in members if isinstance(one, ir.Model)]
    dicts = [_dict(one, declarations, imports) for one in models if has_dict(one)]
    structs = tuple(_struct(one, declarations, imports) for one in models if has_struct(one))
    aliases = alias_views(members, declarations, imports)
    constants = tuple(_constants(one, declarations) for one in members if isinstance(one, ir.Alias) and one.constants)
    extended, recursive = any(one.extra is not None for one in structs), any(one.recursive for one in aliases)
    return TypesModule(
        path=path,
        typed_dict=imports.own(("_core", "models", "typed_dict"), "TypedDict") if dicts else "",
        type_alias=imports.name("typing", "TypeAlias") if aliases else "",
        type_checking=imports.name("typing", "TYPE_CHECKING") if extended or recursive or has_others else "",
        recursive=imports.own(("_core", "models", "recursive"), "recursive") if recursive else "",
        lazy=imports.own(("_core", "lazy"), "lazy_attribute") if has_others else "",
        models=structs,
        dicts=tuple(one for one in dicts if all(_is_class_member(field.key) for field in one.fields)),
        dict_calls=tuple(one for one in dicts if not all(_is_class_member(field.key) for field in one.fields)),
        aliases=aliases,
        final=imports.name("typing", "Final") if constants else "",
        constants=constants,
        imports=imports.lines,
    )


def _is_class_member(key: str) -> bool:
    """Whether a key can be written in the body of a class; two underscores in front would be mangled."""
    return (
        key.isidentifier()
        and not iskeyword(key)
        and not key.startswith("__")
        and unicodedata.is_normalized("NFKC", key)
    )


def _struct(model: ir.Model, declarations: Declarations, imports: Imports) -> ClassView:
    hidden: ir.Access = "write" if model.usage.response else "read"
    shown = [one for one in model.fields if one.access != hidden]
    annotator = Annotator(declarations, imports, {one.name for one in shown})
    fields = tuple(_struct_field(one, annotator) for one in shown)
    return ClassView(
        name=model.name,
        base=imports.own(("_core", "models", "model"), "Model"),
        doc=_class_doc(model, fields),
        fields=fields,
        iteration=iteration_of(model, shown, annotator, imports),
        extra=None if model.additional is None else _extra(model.additional, annotator),
        metadata=tuple(_metadata(model, shown, annotator)),
        numbers=tuple(_numbers(one, one.packed, annotator) for one in shown if one.packed is not None),
    )


def _numbers(one: ir.Field, packed: ir.PackedNumbers, annotator: Annotator) -> NumbersView:
    return NumbersView(
        name=packed.name,
        field=one.name,
        format=packed.format,
        annotation=f"{annotator.builtin('list')}[{annotator.builtin('float')}]",
        decorator=annotator.builtin("property"),
        function=annotator.imports.own(("_core", "models", "packed_numbers"), _unless_shadowed("unpacked", annotator)),
    )


def _metadata(model: ir.Model, shown: list[ir.Field], annotator: Annotator) -> Iterator[tuple[str, str]]:
    """The metadata of a model for the runtime, as class attributes: name and source."""
    if model.is_base:
        yield "_is_base", "True"
    tags = _names(name for name in model.tags if any(one.wire_name == name for one in shown))
    if tags:
        yield "_tags", tags
        others = _names(model.other_tags)
        if others:
            yield "_other_tags", others
    read_only = _names(one.wire_name for one in shown if one.access == "read")
    if read_only and model.usage.request:
        yield "_read_only", read_only
    kept = {one.wire_name for one in shown}
    write_only = _names(one.wire_name for one in model.fields if one.access == "write" and one.wire_name not in kept)
    if write_only and model.usage.request:
        yield "_write_only", write_only
    also_sent = _also_sent(shown, annotator)
    if also_sent:
        yield "_also_sent", also_sent
    packed = [
        f"{literal(one.name)}: {literal(one.packed.format)}" for one in shown if one.packed and _is_list(one.type)
    ]
    if packed:
        yield "_packed", f"{{{', '.join(packed)}}}"


def _is_list(one: ir.Type) -> bool:
    return isinstance(one.inner if isinstance(one, ir.Nullable) else one, ir.Array)


def _names(wire_names: Iterable[str]) -> str:
    """A tuple of names as it is written; empty if there are none."""
    found = [literal(name) for name in wire_names]
    return f"({', '.join(found)}{',' if len(found) == 1 else ''})" if found else ""


def _also_sent(fields: list[ir.Field], annotator: Annotator) -> str:
    """The types of JSON values that a response may have in a field beside the documented ones, as it is written."""
    kinds = {
        "array": ("list",),
        "boolean": ("bool",),
        "number": ("int", "float"),
        "object": ("dict",),
        "string": ("str",),
    }
    pairs: list[str] = []
    for one in fields:
        are_read = {"string"} if one.packed and _is_list(one.type) else set[str]()
        types = [annotator.builtin(name) for kind in one.also_sent if kind not in are_read for name in kinds[kind]]
        if types:
            pairs.append(f"{literal(one.name)}: ({', '.join(types)}{',' if len(types) == 1 else ''})")
    return f"{{{', '.join(pairs)}}}" if pairs else ""


def _extra(one: ir.Type, annotator: Annotator) -> ExtraView:
    item = annotator.response(one)
    return ExtraView(
        item=item,
        whole=f"{annotator.builtin('dict')}[{annotator.builtin('str')}, {item}]",
        anything=annotator.builtin("object"),
        property_decorator=annotator.builtin("property"),
        static_decorator=annotator.builtin("staticmethod"),
    )


def _struct_field(one: ir.Field, annotator: Annotator) -> FieldView:
    annotation = annotator.response(one.type)
    renamed = f"name={literal(one.wire_name)}" if one.name != one.wire_name else ""
    if not one.required:
        annotation = annotation if annotation.endswith("None") or annotation == "object" else f"{annotation} | None"
    is_absent = not one.required and one.fill is None
    default = annotator.imports.own(("_core", "models", "model"), "ABSENT") if is_absent else ""
    assignment = default
    if one.fill is not None:
        filled = annotator.imports.own(("_core", "models", "model"), _unless_shadowed("filled", annotator))
        parts = [
            literal(one.fill.json),
            *(() if one.required else ("required=False",)),
            *((renamed,) if renamed else ()),
        ]
        assignment = f"{filled}({', '.join(parts)})"
    elif renamed:
        parts = [*((f"default={default}",) if default else ()), renamed]
        specifier = annotator.imports.own(("_core", "models", "model"), _unless_shadowed("field", annotator))
        assignment = f"{specifier}({', '.join(parts)})"
    about = _field_doc(one, annotator.declarations)
    return FieldView(one.name, one.wire_name, annotation, f" = {assignment}" if assignment else "", about)


def _unless_shadowed(name: str, annotator: Annotator) -> str:
    # A field of that name would hide it from all fields after it.
    return f"{name} as _{name}" if name in annotator.shadowed else name


def _dict(model: ir.Model, declarations: Declarations, imports: Imports) -> ClassView:
    # Type checkers know no empty key; it can still be passed in a mapping.
    shown = [one for one in model.fields if one.access != "read" and one.wire_name]
    annotator = Annotator(declarations, imports, {one.wire_name for one in shown})
    about = f"What {model.name} holds, as a plain dict."
    if model.usage.body and not model.usage.request:
        about = sentences.declaration(model.doc) or about
    return ClassView(
        name=declarations.dict_name(model.name),
        base="",
        doc=docstring(about, 4),
        fields=tuple(_dict_field(one, model, annotator) for one in shown),
        iteration=None,
        extra=None,
    )


def _dict_field(one: ir.Field, model: ir.Model, annotator: Annotator) -> FieldView:
    annotation = annotator.request(one.type)
    if not one.required or (one.fill is not None and not (model.needs_tag and one.wire_name in model.tags)):
        annotation = f"{annotator.imports.name('typing', 'NotRequired')}[{annotation}]"
    return FieldView(one.name, one.wire_name, annotation, "", _field_doc(one, annotator.declarations))


def _constants(alias: ir.Alias, declarations: Declarations) -> ConstantsView:
    return ConstantsView(
        name=declarations.constants_name(alias.name),
        doc=docstring(f"The values of {alias.name} by their names.", 4),
        members=tuple(
            ConstantView(one.name, literal(one.value), docstring(sentences.sentence(one.doc), 4) if one.doc else "")
            for one in alias.constants
        ),
    )


def _field_doc(one: ir.Field, declarations: Declarations) -> str:
    about = "" if _says_its_type(one, declarations) else one.doc.description or one.doc.summary
    text = " ".join(
        part
        for part in (
            sentences.sentence(about),
            sentences.constraints(one.constraints),
            sentences.default(one.default),
            "Deprecated." if one.deprecated else "",
        )
        if part
    )
    return docstring(text, 4) if text else ""


def _class_doc(model: ir.Model, fields: tuple[FieldView, ...]) -> str:
    text = sentences.declaration(model.doc) or ("" if fields else f"{model.name}.")
    return docstring(text, 4) if text else ""


def _says_its_type(one: ir.Field, declarations: Declarations) -> bool:
    """Whether the prose of a field only repeats that of its type."""
    inner = one.type.inner if isinstance(one.type, ir.Nullable) else one.type
    return isinstance(inner, ir.Reference) and declarations.by_name[inner.name].doc == one.doc
