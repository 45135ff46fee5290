"""Text of a document reaches Python, TOML and Markdown through the filters and the quoting modules alone."""

from __future__ import annotations

import ast
import re

import pytest
from jinja2 import Environment, nodes

from specpress.runtime.folder import templates_folder

FOLDER = templates_folder()
GENERATOR = FOLDER.parent / "generator" / "specpress"
ENVIRONMENT = Environment(autoescape=False, extensions=["jinja2.ext.i18n"])
# Jinja itself escapes what is printed into HTML: tests/site/test_untrusted.py looks at that.
TEMPLATES = [path for path in sorted(FOLDER.rglob("*.jinja")) if not path.name.endswith((".html.jinja", ".css.jinja"))]
QUOTING = ("literal", "toml", "quoted", "inline")
RAW_TEXTS = {
    "title",
    "description",
    "summary",
    "version",
    "source",
    "text",
    "value",
    "json",
    "wire_name",
    "url",
    "path",
}
"""Names that the IR gives to text as the document has it."""
READY = {
    # Made by `markdown/markup.py`, `python/literals.py` or `python/distribution.py` in the view of the same name.
    "client.version",
    "manual.title",
    "distribution.description",
    "url",
    "index.title",
    "index.source",
    "index.summary",
    "index.description",
    "page.title",
    "page.description",
    "operation.summary",
    "operation.description",
    "type.description",
    "row.description",
    "row.summary",
    "example.title",
    # Made by `site/summary.py` in the same way; paths are our own.
    "start.description",
    "summary",
    "one.path",
    "page.path",
}


def printed(template: str) -> list[tuple[str, bool]]:
    """Each expression that a template prints, and whether a filter quotes it."""
    tree = ENVIRONMENT.parse(template)
    found: list[tuple[str, bool]] = []
    for output in tree.find_all(nodes.Output):
        for node in output.nodes:
            if isinstance(node, nodes.Filter) and node.name in QUOTING:
                continue
            found += [(name(one), False) for one in [node, *node.find_all(nodes.Getattr)] if name(one)]
    return found


def name(node: nodes.Node) -> str:
    if isinstance(node, nodes.Getattr):
        return f"{name(node.node)}.{node.attr}"
    return node.name if isinstance(node, nodes.Name) else ""


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(FOLDER).as_posix())
def test_a_template_prints_no_text_as_the_document_has_it(path: object) -> None:
    from pathlib import Path

    assert isinstance(path, Path)
    raw = {one for one, _ in printed(path.read_text(encoding="utf-8")) if one.split(".")[-1] in RAW_TEXTS}
    assert raw - READY == set(), "quote it with a filter, or make it ready in the view"


def test_the_scan_sees_what_is_not_quoted() -> None:
    raw = printed("{{ api.title }}{{ api.title | toml }}{{ 'a' if api.version }}")
    assert [one for one, _ in raw if one == "api.title"] == ["api.title"]


def test_templates_use_only_filters_that_quote_or_sort() -> None:
    for path in TEMPLATES:
        tree = ENVIRONMENT.parse(path.read_text(encoding="utf-8"))
        assert {one.name for one in tree.find_all(nodes.Filter)} <= {*QUOTING, "sort", "join"}, path
        assert not list(tree.find_all(nodes.Include)), path


def test_only_one_module_quotes_text_for_python_and_one_makes_identifiers() -> None:
    """`repr` and `!r` of text would be a second way; messages to people may have them."""
    for path in sorted((GENERATOR / "python").glob("*.py")):
        if path.name == "literals.py":
            continue
        source = path.read_text(encoding="utf-8")
        calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
        assert not [one for one in calls if isinstance(one.func, ast.Name) and one.func.id == "repr"], path
        conversions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FormattedValue)]
        assert not [one for one in conversions if one.conversion == ord("r")], path
    for path in sorted(GENERATOR.rglob("*.py")):
        if path.name != "identifiers.py":
            assert not re.search(r"\bIdentifier\(", path.read_text(encoding="utf-8")), path
