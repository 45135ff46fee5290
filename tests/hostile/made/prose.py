"""Hostile text in titles and descriptions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tests.hostile.made.parts import (
    CLOSE_DOCSTRING,
    CLOSE_QUOTE,
    CLOSE_STRING,
    CODE,
    TOML_TABLE,
    Made,
    document,
    generated,
    operation,
    schemas,
    titled,
    with_properties,
)

PROSE: Final[Mapping[str, Made]] = {
    "02-title-backslash": generated(titled('C:\\new\\x41\\N{BULLET}\\" \\')),
    "02-title-only-quotes": generated(titled('"""')),
    "04-property-description": generated(
        with_properties("a", "b", type="string", description=CLOSE_DOCSTRING, title=CLOSE_QUOTE)
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
        titled(
            "Things",
            version=TOML_TABLE,
            summary=CLOSE_DOCSTRING,
            termsOfService="https://example.com/a%22b",
            contact={"name": TOML_TABLE, "url": "https://example.com", "email": "a@example.com"},
            license={"name": TOML_TABLE + CLOSE_STRING},
        )
    ),
    "10-version-not-a-version": generated(titled("Things", version="'; drop table")),
}
