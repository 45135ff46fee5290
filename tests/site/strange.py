"""A document with oddities of real ones: long, foreign and hostile names, circles, large enums, odd tags."""

from __future__ import annotations

import json

SCRIPT = '<script>document.title = "hacked"</script><img src=x onerror="document.title = \'hacked\'">'
LONG = "AVeryLongNameThatSomebodyMadeFromAllTheWordsThatTheyCouldThinkOf" * 2
DESCRIPTION = f"""\
{SCRIPT}

# A heading of theirs

[relative](/docs/elsewhere), [beside](other.md), [anchor](#nowhere), [script](javascript:alert(1)), [web](https://example.com).

| a | b |
|---|--:|
| 1 | 2 |

```js
{SCRIPT}
```

עברית ו־العربية, 日本語と中文, 👩‍👩‍👧‍👦 and {"x" * 300}
"""


def _schema(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _answer(schema: object) -> dict[str, object]:
    return {"200": {"description": DESCRIPTION, "content": {"application/json": {"schema": schema}}}}


def strange_document() -> str:
    """The document as JSON."""
    operations = {
        "/both": {"get": {"tags": ["one", "two"], "summary": SCRIPT, "responses": _answer(_schema("Circle"))}},
        "/slash/{tag}": {
            "get": {
                "tags": ["a/b"],
                "parameters": [{"name": "tag", "in": "path", "required": True, "schema": {"type": "string"}}],
                "responses": _answer(_schema("Codes")),
            }
        },
        "/中文/路径": {"get": {"tags": ["鸟类 🐦"], "summary": "列出鸟。", "responses": _answer(_schema("鸟"))}},
        "/hebrew": {"get": {"tags": ["עברית"], "description": DESCRIPTION, "responses": _answer(_schema("Tree"))}},
        f"/{LONG}": {
            "post": {
                "tags": [LONG],
                "operationId": LONG,
                "deprecated": True,
                "requestBody": {"content": {"application/json": {"schema": _schema(LONG)}}},
                "responses": _answer(_schema(LONG)),
            }
        },
    }
    schemas = {
        "Circle": {"description": DESCRIPTION, "properties": {"next": _schema("Circle"), "tree": _schema("Tree")}},
        "Tree": {
            "required": ["left"],
            "properties": {"left": _schema("Tree"), "all": {"type": "array", "items": _schema("Tree")}},
        },
        "Codes": {"type": "string", "enum": [f"code-{number}" for number in range(3000)]},
        "鸟": {"properties": {"羽毛": {"type": "string", "description": "羽毛。"}, "ריש": {"type": "string"}}},
        LONG: {"properties": {LONG.lower(): {"type": "string", "default": LONG, "pattern": f"^{LONG}$"}}},
    }
    return json.dumps(
        {
            "openapi": "3.1.0",
            "info": {"title": f"Strange {SCRIPT}", "version": "1", "description": DESCRIPTION},
            "servers": [
                {
                    "url": "https://{region}.example.com/{base}",
                    "description": SCRIPT,
                    "variables": {"region": {"default": "eu", "enum": ["eu", "us"]}, "base": {"default": "v1"}},
                }
            ],
            "tags": [
                {"name": "one", "description": DESCRIPTION},
                {"name": "two", "description": SCRIPT},
                {"name": "a/b", "description": "With a slash."},
            ],
            "paths": operations,
            "components": {"schemas": schemas},
        },
        ensure_ascii=False,
    )
