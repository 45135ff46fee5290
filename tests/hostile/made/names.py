"""Names that are no identifiers, that collide, or that are taken."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tests.hostile.made.parts import (
    CODE,
    Made,
    document,
    generated,
    operation,
    parameter,
    refused,
    schemas,
    with_parameters,
    with_properties,
    with_thing,
)

NAMES: Final[Mapping[str, Made]] = {
    "36-operation-ids": generated(
        document(
            paths={
                f"/{n}": {"get": operation(operationId=name)}
                for n, name in enumerate(
                    (
                        "class",
                        "a.import",
                        "self",
                        "__init__",
                        "None",
                        "a.__class__",
                        "print",
                        "yield.async",
                        "1",
                        "a.b.c.d.e",
                        "await-x",
                        "_client",
                        "with_raw_response",
                    )
                )
            }
        )
    ),
    "36-operation-id-path": generated(
        document(
            paths={
                "/a": {"get": operation(operationId="../../../etc/passwd")},
                "/b": {"get": operation(operationId="a/../b")},
            }
        )
    ),
    "38-tags": generated(
        document(
            paths={
                f"/{n}": {"get": {**operation(tags=[name]), "operationId": f"op{n}"}}
                for n, name in enumerate(
                    (
                        "..",
                        ".",
                        "con",
                        "NUL",
                        "__init__",
                        "__pycache__",
                        "../x",
                        "/etc",
                        "a\\b",
                        "aux.py",
                        " ",
                        "",
                        "lpt1",
                        "\u202e",
                        "..\\..",
                    )
                )
            },
            tags=[{"name": "..", "description": CODE}],
        )
    ),
    "40-schema-name-slash": refused(document(components=schemas(**{"a/b": {"type": "string"}})), "a/b"),
    "40-schema-name-encoded": refused(document(components=schemas(**{"a~1b%2F..": {"type": "string"}})), "~1"),
    "42-schemas-named-like-builtins": generated(
        document(
            components=schemas(
                **{
                    name: {
                        "type": "object",
                        "properties": {name: {"type": "string"}, "x": {"$ref": f"#/components/schemas/{name}"}},
                    }
                    for name in (
                        "str",
                        "int",
                        "dict",
                        "list",
                        "object",
                        "property",
                        "type",
                        "None",
                        "True",
                        "bytes",
                        "float",
                        "bool",
                        "tuple",
                        "Exception",
                        "isinstance",
                        "super",
                        "staticmethod",
                        "classmethod",
                        "len",
                        "print",
                        "id",
                        "iter",
                    )
                }
            )
        )
    ),
    "44-schemas-named-like-imports": generated(
        document(
            components=schemas(
                **{
                    name: {
                        "type": "object",
                        "properties": {
                            "a": {"type": "string", "format": "date-time"},
                            "b": {"type": "string", "format": "uuid"},
                            "c": {"type": "string", "format": "decimal"},
                            "d": {"enum": ["x"]},
                        },
                    }
                    for name in (
                        "datetime",
                        "date",
                        "UUID",
                        "Decimal",
                        "Literal",
                        "TypedDict",
                        "Required",
                        "NotRequired",
                        "Annotated",
                        "Any",
                        "Mapping",
                        "Sequence",
                        "Iterable",
                        "TYPE_CHECKING",
                        "TypeAlias",
                        "Final",
                        "overload",
                        "Unpack",
                        "Self",
                        "Model",
                        "ABSENT",
                        "Omit",
                        "omit",
                        "field",
                        "annotations",
                        "Struct",
                        "msgspec",
                        "RequestOptions",
                        "AsyncStream",
                        "BinaryResponse",
                        "Recursive",
                    )
                }
            )
        )
    ),
    "46-parameters-named-like-builtins": generated(
        with_parameters(
            *(
                parameter(name)
                for name in (
                    "print",
                    "type",
                    "id",
                    "self",
                    "options",
                    "body",
                    "omit",
                    "operations",
                    "timeout",
                    "extra_headers",
                    "str",
                    "list",
                    "Literal",
                    "__class__",
                    "return",
                    "await",
                    "_",
                    "__",
                    "request",
                    "client",
                )
            )
        )
    ),
    "48-tags-like-runtime-modules": generated(
        document(
            paths={
                f"/{n}": {"get": {**operation(tags=[name]), "operationId": f"op{n}"}}
                for n, name in enumerate(
                    (
                        "_core",
                        "_async",
                        "_sync",
                        "_operations",
                        "types",
                        "_settings",
                        "_version",
                        "py.typed",
                        "resources",
                        "client",
                        "http",
                        "pyproject.toml",
                        "README.md",
                        "api",
                        "index",
                        "llms",
                        "shared",
                    )
                )
            }
        )
    ),
    "50-case-only": generated(
        document(
            paths={
                f"/{n}": {"get": {**operation(tags=[name]), "operationId": spelled}}
                for n, (name, spelled) in enumerate((("pets", "getit"), ("Pets", "getIt"), ("PETS", "GETIT")))
            },
            components=schemas(
                pet={
                    "type": "object",
                    "properties": {"name": {"type": "string"}, "Name": {"type": "string"}, "NAME": {"type": "string"}},
                },
                Pet={"type": "object"},
                PET={"type": "object"},
            ),
        )
    ),
    "52-collide-after-mending": generated(
        document(
            components=schemas(
                **{
                    "a-b": {"type": "object"},
                    "a.b": {"type": "object"},
                    "a_b": {"type": "object"},
                    "AB": {"type": "object"},
                    "A.B": {"type": "object"},
                }
            )
        )
    ),
    "52-collide-properties": generated(with_properties("a-b", "a_b", "a b", "aB", "A_B", "a.b", "class", "Class")),
    "52-collide-with-a-keyword": refused(with_properties("class", "class_"), "both become"),
    "54-enum-members": generated(
        with_thing(
            enum=[
                "a",
                "A",
                "a-",
                "a_",
                "",
                "_",
                "-",
                "mro",
                "name",
                "value",
                "__class__",
                "None",
                "1",
                "-1",
                "é",
                "e\u0301",
                "ⅷ",
            ]
        )
    ),
    "56-nfkc-equal": generated(
        document(
            components=schemas(Thing={"type": "object", "properties": {"é": {"type": "string"}}}),
            paths={"/a": {"get": operation(operationId="ﬁnd")}, "/b": {"get": operation(operationId="find")}},
        )
    ),
    "56-nfkc-equal-properties": refused(with_properties("ﬁ", "fi"), "both become"),
    "58-emoji": generated(
        document(
            info={"title": "💩 API 👨‍👩‍👧", "version": "1"},
            paths={
                "/💩": {
                    "get": operation(operationId="💩", tags=["🎉"], parameters=[parameter("💩"), parameter("👨‍👩‍👧")])
                }
            },
            components=schemas(
                Thing={"type": "object", "properties": {"💩": {"enum": ["💩", "🎉"]}, "🎉": {"type": "string"}}}
            ),
        )
    ),
    "60-zero-width-and-homoglyphs": generated(
        with_properties(
            "admin", "аdmin", "ad\u200bmin", "ad\u200dmin", "\ufeffadmin", "adm\u00adin", "admın", "a\u2060dmin"
        )
    ),
}
