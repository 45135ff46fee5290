"""References in circles and out of the folder."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tests.hostile.made.parts import (
    CLOSE_DOCSTRING,
    CLOSE_STRING,
    Made,
    document,
    generated,
    operation,
    parameter,
    refused,
    schemas,
)

REFERENCES: Final[Mapping[str, Made]] = {
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
                        parameters=[parameter("a", examples={"e": {"externalValue": "file:///etc/passwd"}})],
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
}
