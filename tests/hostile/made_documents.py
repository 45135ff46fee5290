"""Hostile documents that are made here: what stands between those of the collection, by the same numbers.

Each is the text of a document, and what must come of it: `refused` with its place, or `generated` and inert.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from tests.hostile.inert import CANARY

CODE: Final = f'open("{CANARY}", "w").close()'
CLOSE_DOCSTRING: Final = f'"""\n{CODE}\n"""'
CLOSE_STRING: Final = f'"; {CODE}; "'
CLOSE_QUOTE: Final = f"'; {CODE}; '"
TOML_TABLE: Final = '"\n[project.scripts]\nevil = "os:system"\n#'

# Any: a document is whatever its author wrote.
Tree = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Made:
    """A document, and what must come of it; `says` stands in the message of a refusal."""

    content: str | bytes
    outcome: Literal["refused", "generated"]
    says: str = ""


def operation(**parts: Any) -> Tree:
    """An operation that gives a thing."""
    thing = {
        "description": "A thing.",
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}},
    }
    return {"operationId": "things.get", "responses": {"200": thing}, **parts}


def document(**parts: Any) -> Tree:
    """A small document with these members in place of its own."""
    plain: Tree = {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1.0.0"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": {"/things": {"get": operation()}},
        "components": {"schemas": {"Thing": {"type": "object", "properties": {"a": {"type": "string"}}}}},
    }
    return {**plain, **parts}


def schemas(**members: Any) -> Tree:
    """Components with these schemas beside `Thing`."""
    return {"schemas": {"Thing": {"type": "object", "properties": {"a": {"type": "string"}}}, **members}}


def generated(tree: Mapping[str, Any]) -> Made:
    """It must be generated."""
    return Made(json.dumps(tree), "generated")


def refused(tree: Mapping[str, Any] | str | bytes, says: str) -> Made:
    """It must be refused, and say why."""
    assert says, "a refusal is for a reason"
    return Made(tree if isinstance(tree, str | bytes) else json.dumps(tree), "refused", says)


def _thing(**parts: Any) -> Tree:
    return document(components={"schemas": {"Thing": parts}})


def _properties(*names: str, **schema: Any) -> Tree:
    return _thing(type="object", properties={name: schema or {"type": "string"} for name in names})


def _parameter(name: str, place: str = "query", **parts: Any) -> Tree:
    return {"name": name, "in": place, "schema": {"type": "string"}, **parts}


def _with_parameters(*parameters: Tree) -> Tree:
    return document(paths={"/things": {"get": operation(parameters=list(parameters))}})


def _body(content: Tree) -> Tree:
    return document(paths={"/things": {"post": operation(requestBody={"content": content})}})


def _nested(depth: int, key: str) -> Tree:
    inner: Tree = {"type": "string"}
    for _ in range(depth):
        inner = {"type": "array", "items": inner} if key == "items" else {key: [inner]}
    return inner


def _titled(title: str, **info: Any) -> Tree:
    return document(info={"title": title, "version": "1.0.0", **info})


_PETS = json.dumps(document(), indent=1)
_PATH_PARAMETER = {"name": 'a"b{c', "in": "path", "required": True, "schema": {"type": "string"}}

DOCUMENTS: Final[Mapping[str, Made]] = {
    # Text in prose.
    "02-title-backslash": generated(_titled('C:\\new\\x41\\N{BULLET}\\" \\')),
    "02-title-only-quotes": generated(_titled('"""')),
    "04-property-description": generated(
        _properties("a", "b", type="string", description=CLOSE_DOCSTRING, title=CLOSE_QUOTE)
    ),
    "06-description-ends-with-backslash": generated(
        document(
            info={"title": "T\\", "version": "1", "description": "d\\\\\\"},
            tags=[{"name": "things", "description": 'ends with \\"'}],
            components=schemas(
                Thing={
                    "type": "object",
                    "description": "x\\",
                    "properties": {"a": {"type": "string", "description": '\\""'}},
                }
            ),
        )
    ),
    "08-summaries": generated(
        document(
            paths={
                "/things": {
                    "summary": CLOSE_DOCSTRING,
                    "get": operation(summary=f"{CLOSE_DOCSTRING}\\", description="'''" + CODE),
                }
            }
        )
    ),
    "10-version-licence-contact": generated(
        _titled(
            "Things",
            version=TOML_TABLE,
            summary=CLOSE_DOCSTRING,
            termsOfService="https://example.com/a%22b",
            contact={"name": TOML_TABLE, "url": "https://example.com", "email": "a@example.com"},
            license={"name": TOML_TABLE + CLOSE_STRING},
        )
    ),
    "10-version-not-a-version": generated(_titled("Things", version="'; drop table")),
    # Text in values.
    "12-enum-code": generated(
        _thing(
            enum=[
                CLOSE_STRING,
                CLOSE_QUOTE,
                "\\",
                '"',
                "'",
                "\n",
                "\0",
                "{x}",
                "%s",
                "",
                " ",
                "None",
                1,
                1.5,
                True,
                None,
            ]
        )
    ),
    "14-x-extension-names": generated(
        document(
            **{f"x-{CLOSE_STRING}": CLOSE_DOCSTRING, "x-__class__": {"x": [CODE]}},
            components=schemas(B={"type": "string", "enum": ["a"], "x-enum-varnames": [CODE], "x-enumNames": ["../a"]}),
        )
    ),
    "16-default-wrong-type": refused(_properties("a", type="integer", default=f"1\n{CODE}"), "default does not fit"),
    "16-default-object": generated(
        _properties("a", type="object", default={CLOSE_STRING: [CLOSE_QUOTE, {"\\": None}]})
    ),
    "18-parameter-default": generated(
        _with_parameters(
            _parameter("a", schema={"type": "string", "default": CLOSE_STRING + "\\"}),
            _parameter("b", "header", schema={"type": "array", "items": {"type": "string"}, "default": [CODE]}),
        )
    ),
    "20-const-code": generated(
        _properties("a", const=CLOSE_STRING + "\\\n", examples=[CLOSE_STRING + "\\\n"], title=CLOSE_DOCSTRING)
    ),
    "22-server-variable": generated(
        document(
            servers=[
                {
                    "url": "https://{host}/v1",
                    "description": CLOSE_DOCSTRING,
                    "variables": {
                        "host": {"default": "a.example.com", "enum": ["a.example.com"], "description": CLOSE_STRING}
                    },
                }
            ]
        )
    ),
    "22-server-variable-code": refused(
        document(servers=[{"url": "https://{host}/v1", "variables": {"host": {"default": f'"+{CODE}+"'}}}]), "server"
    ),
    "24-server-relative": generated(document(servers=[{"url": "/v1/%22'{x}", "variables": {"x": {"default": "y"}}}])),
    "26-path-quotes": generated(
        document(
            paths={
                "/a\"b'c\\d/{a}{b}": {
                    "get": operation(
                        parameters=[_parameter("a", "path", required=True), _parameter("b", "path", required=True)]
                    )
                }
            }
        )
    ),
    "26-path-parameter-quotes": refused(
        document(paths={'/a/{a"b{c}': {"get": operation(parameters=[_PATH_PARAMETER])}}), "brace without its twin"
    ),
    "26-path-with-query": generated(document(paths={"/a?b=c#d": {"get": operation()}})),
    "26-path-line-end": generated(document(paths={"/a\r\nX-Evil: 1": {"get": operation()}})),
    "28-header-line-end": refused(_with_parameters(_parameter("X-A\r\nX-Evil", "header")), "header"),
    "28-reply-header-line-end": refused(
        document(
            paths={
                "/a": {
                    "get": operation(
                        responses={"200": {"description": "", "headers": {"X\r\nY": {"schema": {"type": "string"}}}}}
                    )
                }
            }
        ),
        "header",
    ),
    "28-security-header-line-end": refused(
        document(
            components={**schemas(), "securitySchemes": {"k": {"type": "apiKey", "in": "header", "name": "A\r\nB"}}},
            security=[{"k": []}],
        ),
        "no name for a header",
    ),
    "28-security-cookie": refused(
        document(
            components={**schemas(), "securitySchemes": {"k": {"type": "apiKey", "in": "cookie", "name": "a; b"}}}
        ),
        "no name for a cookie",
    ),
    "28-http-scheme-line-end": refused(
        document(components={**schemas(), "securitySchemes": {"k": {"type": "http", "scheme": "Own\r\nX-Evil: 1"}}}),
        "HTTP authentication",
    ),
    "30-form-field-names": generated(
        _body(
            {
                name: {
                    "schema": {
                        "type": "object",
                        "properties": {
                            "a;b=c&d": {"type": "string"},
                            "a\u2028b": {"type": "string", "contentMediaType": "application/octet-stream"},
                        },
                    }
                }
                for name in ("multipart/form-data", "application/x-www-form-urlencoded")
            }
        )
    ),
    "30-form-field-line-end": refused(
        _body({"multipart/form-data": {"schema": {"type": "object", "properties": {'a"\r\nb': {"type": "string"}}}}}),
        "control character",
    ),
    "32-content-parameter": generated(
        _with_parameters(
            {
                "name": CLOSE_QUOTE,
                "in": "query",
                "content": {
                    "application/json": {"schema": {"type": "object", "properties": {"a'b; {c}": {"type": "string"}}}}
                },
            }
        )
    ),
    "32-content-parameter-media-type": refused(
        _with_parameters({"name": "a", "in": "query", "content": {CLOSE_STRING: {"schema": {}}}}), "media type"
    ),
    "34-discriminator-mapping-remote": refused(
        document(
            components=schemas(
                A={"type": "object", "required": ["k"], "properties": {"k": {"type": "string"}}},
                U={
                    "oneOf": [{"$ref": "#/components/schemas/A"}],
                    "discriminator": {"propertyName": "k", "mapping": {"x": "http://127.0.0.1:9/evil.json"}},
                },
            )
        ),
        "machine",
    ),
    "34-discriminator-mapping-file": refused(
        document(
            components=schemas(
                A={"type": "object", "required": ["k"], "properties": {"k": {"type": "string"}}},
                U={
                    "oneOf": [{"$ref": "#/components/schemas/A"}],
                    "discriminator": {"propertyName": "k", "mapping": {"x": "../../etc/passwd"}},
                },
            )
        ),
        "leads out of this document",
    ),
    # Names.
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
        _with_parameters(
            *(
                _parameter(name)
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
    "52-collide-properties": generated(_properties("a-b", "a_b", "a b", "aB", "A_B", "a.b", "class", "Class")),
    "52-collide-with-a-keyword": refused(_properties("class", "class_"), "both become"),
    "54-enum-members": generated(
        _thing(
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
    "56-nfkc-equal-properties": refused(_properties("ﬁ", "fi"), "both become"),
    "58-emoji": generated(
        document(
            info={"title": "💩 API 👨‍👩‍👧", "version": "1"},
            paths={
                "/💩": {
                    "get": operation(
                        operationId="💩", tags=["🎉"], parameters=[_parameter("💩"), _parameter("👨‍👩‍👧")]
                    )
                }
            },
            components=schemas(
                Thing={"type": "object", "properties": {"💩": {"enum": ["💩", "🎉"]}, "🎉": {"type": "string"}}}
            ),
        )
    ),
    "60-zero-width-and-homoglyphs": generated(
        _properties(
            "admin", "аdmin", "ad\u200bmin", "ad\u200dmin", "\ufeffadmin", "adm\u00adin", "admın", "a\u2060dmin"
        )
    ),
    # Characters and files.
    "62-escaped-nul": generated(
        document(
            info={"title": "a\0b", "version": "1\0", "description": "\x01\x1b[31m\x7f"},
            components=schemas(Thing={"type": "object", "properties": {"a": {"const": "\0"}}}),
        )
    ),
    "62-escaped-nul-in-a-name": refused(_properties("a\0b"), "control character"),
    "62-lone-surrogate": refused(
        '{"openapi": "3.1.0", "info": {"title": "\\ud800", "version": "1"}, "paths": {}}', "surrogate"
    ),
    "64-utf-16": refused(_PETS.encode("utf-16"), "UTF-8"),
    "64-utf-32": refused(_PETS.encode("utf-32"), "UTF-8"),
    "64-byte-order-mark": Made(b"\xef\xbb\xbf" + _PETS.encode(), "generated"),
    "66-merge-key": refused(
        "openapi: 3.1.0\ninfo: &i {title: A, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    A: {<<: *i}\n", "<<"
    ),
    "66-binary-tag": refused("openapi: 3.1.0\ninfo: {title: !!binary aGk=, version: '1'}\npaths: {}\n", "tag"),
    "66-own-tag": refused("openapi: 3.1.0\ninfo: {title: !env HOME, version: '1'}\npaths: {}\n", "tag"),
    "66-set-tag": refused("openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: !!set {}\n", "tag"),
    "68-anchor-of-a-megabyte": refused(
        f"openapi: 3.1.0\ninfo: {{title: &{'a' * 1_000_000} A, version: *{'b' * 1_000_000}}}\npaths: {{}}\n", "alias"
    ),
    "70-references-that-double": generated(
        document(
            components=schemas(
                **{
                    f"S{n}": {
                        "type": "object",
                        "properties": {
                            "a": {"$ref": f"#/components/schemas/S{n + 1}"},
                            "b": {"$ref": f"#/components/schemas/S{n + 1}"},
                        },
                    }
                    for n in range(60)
                },
                S60={"type": "string"},
            )
        )
    ),
    "70-all-of-that-doubles": generated(
        document(
            components=schemas(
                **{
                    f"S{n}": {
                        "allOf": [
                            {"$ref": f"#/components/schemas/S{n + 1}"},
                            {"$ref": f"#/components/schemas/S{n + 1}"},
                        ]
                    }
                    for n in range(60)
                },
                S60={"type": "object"},
            )
        )
    ),
    "72-json-duplicate-keys": refused(
        '{"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "paths": {}, "paths": {"/a": {}}}',
        "duplicate key 'paths'",
    ),
    "74-json-brackets": refused('{"openapi": "3.1.0", "x-a": ' + "[" * 100_000, "inside each other"),
    "74-json-objects": refused(
        '{"openapi": "3.1.0", "x-a": ' + '{"a":' * 50_000 + "1" + "}" * 50_000 + "}", "inside each other"
    ),
    "74-yaml-block": refused("openapi: 3.1.0\n" + "".join(f"{' ' * n}a:\n" for n in range(2_000)), "inside each other"),
    "74-all-of-deep": refused(_thing(**_nested(200, "allOf")), "inside each other"),
    "74-items-deep": refused(_thing(**_nested(300, "items")), "inside each other"),
    "74-items-at-the-limit": generated(_thing(**_nested(90, "items"))),
    "74-one-of-at-the-limit": generated(_thing(**_nested(90, "oneOf"))),
    "76-swagger": refused('{"swagger": "2.0", "info": {"title": "A", "version": "1"}, "paths": {}}', "Swagger 2.0"),
    "76-swagger-evil": refused('{"swagger": ["\\u001b[31m\\u202e"], "paths": {}}', "Swagger"),
    "76-version-two-parts": refused(document(openapi="3.1"), "3.1"),
    "76-version-3.2": refused(document(openapi="3.2.0"), "not supported"),
    "76-version-evil": refused(document(openapi="3.1.0\n" + CODE), "not supported"),
    "76-version-huge": refused(document(openapi="3" * 100_000), "not supported"),
    "76-version-list": refused(document(openapi=["3.1.0"]), "not supported"),
    "78-white-space": refused(" \n\t\n  \n", "this is not YAML"),
    "78-only-comment": refused("# nothing\n", "not an object with keys"),
    "78-null": refused("null\n", "not an object with keys"),
    "78-two-documents": refused(
        "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\n---\nopenapi: 3.1.0\n", "document"
    ),
    "80-not-a-number": refused(
        '{"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "paths": {}, "x-a": NaN}', "expected a value"
    ),
    "80-infinity": refused(
        '{"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "paths": {}, "x-a": -Infinity}',
        "expected a value",
    ),
    "80-yaml-infinity": refused(
        "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\ncomponents: {schemas: {A: {type: number, default: .inf, maximum: .nan}}}\n",
        ".nan is not a JSON number",
    ),
    "80-minus-zero": generated(_properties("a", type="number", default=-0.0, minimum=-0.0, multipleOf=1e-300)),
    "82-exponent": refused(
        '{"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "paths": {}, "components": {"schemas": {"A": {"type": "number", "maximum": 1e999999999}}}}',
        "is too large",
    ),
    "82-lengths": refused(_properties("a", type="string", minLength=1.5, maxLength=-1), "expected an integer"),
    "82-length-float": generated(_properties("a", type="string", minLength=1.0, maxLength=10**300)),
    "84-components-list": refused(document(components=[]), "components"),
    "84-schemas-text": refused(document(components={"schemas": "x"}), "schemas"),
    "84-operation-text": refused(document(paths={"/a": {"get": "x"}}), "expected an object"),
    "84-parameters-object": refused(document(paths={"/a": {"get": operation(parameters={"a": 1})}}), "expected a list"),
    "84-info-null": refused(document(info=None), "expected an object"),
    "84-tags-numbers": refused(document(tags=[1, None, []]), "expected an object"),
    "84-responses-list": refused(document(paths={"/a": {"get": {"responses": []}}}), "expected an object"),
    "86-unknown-type": refused(_properties("a", type="__import__('os')"), "type"),
    "86-type-object": refused(_properties("a", type={"a": 1}), "type"),
    "86-required-text": refused(_thing(type="object", required="a"), "expected a list"),
    "86-required-numbers": refused(_thing(type="object", required=[1, None]), "expected text"),
    "86-properties-list": refused(_thing(type="object", properties=["a"]), "expected an object"),
    "86-enum-empty": generated(_thing(enum=[])),
    "88-paths-alike": refused(
        document(
            paths={
                "/a/{b}": {"get": operation(parameters=[_parameter("b", "path", required=True)])},
                "/a/{c}": {"get": operation(operationId="x", parameters=[_parameter("c", "path", required=True)])},
            }
        ),
        "/a/{",
    ),
    # Size.
    "90-properties-20000": generated(_properties(*(f"p{n}" for n in range(20_000)))),
    "90-text-of-a-megabyte": generated(_titled("A" * 1_000_000, description="`<b> " * 200_000)),
    "90-name-of-a-megabyte": generated(_properties("a" * 1_000_000)),
    "92-one-of-tree": refused(
        document(
            components=schemas(
                **{
                    f"S{n}": {
                        "oneOf": [
                            {"$ref": f"#/components/schemas/S{n + 1}"},
                            {"$ref": f"#/components/schemas/S{n + 1}"},
                            {"type": "array", "items": {"$ref": f"#/components/schemas/S{n + 1}"}},
                        ]
                    }
                    for n in range(40)
                },
                S40={"type": "string"},
            )
        ),
        "more than Python can import",
    ),
    # References.
    "94-reference-to-itself": refused(document(components=schemas(A={"$ref": "#/components/schemas/A"})), "A"),
    "94-references-in-a-circle": refused(
        document(components=schemas(A={"$ref": "#/components/schemas/B"}, B={"$ref": "#/components/schemas/A"})),
        "leads back to itself",
    ),
    "94-parameter-circle": refused(
        document(components={**schemas(), "parameters": {"A": {"$ref": "#/components/parameters/A"}}}),
        "leads back to itself",
    ),
    "94-one-of-itself": refused(
        document(components=schemas(A={"oneOf": [{"$ref": "#/components/schemas/A"}, {"type": "string"}]})),
        "contains itself",
    ),
    "94-array-of-itself": generated(
        document(components=schemas(A={"type": "array", "items": {"$ref": "#/components/schemas/A"}}))
    ),
    "96-reference-file-url": refused(document(components=schemas(A={"$ref": "file:///etc/passwd"})), "never asked"),
    "96-reference-absolute": refused(document(components=schemas(A={"$ref": "/etc/passwd"})), "folder"),
    "96-reference-device": refused(document(components=schemas(A={"$ref": "/dev/zero"})), "folder"),
    "96-reference-data": refused(document(components=schemas(A={"$ref": "data:application/json,{}"})), "never asked"),
    "96-reference-network-path": refused(document(components=schemas(A={"$ref": "//127.0.0.1:9/a.json"})), "machine"),
    "96-reference-nul": refused(document(components=schemas(A={"$ref": "a%00b.json"})), "cannot be read"),
    "96-reference-evil-pointer": refused(
        document(components=schemas(A={"$ref": "#/components/schemas/~2%ZZ/__class__"})), "leads nowhere"
    ),
    "96-reference-into-itself": refused(
        document(components=schemas(A={"$ref": "#/components/schemas/A/properties/a"})), "leads nowhere"
    ),
    "96-reference-to-the-root": refused(document(components=schemas(A={"$ref": "#"})), "a schema is needed here"),
    "100-external-values": generated(
        document(
            externalDocs={"url": "http://127.0.0.1:9/x", "description": CLOSE_DOCSTRING},
            paths={
                "/a": {
                    "get": operation(
                        parameters=[_parameter("a", examples={"e": {"externalValue": "file:///etc/passwd"}})],
                        responses={
                            "200": {
                                "description": "",
                                "content": {
                                    "application/json": {
                                        "schema": {"type": "string"},
                                        "examples": {CLOSE_STRING: {"externalValue": "http://127.0.0.1:9/"}},
                                    }
                                },
                                "links": {"l": {"operationId": "things.get", "description": CLOSE_DOCSTRING}},
                            }
                        },
                    )
                }
            },
        )
    ),
    "102-slow-patterns": generated(
        document(
            components=schemas(
                A={"type": "string", "pattern": "^(a+)+$", "example": "a" * 60},
                B={"type": "object", "patternProperties": {"(x+x+)+y": {"type": "string"}}, "example": {"x" * 60: "a"}},
            )
        )
    ),
    # Docs.
    "104-links-and-comments": generated(
        document(
            info={
                "title": "[x](javascript:alert(1))",
                "version": "1",
                "description": "[a](javascript:alert(1)) <javascript:alert(1)> <!-- --> <img src=x onerror=a> ![x](data:text/html,x)\n\n[b]: javascript:alert(1)\n\n[b]\n<?php ?> <![CDATA[ ]]> &lt;script&gt;",
            },
            externalDocs={"url": "javascript:alert(1)"},
            tags=[{"name": "things", "description": "-->", "externalDocs": {"url": "https://example.com/)<script>"}}],
        )
    ),
    "106-template-syntax-in-names": generated(
        document(
            paths={
                "/{% x %}": {
                    "get": operation(
                        operationId="{{7*7}}",
                        tags=["{% raw %}"],
                        parameters=[
                            _parameter("% x %", "path", required=True),
                            _parameter("{%x%}"),
                            _parameter("${x}"),
                            _parameter("{#x#}"),
                        ],
                    )
                }
            },
            components=schemas(
                Thing={
                    "type": "object",
                    "properties": {"{{ self.__class__ }}": {"type": "string"}, "{% endraw %}": {"const": "{{7*7}}"}},
                }
            ),
        )
    ),
    "108-tables-and-code-in-prose": generated(
        document(
            info={
                "title": "a | b ` c",
                "version": "`|`",
                "description": "```\nopen\n| a |\n|---|\n\n    code\n~~~\n\n# h\n===\n",
            },
            paths={
                "/a|b`c": {
                    "get": operation(
                        operationId="x",
                        summary="a | b ``` c\n# d",
                        tags=["a|b`"],
                        parameters=[
                            _parameter("a|b", description="| x |\n|---|\n```"),
                            _parameter("`c`", schema={"type": "string", "default": "`|``", "pattern": "`|\n"}),
                        ],
                    )
                }
            },
        )
    ),
}
