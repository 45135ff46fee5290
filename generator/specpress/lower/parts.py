"""The parts of a multipart form, and which of them are files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from specpress import ir
from specpress.ir.walk import parts_of
from specpress.lower.simple import any_of, nullable
from specpress.openapi.media_types import is_file

Declarations: TypeAlias = Mapping[ir.DeclarationName, ir.Declaration]


def with_files(content: ir.Content, declarations: Declarations) -> ir.Content:
    """The content of a multipart form with `files` set."""
    if content.kind != "multipart":
        return content
    fields = part_fields(content, tuple(_fields(content.type, declarations)), declarations)
    files = dict.fromkeys(one.wire_name for one in fields if _Faces(declarations).holds_file(one.type))
    return replace(content, files=tuple(files))


def part_fields(content: ir.Content, fields: tuple[ir.Field, ...], declarations: Declarations) -> tuple[ir.Field, ...]:
    """The fields of a multipart form, with those as files that are something else in JSON.

    A form has no need of base64, and `encoding` may say that a part is a file.
    """
    told = {one.wire_name for one in content.encodings if one.content_type and is_file(one.content_type)}
    faces = _Faces(declarations)
    return tuple(
        replace(one, type=faces.changed(one.type, _file_if_told if one.wire_name in told else _file)) for one in fields
    )


def text_fields(fields: tuple[ir.Field, ...], declarations: Declarations) -> tuple[ir.Field, ...]:
    """The fields of a body that is no multipart form: it has no files, only text where the document says `binary`."""
    faces = _Faces(declarations)
    return tuple(replace(one, type=faces.changed(one.type, _text)) for one in fields)


def bytes_fields(fields: tuple[ir.Field, ...], declarations: Declarations) -> tuple[str, ...]:
    """The fields that hold bytes as base64 in JSON, by their wire names."""
    faces = _Faces(declarations)
    return tuple(one.wire_name for one in fields if faces.changed(one.type, _file) != one.type)


def _file(one: ir.Type) -> ir.Type:
    return ir.Binary() if one == ir.Scalar("string", "byte") else one


def _file_if_told(one: ir.Type) -> ir.Type:
    is_open = isinstance(one, ir.AnyType) or one in (ir.Scalar("string"), ir.Scalar("string", "byte"))
    return ir.Binary() if is_open else one


def _text(one: ir.Type) -> ir.Type:
    return ir.Scalar("string", "binary") if isinstance(one, ir.Binary) else one


def _fields(
    one: ir.Type, declarations: Declarations, passed: frozenset[ir.DeclarationName] = frozenset()
) -> Iterator[ir.Field]:
    """The fields of a form, those of every variant where it is a choice."""
    for part in parts_of(one):
        if isinstance(part, ir.Reference) and part.name not in passed:
            target = declarations[part.name]
            if isinstance(target, ir.Model):
                yield from target.fields
            else:
                yield from _fields(target.type, declarations, passed | {part.name})


@dataclass(frozen=True, slots=True)
class _Faces:
    """The values that a part may have, or the items of its list; aliases are followed."""

    declarations: Declarations

    def holds_file(self, one: ir.Type) -> bool:
        """Whether a part may be a file, or a list of files."""
        return self.changed(one, _text) != one

    def changed(
        self, one: ir.Type, change: Callable[[ir.Type], ir.Type], passed: frozenset[ir.DeclarationName] = frozenset()
    ) -> ir.Type:
        """The type with each value changed; an alias keeps its name where nothing changes."""
        match one:
            case ir.Array(items=items):
                return ir.Array(self.changed(items, change, passed))
            case ir.Nullable(inner=inner):
                return nullable(self.changed(inner, change, passed))
            case ir.Union(variants=variants, discriminator=None):
                return any_of([self.changed(variant, change, passed) for variant in variants])
            case ir.Reference(name=name) if name not in passed:
                target = self.declarations[name]
                if isinstance(target, ir.Model):
                    return one
                changed = self.changed(target.type, change, passed | {name})
                return one if changed == target.type else changed
            case _:
                return change(one)
