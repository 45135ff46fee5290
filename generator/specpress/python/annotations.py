"""ir types → Python annotations, in two forms: for values in responses, and for values that callers pass."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Final

from specpress import ir
from specpress.ir.graphs import in_circles, leading_to
from specpress.ir.walk import faces_of, references_of
from specpress.openapi.document import JSON
from specpress.python.imports import Imports
from specpress.python.literals import literal

FORMATS = {
    "date-time": ("datetime", "datetime"),
    "date": ("datetime", "date"),
    "time": ("datetime", "time"),
    "uuid": ("uuid", "UUID"),
    "decimal": ("decimal", "Decimal"),
    "duration": ("datetime", "timedelta"),
}
"""String formats that are Python types of their own: the module and name of each."""
NUMBERS: Final = ("_core", "models", "numbers")
"""The module of the runtime with the markers for numbers."""

_NAMES: Final[dict[ir.ScalarKind, str]] = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}


@dataclass(frozen=True, slots=True)
class Declarations:
    """All declarations by name, and the names that their several Python forms have."""

    by_name: dict[str, ir.Declaration]
    circular: frozenset[str]
    """Aliases that refer to themselves through aliases alone."""
    _told_apart: frozenset[str]
    _forms: list[frozenset[str]] = field(default_factory=list[frozenset[str]], compare=False, repr=False)

    @classmethod
    def of(cls, api: ir.API) -> Declarations:
        """The annotations of a whole API."""
        aliases = [one for one in api.declarations if isinstance(one, ir.Alias)]
        names: set[str] = {one.name for one in aliases}
        mentioned: dict[str, set[str]] = {one.name: names.intersection(references_of(one.type)) for one in aliases}
        complex_ones = [one.name for one in aliases if not _are_plain(tuple(faces_of(one.type)), names)]
        return cls(
            {one.name: one for one in api.declarations}, in_circles(mentioned), leading_to(complex_ones, mentioned)
        )

    @property
    def forms(self) -> frozenset[str]:
        """Every name that the types modules may define; found once, for all modules."""
        if not self._forms:
            names = self.by_name
            every = (form for name in names for form in (name, self.dict_name(name), self.request_name(name)))
            constants = (self.constants_name(one.name) for one in names.values() if _has_constants(one))
            self._forms.append(frozenset((*every, *constants)))
        return self._forms[0]

    def request_name(self, name: str) -> str:
        """The name of the type that a caller may pass for a declaration."""
        declaration = self.by_name[name]
        if isinstance(declaration, ir.Alias) and not self.has_request_form(declaration):
            return name
        return self._free(f"{name}Param")

    def is_null(self, name: str) -> bool:
        """Whether a declaration is another name of null, whose union with None Python refuses."""
        declaration = self.by_name[name]
        match declaration:
            case ir.Alias(type=ir.NullType()):
                return True
            case ir.Alias(type=ir.Reference(name=target)) if target != name:
                return self.is_null(target)
            case _:
                return False

    def dict_name(self, name: str) -> str:
        """The name of the TypedDict of a model."""
        return self._free(f"{name}Dict")

    def constants_name(self, name: str) -> str:
        """The name of the class that holds the named values of an enum."""
        return self._free(f"{name}Values")

    def has_request_form(self, alias: ir.Alias) -> bool:
        """Whether an alias reads differently in requests and responses, and is used in both."""
        return alias.usage.response and alias.name in self._told_apart

    def _free(self, name: str) -> str:
        return name if name not in self.by_name else self._free(f"{name}_")


def _has_constants(one: ir.Declaration) -> bool:
    return isinstance(one, ir.Alias) and bool(one.constants)


def _are_plain(faces: tuple[ir.Type, ...], aliases: Collection[str]) -> bool:
    """Whether a type with these alternatives has the same annotation in requests and responses."""
    return not _is_number_or_string(faces) and all(_is_plain(face, aliases) for face in faces)


def _is_number_or_string(faces: tuple[ir.Type, ...]) -> bool:
    return ir.Scalar("number") in faces and ir.Scalar("string") in faces


def _is_plain(face: ir.Type, aliases: Collection[str]) -> bool:
    """Whether a type has the same annotation in requests and responses; aliases inside it are not followed."""
    match face:
        case ir.AnyType() | ir.NullType() | ir.Literal():
            return True
        case ir.Scalar(kind="string", format=form):
            return form not in FORMATS and form != "byte"
        case ir.Scalar(format=form, in_string=in_string):
            return form != "decimal" and not in_string
        case ir.Reference(name=name):
            return name in aliases
        case _:
            return False


@dataclass(slots=True)
class Annotator:
    """Writes annotations for one module and notes the imports they need.

    `shadowed` are names that mean something else at the annotation, such as fields called `list` or `bytes`.
    """

    declarations: Declarations
    imports: Imports
    shadowed: Collection[str] = field(default=())

    def response(self, one: ir.Type) -> str:
        """The annotation of a value in a response."""
        return self._join(self._response_parts(one))

    def request(self, one: ir.Type) -> str:
        """The annotation of a value that a caller passes."""
        return self._join(self._request_parts(one))

    def builtin(self, name: str) -> str:
        """A builtin type, by its full name where the short one is shadowed."""
        return f"{self.imports.whole('builtins')}.{name}" if name in self.shadowed else name

    def standard(self, module: str, name: str) -> str:
        """A name of the standard library."""
        if name in self.shadowed:
            return f"{self.imports.whole(module)}.{name}"
        return self.imports.name(module, name)

    def declared(self, name: str, form: str) -> str:
        """A name of a types module."""
        return self.imports.own(("types", *self.declarations.by_name[name].module), form)

    def literal(self, values: tuple[JSON, ...]) -> str:
        """Fixed values as a `Literal`; values that it cannot hold become their types."""
        return self._join(self._literal_parts(values, keep_booleans=True))

    def _response_parts(self, one: ir.Type) -> list[str]:
        match one:
            case ir.Array(items=items):
                return [f"{self.builtin('list')}[{self.response(items)}]"]
            case ir.Tuple(prefix=prefix, rest=None):
                return [f"{self.builtin('tuple')}[{', '.join(self.response(part) for part in prefix)}]"]
            case ir.Tuple(prefix=prefix, rest=rest):
                parts = [*prefix, rest] if rest is not None else list(prefix)
                return [f"{self.builtin('list')}[{self._join([self.response(part) for part in parts])}]"]
            case ir.Map(values=values):
                return [f"{self.builtin('dict')}[{self.builtin('str')}, {self.response(values)}]"]
            case ir.Nullable(inner=inner):
                return [*self._response_parts(inner), "None"]
            case ir.Union(variants=variants):
                return [part for variant in variants for part in self._response_parts(variant)]
            case ir.Reference(name=name):
                return [self._named(name, name)]
            case ir.Binary():
                return [self.builtin("str")]
            case ir.Literal(values=values):
                return self._literal_parts(values, keep_booleans=False)
            case _:
                return self._simple_parts(one)

    def _request_parts(self, one: ir.Type) -> list[str]:
        match one:
            case ir.Array(items=items):
                return [f"{self.standard('collections.abc', 'Iterable')}[{self.request(items)}]"]
            case ir.Tuple(prefix=prefix, rest=rest):
                return [self._tuple_to_send(prefix, rest)]
            case ir.Map(values=values):
                mapping = self.standard("collections.abc", "Mapping")
                return [f"{mapping}[{self.builtin('str')}, {self.request(values)}]"]
            case ir.Nullable(inner=inner):
                return [*self._request_parts(inner), "None"]
            case ir.Union(variants=variants):
                return self._union_to_send(variants)
            case ir.Reference(name=name):
                return [self._named(name, self.declarations.request_name(name))]
            case ir.Binary():
                return [self.imports.own(("_core", "request", "files"), "FileInput")]
            case ir.Literal(values=values):
                return self._literal_parts(values, keep_booleans=True)
            case ir.Scalar():
                return self._scalar_to_send(one)
            case _:
                return self._simple_parts(one)

    def _tuple_to_send(self, prefix: tuple[ir.Type, ...], rest: ir.Type | None) -> str:
        parts = [self.request(part) for part in prefix]
        if rest is None:
            return f"{self.builtin('tuple')}[{', '.join(parts)}]"
        return f"{self.standard('collections.abc', 'Iterable')}[{self._join([*parts, self.request(rest)])}]"

    def _union_to_send(self, variants: tuple[ir.Type, ...]) -> list[str]:
        # A decimal is sent as a string, which keeps its digits.
        decimal = [self.standard(*FORMATS["decimal"])] if _is_number_or_string(variants) else []
        return [*decimal, *(part for variant in variants for part in self._request_parts(variant))]

    def _scalar_to_send(self, one: ir.Scalar) -> list[str]:
        text = [self.builtin("str")]
        if one.kind == "string":
            return [*self._simple_parts(one), *text]
        is_exact = one.kind == "number" and (one.in_string or one.format == "decimal")
        decimal = [self.standard(*FORMATS["decimal"])] if is_exact else []
        return [*decimal, self.builtin(_NAMES[one.kind]), *(text if one.in_string else [])]

    def _number(self, one: ir.Scalar) -> str:
        """The annotation of a number, with a marker if its JSON form is not the usual one of its Python type."""
        is_exact = one.kind == "number" and one.format == "decimal"
        name = self.standard(*FORMATS["decimal"]) if is_exact else self.builtin(_NAMES[one.kind])
        if is_exact == one.in_string:
            return name
        marker = self.imports.own(NUMBERS, "AsNumber" if is_exact else "OrString")
        return f"{self.standard('typing', 'Annotated')}[{name}, {marker}]"

    def _named(self, name: str, form: str) -> str:
        return "None" if self.declarations.is_null(name) else self.declared(name, form)

    def _simple_parts(self, one: ir.Type) -> list[str]:
        match one:
            case ir.Scalar(kind="string", format="byte"):
                return [self.builtin("bytes")]
            case ir.Scalar(kind="string", format=form) if form in FORMATS:
                return [self.standard(*FORMATS[form or ""])]
            case ir.Scalar(kind="number" | "integer"):
                return [self._number(one)]
            case ir.Scalar(kind=kind):
                return [self.builtin(_NAMES[kind])]
            case ir.NullType():
                return ["None"]
            case _:
                return [self.builtin("object")]

    def _literal_parts(self, values: tuple[JSON, ...], *, keep_booleans: bool) -> list[str]:
        fixed: list[str] = []
        others: list[str] = []
        for value in values:
            if isinstance(value, str) or (isinstance(value, int) and (keep_booleans or not isinstance(value, bool))):
                fixed.append(literal(value))
            else:
                others.append(self.builtin(type(value).__name__))
        inner = ", ".join(fixed)
        return [*([f"{self.standard('typing', 'Literal')}[{inner}]"] if fixed else []), *others]

    def _join(self, parts: list[str]) -> str:
        unique = dict.fromkeys(part for part in parts if part != "None")
        anything = next((part for part in unique if part in ("object", "_builtins.object")), None)
        if anything is not None:
            return anything
        return " | ".join([*unique, *(["None"] if "None" in parts else [])])
