"""The pages: nothing is missing, tables and headings are well-formed, links have targets, programs compile."""

from __future__ import annotations

import ast
import posixpath
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from specpress import ir
from specpress.load import load
from specpress.lower import lower
from specpress.markdown.docs import render_docs
from specpress.markdown.guide import MockNames, render_guide
from specpress.markdown.places import every_resource
from specpress.naming.package import read_config
from specpress.output.templating import environment
from specpress.runtime.folder import templates_folder
from tests.docs.small_api import API

READER = MarkdownIt("commonmark", {"html": True}).enable("table")
SPEC = Path(__file__).resolve().parents[2] / "spec" / "openapi.yaml"


def render(api: ir.API) -> dict[str, str]:
    templates = environment(templates_folder() / "docs")
    files = (*render_docs(api, templates), *render_guide(api, templates, MockNames("Mock", "mock", "pip install")))
    return {file.path.as_posix(): file.text for file in files}


@pytest.fixture(scope="module", params=["small", "real"])
def api(request: pytest.FixtureRequest) -> ir.API:
    if request.param == "small":
        return API
    document = load(SPEC)
    return lower(document, read_config(document))


@pytest.fixture(scope="module")
def pages(api: ir.API) -> dict[str, str]:
    return render(api)


@pytest.fixture(scope="module")
def tokens(pages: dict[str, str]) -> dict[str, list[Token]]:
    return {path: READER.parse(text) for path, text in pages.items()}


def operations(api: ir.API) -> list[tuple[str, ir.Operation]]:
    return [
        (".".join((*resource.path, operation.name)), operation)
        for resource in every_resource(api.root)
        for operation in resource.operations
    ]


def headings(tokens: list[Token]) -> list[str]:
    return [tokens[place + 1].content.strip("`") for place, one in enumerate(tokens) if one.type == "heading_open"]


def test_every_operation_has_one_section(api: ir.API, tokens: dict[str, list[Token]]) -> None:
    found = [heading for page in tokens.values() for heading in headings(page)]
    assert [name for name, _ in operations(api) if found.count(name) != 1] == []


def test_every_operation_shows_its_request_and_call(api: ir.API, pages: dict[str, str]) -> None:
    for name, operation in operations(api):
        page = next(text for path, text in pages.items() if f"## `{name}`\n" in text and path != "docs/README.md")
        section = page.split(f"## `{name}`\n")[1].split("\n## ")[0]
        assert f"`{operation.method} {operation.path}`" in section
        assert f"client.{name}(" in section
        arguments: list[ir.Parameter | ir.Field] = [
            *operation.parameters,
            *((operation.body.fields or ()) if operation.body else ()),
        ]
        assert [one.name for one in arguments if f"| `{one.name}` |" not in section] == []
        assert [error.status for error in operation.errors if f"| `{error.status}` |" not in section] == []
        assert section.count("```bash") == section.count("import Async") == len(operation.responses)


def test_every_model_shows_its_fields(api: ir.API, pages: dict[str, str]) -> None:
    whole = "\n".join(pages.values())
    for declaration in api.declarations:
        if not (declaration.usage.request or declaration.usage.response):
            continue
        section = whole.split(f"### `{declaration.name}`\n")[1].split("\n### ")[0]
        fields = declaration.fields if isinstance(declaration, ir.Model) else ()
        assert [one.wire_name for one in fields if f"| `{one.wire_name}` |" not in section] == []


def test_the_index_and_llms_txt_lead_to_everything(api: ir.API, pages: dict[str, str]) -> None:
    for name, operation in operations(api):
        assert f"[`{name}`](" in pages["docs/README.md"]
        assert f"`{operation.method} {operation.path}`" in pages["docs/README.md"]
    for path in pages:
        # The index of the guide leads to its pages.
        if path not in ("docs/README.md", "docs/llms.txt") and (
            "/guide/" not in path or path == "docs/guide/README.md"
        ):
            assert f"]({path.removeprefix('docs/')})" in pages["docs/llms.txt"]


def test_every_page_says_that_it_is_generated(api: ir.API, pages: dict[str, str]) -> None:
    for path, text in pages.items():
        first = text.splitlines()[0]
        assert f"enerated from {api.source} by specpress" in first
        assert first.startswith("# " if path.endswith(".txt") else "<!-- ")
        assert text.endswith("\n")
        assert not text.endswith("\n\n"), path


