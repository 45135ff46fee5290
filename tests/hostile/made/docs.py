"""Text with markup of Markdown and of templates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tests.hostile.made.parts import (
    Made,
    document,
    generated,
    operation,
    parameter,
    schemas,
)

DOCS: Final[Mapping[str, Made]] = {
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
                            parameter("% x %", "path", required=True),
                            parameter("{%x%}"),
                            parameter("${x}"),
                            parameter("{#x#}"),
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
                            parameter("a|b", description="| x |\n|---|\n```"),
                            parameter("`c`", schema={"type": "string", "default": "`|``", "pattern": "`|\n"}),
                        ],
                    )
                }
            },
        )
    ),
}
