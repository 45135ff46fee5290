"""Characters, encodings, tags, versions, and values of the wrong kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tests.hostile.made.parts import (
    CODE,
    PLAIN,
    Made,
    document,
    generated,
    nested,
    operation,
    parameter,
    refused,
    schemas,
    with_properties,
    with_thing,
)

FILES: Final[Mapping[str, Made]] = {
    "62-escaped-nul": generated(
        document(
            info={"title": "a\0b", "version": "1\0", "description": "\x01\x1b[31m\x7f"},
            components=schemas(Thing={"type": "object", "properties": {"a": {"const": "\0"}}}),
        )
    ),
    "62-escaped-nul-in-a-name": refused(with_properties("a\0b"), "control character"),
    "62-lone-surrogate": refused(
        '{"openapi": "3.1.0", "info": {"title": "\\ud800", "version": "1"}, "paths": {}}', "surrogate"
    ),
    "64-utf-16": refused(PLAIN.encode("utf-16"), "UTF-8"),
    "64-utf-32": refused(PLAIN.encode("utf-32"), "UTF-8"),
    "64-byte-order-mark": Made(b"\xef\xbb\xbf" + PLAIN.encode(), "generated"),
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
    "74-all-of-deep": refused(with_thing(**nested(200, "allOf")), "inside each other"),
    "74-items-deep": refused(with_thing(**nested(300, "items")), "inside each other"),
    "74-items-at-the-limit": generated(with_thing(**nested(90, "items"))),
    "74-one-of-at-the-limit": generated(with_thing(**nested(90, "oneOf"))),
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
    "80-minus-zero": generated(with_properties("a", type="number", default=-0.0, minimum=-0.0, multipleOf=1e-300)),
    "82-exponent": refused(
        '{"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "paths": {}, "components": {"schemas": {"A": {"type": "number", "maximum": 1e999999999}}}}',
        "is too large",
    ),
    "82-lengths": refused(with_properties("a", type="string", minLength=1.5, maxLength=-1), "expected an integer"),
    "82-length-float": generated(with_properties("a", type="string", minLength=1.0, maxLength=10**300)),
    "84-components-list": refused(document(components=[]), "components"),
    "84-schemas-text": refused(document(components={"schemas": "x"}), "schemas"),
    "84-operation-text": refused(document(paths={"/a": {"get": "x"}}), "expected an object"),
    "84-parameters-object": refused(document(paths={"/a": {"get": operation(parameters={"a": 1})}}), "expected a list"),
    "84-info-null": refused(document(info=None), "expected an object"),
    "84-tags-numbers": refused(document(tags=[1, None, []]), "expected an object"),
    "84-responses-list": refused(document(paths={"/a": {"get": {"responses": []}}}), "expected an object"),
    "86-unknown-type": refused(with_properties("a", type="__import__('os')"), "type"),
    "86-type-object": refused(with_properties("a", type={"a": 1}), "type"),
    "86-required-text": refused(with_thing(type="object", required="a"), "expected a list"),
    "86-required-numbers": refused(with_thing(type="object", required=[1, None]), "expected text"),
    "86-properties-list": refused(with_thing(type="object", properties=["a"]), "expected an object"),
    "86-enum-empty": refused(with_thing(enum=[]), "enum lists nothing"),
    "88-paths-alike": refused(
        document(
            paths={
                "/a/{b}": {"get": operation(parameters=[parameter("b", "path", required=True)])},
                "/a/{c}": {"get": operation(operationId="x", parameters=[parameter("c", "path", required=True)])},
            }
        ),
        "/a/{",
    ),
}