def test_llms_txt_has_the_form_of_llmstxt_org(tokens: dict[str, list[Token]]) -> None:
    found = tokens["docs/llms.txt"]
    assert found[0].tag == "h1"
    assert found[3].type == "blockquote_open"
    assert {token.tag for token in found if token.type == "heading_open"} == {"h1", "h2"}


def test_tables_are_whole(tokens: dict[str, list[Token]], pages: dict[str, str]) -> None:
    for path, page in tokens.items():
        rows = [line for line in outside_fences(pages[path]) if line.startswith("| ")]
        assert sum(token.type == "tr_open" for token in page) == len(rows), path
        widths: list[int] = []
        for token in page:
            if token.type == "table_open":
                widths = []
            elif token.type == "tr_open":
                widths.append(0)
            elif token.type in ("td_open", "th_open"):
                widths[-1] += 1
            elif token.type == "table_close":
                assert len(set(widths)) == 1, path


def outside_fences(text: str) -> list[str]:
    return re.sub(r"^(`{3,})\w*\n.*?^\1$", "", text, flags=re.MULTILINE | re.DOTALL).splitlines()


def test_every_row_has_as_many_cells_as_its_table(pages: dict[str, str]) -> None:
    """Markdown readers drop surplus cells, so the cells are counted in the source."""
    for path, text in pages.items():
        width = 0
        for line in outside_fences(text):
            cells = len(re.findall(r"(?<!\\)\|", line))
            if line.startswith("|"):
                width = width or cells
                assert cells == width, (path, line)
            else:
                width = 0


def test_only_the_marker_is_html(tokens: dict[str, list[Token]]) -> None:
    for path, page in tokens.items():
        blocks = [token for token in page if token.type == "html_block"]
        inline = [child for token in page for child in token.children or () if child.type == "html_inline"]
        # The first line of llms.txt is its title, with the marker at its end.
        (marker,) = inline if path.endswith(".txt") else blocks
        assert marker.content.startswith("<!-- Generated from "), path
        assert len(blocks) + len(inline) == 1, path


def test_template_syntax_stays_text(pages: dict[str, str]) -> None:
    assert "49" not in pages.get("docs/resources/birds.md", "")


def test_links_lead_to_a_page_and_a_heading(tokens: dict[str, list[Token]]) -> None:
    anchors = {path: slugs(headings(page)) for path, page in tokens.items()}
    checked = 0
    for path, page in tokens.items():
        for child in (child for token in page for child in token.children or () if child.type == "link_open"):
            target = str(child.attrs["href"])
            if target.startswith("https://"):
                continue
            file, _, anchor = target.partition("#")
            found = posixpath.normpath(posixpath.join(posixpath.dirname(path), file)) if file else path
            checked += 1
            assert found in tokens, (path, target)
            assert not anchor or anchor in anchors[found], (path, target)
    assert checked > 10


def slugs(texts: list[str]) -> set[str]:
    """The anchors that GitHub gives to headings."""
    found: list[str] = []
    for text in texts:
        slug = re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")
        found.append(slug if slug not in found else f"{slug}-{found.count(slug)}")
    return set(found)


def blocks(tokens: dict[str, list[Token]], language: str) -> list[str]:
    return [
        token.content for page in tokens.values() for token in page if token.type == "fence" and token.info == language
    ]


def test_python_examples_are_programs(tokens: dict[str, list[Token]]) -> None:
    programs = blocks(tokens, "python")
    assert len(programs) > 10
    for program in programs:
        compile(program, "example", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        assert max(map(len, program.splitlines())) <= 88 or "xxxx" in program or '": "' in program or '="' in program


def test_curl_examples_are_commands(tokens: dict[str, list[Token]]) -> None:
    shell = shutil.which("sh")
    assert shell is not None
    commands = blocks(tokens, "bash")
    assert len(commands) > 5
    checked = subprocess.run([shell, "-n"], input="\n".join(commands), text=True, capture_output=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, "")


def test_the_index_begins_with_a_whole_program(api: ir.API, pages: dict[str, str]) -> None:
    name, _ = operations(api)[0]
    assert f"client.{name}(" in pages["docs/README.md"].split("## Operations")[0]
    assert f"client.{name}(" in pages["docs/llms.txt"]


def test_an_api_without_operations_has_an_index() -> None:
    found = render(replace(API, root=replace(API.root, children=()), declarations=()))
    assert sorted(found) == ["docs/README.md", "docs/llms.txt"]
    assert "client = Birds()" in found["docs/README.md"]


def test_the_same_api_gives_the_same_pages(api: ir.API, pages: dict[str, str]) -> None:
    assert render(api) == pages
