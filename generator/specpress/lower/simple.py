"""Types without properties: scalars, fixed values, null, and unions put together from finished types."""

from __future__ import annotations

from specpress import ir
from specpress.lower.content_kinds import is_base64, is_raw
from specpress.lower.merge import Merged
from specpress.lower.numbers import DECIMAL_FORMATS, decimal_in_string
from specpress.openapi.document import JSON
from specpress.openapi.limits import LARGEST_ENUM


def scalar(merged: Merged, kind: str) -> ir.Type:
    """The type of a value that is neither an object nor an array."""
    match kind:
        case "string" if is_raw(merged):
            return ir.Binary()
        case "string" if is_base64(merged):
            return ir.Scalar("string", "byte")
        case "string" if decimal_in_string(merged):
            return ir.Scalar("string", "decimal")
        case "number" if merged.text("format") in DECIMAL_FORMATS:
            return ir.Scalar("number", "decimal")
        case "string" | "integer" | "number" | "boolean":
            return ir.Scalar(kind, merged.text("format") or None)
        case _:
            return _unknown(merged, kind)


def _unknown(merged: Merged, kind: str) -> ir.Type:
    named = next((layer for layer in merged.layers if layer.has("type")), None)
    if named is None:
        return ir.AnyType()
    raise named.unsupported(f"unknown schema type {kind!r}", "Use one of JSON Schema's seven types.")


def fixed_values(merged: Merged) -> ir.Type:
    """The values that every `enum` and `const` allows; those of the last one where they contradict each other."""
    kept: list[JSON] | None = None
    for schema in merged.fixed:
        const = schema.get("const")
        values = [const.value] if const is not None else [item.value for item in schema.items("enum")]
        both = values if kept is None else [value for value in values if any(_same(value, one) for one in kept)]
        kept = both or values
    present: list[JSON] = [value for value in kept or [] if value is not None]
    if not present:
        return ir.NullType() if kept else ir.AnyType()
    if all(isinstance(value, dict) for value in present):
        return ir.Map(ir.AnyType())
    if any(isinstance(value, dict | list) for value in present):
        return ir.AnyType()
    if len(present) > LARGEST_ENUM:
        return _kind_of(present)
    return ir.Literal(_unique(present))


def _unique(values: list[JSON]) -> tuple[JSON, ...]:
    found: dict[tuple[type, str], JSON] = {}
    for value in values:
        found.setdefault((type(value), repr(value)), value)
    return tuple(found.values())


def _same(one: JSON, other: JSON) -> bool:
    # `True == 1` in Python, not in JSON.
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def _kind_of(values: list[JSON]) -> ir.Type:
    kinds: dict[type, ir.Type] = {
        str: ir.Scalar("string"),
        bool: ir.Scalar("boolean"),
        int: ir.Scalar("integer"),
        float: ir.Scalar("number"),
    }
    return any_of([kinds[kind] for kind in dict.fromkeys(type(value) for value in values)])


def any_of(types: list[ir.Type], discriminator: ir.Discriminator | None = None) -> ir.Type:
    """A union without nested unions; null is not one of its members, but `Nullable` around it."""
    flat: list[ir.Type] = []
    has_null = False
    for one in types:
        has_null = has_null or isinstance(one, ir.Nullable | ir.NullType)
        inner = one.inner if isinstance(one, ir.Nullable) else one
        variants = inner.variants if isinstance(inner, ir.Union) and inner.discriminator is None else (inner,)
        flat += [variant for variant in variants if variant not in flat and not isinstance(variant, ir.NullType)]
    if not flat:
        return ir.NullType() if has_null else ir.AnyType()
    union = flat[0] if len(flat) == 1 else ir.Union(tuple(flat), discriminator)
    return nullable(union) if has_null else union


def nullable(inner: ir.Type) -> ir.Type:
    """The type or null."""
    return inner if isinstance(inner, ir.Nullable | ir.AnyType | ir.NullType) else ir.Nullable(inner)
