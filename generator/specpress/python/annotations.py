"""ir types → Python annotations, in two forms: what a reply holds, and what a caller may pass."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

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
}
"""String formats that are Python types of their own: the module and name of each."""


@dataclass(frozen=True, slots=True)
class Declarations:
    """All declarations by name, and the names that their several Python forms have."""

    by_name: dict[str, ir.Declaration]
    circular: frozenset[str]
    """Aliases that lead back to themselves through nothing but aliases: a model would break the circle."""
    _told_apart: frozenset[str]
    _forms: list[frozenset[str]] = field(default_factory=list[frozenset[str]], compare=False, repr=False)

    @classmethod
    def of(cls, api: ir.API) -> Declarations:
        """Those of a whole API."""
        aliases = [one for one in api.declarations if isinstance(one, ir.Alias)]
        names: set[str] = {one.name for one in aliases}
        mentioned: dict[str, set[str]] = {one.name: names.intersection(references_of(one.type)) for one in aliases}
        complex_ones = [one.name for one in aliases if not all(_is_plain(face, names) for face in faces_of(one.type))]
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
        """The name of what a caller may pass for a declaration."""
        declaration = self.by_name[name]
        if isinstance(declaration, ir.Alias) and not self.has_request_form(declaration):
            return name
        return self._free(f"{name}Param")

    def dict_name(self, name: str) -> str:
        """The name of the TypedDict of a model."""
        return self._free(f"{name}Dict")

    def constants_name(self, name: str) -> str:
        """The name of the class that holds the named values of an enum."""
        return self._free(f"{name}Values")

    def has_request_form(self, alias: ir.Alias) -> bool:
        """Whether an alias reads differently in requests and replies, and is used in both."""
        return alias.usage.reply and alias.name in self._told_apart

    def _free(self, name: str) -> str:
        return name if name not in self.by_name else self._free(f"{name}_")


def _has_constants(one: ir.Declaration) -> bool:
    return isinstance(one, ir.Alias) and bool(one.constants)


def _is_plain(face: ir.Type, aliases: Collection[str]) -> bool:
    """Whether a type reads the same in requests and replies; an alias as far as it goes itself."""
    match face:
        case ir.AnyType() | ir.NullType() | ir.Literal():
            return True
        case ir.Scalar(kind=kind, format=form):
            return kind != "string" or (form not in FORMATS and form != "byte")
        case ir.Reference(name=name):
            return name in aliases
        case _:
            return False


@dataclass(slots=True)
class Annotator:
    """Writes annotations for one module and notes the imports they need.

    `shadowed` are names that mean something else where the annotation stands, such as fields called `list` or `bytes`.
    """

    declarations: Declarations
    imports: Imports
    shadowed: Collection[str] = field(default=())

    def reply(self, one: ir.Type) -> str:
        """The type of a value that came from the service."""
        return self._join(self._reply_parts(one))

    def request(self, one: ir.Type) -> str:
        """The type of a value that a caller passes."""
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
        """Fixed values; those that `Literal` cannot hold become their types."""
        return self._join(self._literal_parts(values, keep_booleans=True))

    def _reply_parts(self, one: ir.Type) -> list[str]:
        match one:
            case ir.Array(items=items):
                return [f"{self.builtin('list')}[{self.reply(items)}]"]
            case ir.Tuple(prefix=prefix, rest=None):
                return [f"{self.builtin('tuple')}[{', '.join(self.reply(part) for part in prefix)}]"]
            case ir.Tuple(prefix=prefix, rest=rest):
                parts = [*prefix, rest] if rest is not None else list(prefix)
                return [f"{self.builtin('list')}[{self._join([self.reply(part) for part in parts])}]"]
            case ir.Map(values=values):
                return [f"{self.builtin('dict')}[{self.builtin('str')}, {self.reply(values)}]"]
            case ir.Nullable(inner=inner):
                return [*self._reply_parts(inner), "None"]
            case ir.Union(variants=variants):
                return [part for variant in variants for part in self._reply_parts(variant)]
            case ir.Reference(name=name):
                return [self.declared(name, name)]
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
                parts = [*prefix, rest] if rest is not None else list(prefix)
                joined = self._join([self.request(part) for part in parts])
                return [f"{self.standard('collections.abc', 'Iterable')}[{joined}]"]
            case ir.Map(values=values):
                mapping = self.standard("collections.abc", "Mapping")
                return [f"{mapping}[{self.builtin('str')}, {self.request(values)}]"]
            case ir.Nullable(inner=inner):
                return [*self._request_parts(inner), "None"]
            case ir.Union(variants=variants):
                return [part for variant in variants for part in self._request_parts(variant)]
            case ir.Reference(name=name):
                return [self.declared(name, self.declarations.request_name(name))]
            case ir.Binary():
                return [self.imports.own(("_core", "request", "files"), "FileInput")]
            case ir.Literal(values=values):
                return self._literal_parts(values, keep_booleans=True)
            case ir.Scalar(kind="string", format=form) if form in FORMATS or form == "byte":
                return [*self._simple_parts(one), self.builtin("str")]
            case _:
                return self._simple_parts(one)

    def _simple_parts(self, one: ir.Type) -> list[str]:
        match one:
            case ir.Scalar(kind="string", format="byte"):
                return [self.builtin("bytes")]
            case ir.Scalar(kind="string", format=form) if form in FORMATS:
                return [self.standard(*FORMATS[form or ""])]
            case ir.Scalar(kind=kind):
                names = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}
                return [self.builtin(names[kind])]
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
