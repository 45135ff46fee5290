"""Hostile text in values, paths and headers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tests.hostile.made.parts import (
    CLOSE_DOCSTRING,
    CLOSE_QUOTE,
    CLOSE_STRING,
    CODE,
    PATH_PARAMETER,
    Made,
    document,
    generated,
    operation,
    parameter,
    refused,
    schemas,
    with_body,
    with_parameters,
    with_properties,
    with_thing,
)

VALUES: Final[Mapping[str, Made]] = {
    "12-enum-code": generated(
        with_thing(
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
    "16-default-wrong-type": refused(
        with_properties("a", type="integer", default=f"1\n{CODE}"), "default does not fit"
    ),
    "16-default-object": generated(
        with_properties("a", type="object", default={CLOSE_STRING: [CLOSE_QUOTE, {"\\": None}]})
    ),
    "18-parameter-default": generated(
        with_parameters(
            parameter("a", schema={"type": "string", "default": CLOSE_STRING + "\\"}),
            parameter("b", "header", schema={"type": "array", "items": {"type": "string"}, "default": [CODE]}),
        )
    ),
    "20-const-code": generated(
        with_properties("a", const=CLOSE_STRING + "\\\n", examples=[CLOSE_STRING + "\\\n"], title=CLOSE_DOCSTRING)
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
                        parameters=[parameter("a", "path", required=True), parameter("b", "path", required=True)]
                    )
                }
            }
        )
    ),
    "26-path-parameter-quotes": refused(
        document(paths={'/a/{a"b{c}': {"get": operation(parameters=[PATH_PARAMETER])}}), "brace without its twin"
    ),
    "26-path-with-query": generated(document(paths={"/a?b=c#d": {"get": operation()}})),
    "26-path-line-end": generated(document(paths={"/a\r\nX-Evil: 1": {"get": operation()}})),
    "28-header-line-end": refused(with_parameters(parameter("X-A\r\nX-Evil", "header")), "header"),
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
        with_body(
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
        with_body(
            {"multipart/form-data": {"schema": {"type": "object", "properties": {'a"\r\nb': {"type": "string"}}}}}
        ),
        "control character",
    ),
    "32-content-parameter": generated(
        with_parameters(
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
        with_parameters({"name": "a", "in": "query", "content": {CLOSE_STRING: {"schema": {}}}}), "media type"
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
}
