"""Long documents."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tests.hostile.made.parts import (
    Made,
    document,
    generated,
    operation,
    parameter,
    refused,
    schemas,
    titled,
    with_properties,
)

SIZES: Final[Mapping[str, Made]] = {
    "90-properties-20000": generated(with_properties(*(f"p{n}" for n in range(20_000)))),
    "90-text-of-a-megabyte": generated(titled("A" * 1_000_000, description="`<b> " * 200_000)),
    "90-name-of-a-megabyte": generated(with_properties("a" * 1_000_000)),
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
    "93-resources-30000-deep": refused(
        document(paths={"/a": {"get": operation(operationId=".".join(["a"] * 30_000))}}), "29,999 folders deep"
    ),
    "93-tag-of-300-letters": refused(
        document(paths={"/a": {"get": {**operation(operationId="x"), "tags": ["y" * 300]}}}), "more than file names may"
    ),
    "93-folders-of-4000-letters": refused(
        document(paths={"/a": {"get": operation(operationId=".".join(["z" * 200] * 19))}}), "more than file names may"
    ),
    "94-path-of-1000-parameters": generated(
        document(
            paths={
                "/"
                + "/".join(f"{{p{n}}}" for n in range(1_000)): {
                    "get": operation(parameters=[parameter(f"p{n}", "path", required=True) for n in range(1_000)])
                }
            }
        )
    ),
}
