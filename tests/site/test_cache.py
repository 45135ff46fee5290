"""The cache of pages: builds with and without it give the same site, whatever has changed since the last build."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from specpress.command.site import site_cache
from specpress.output import program_digest
from specpress.output.cache import NO_CACHE, Cache
from specpress.pipeline.options import Options, SiteOptions
from specpress.pipeline.site import build_site
from tests.site.conftest import SPEC

DOCUMENT = """\
openapi: 3.1.0
info: {title: Birds, version: 1.0.0, description: All about birds.}
servers: [{url: https://birds.example.com}]
tags: [{name: birds, description: Birds of all kinds.}]
paths:
  /birds:
    get:
      tags: [birds]
      operationId: birds.list
      summary: List all birds.
      parameters:
        - {name: colour, in: query, schema: {$ref: '#/components/schemas/Colour'}}
      responses:
        '200':
          description: The birds.
          headers: {x-count: {description: How many., schema: {type: integer}}}
          content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Bird'}}}}
        '404': {description: None there., content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}}
  /nests:
    post:
      operationId: nests.create
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Nest'}}}}
      responses: {'200': {description: A nest., content: {application/json: {schema: {$ref: '#/components/schemas/Nest'}}}}}
components:
  schemas:
    Bird:
      description: A bird.
      required: [name, feathers]
      properties:
        name: {type: string, maxLength: 20}
        feathers: {$ref: '#/components/schemas/Feathers'}
        parent: {$ref: '#/components/schemas/Bird'}
    Feathers:
      properties: {colour: {$ref: '#/components/schemas/Colour'}, length: {type: integer, examples: [3]}}
      required: [colour, length]
    Colour: {type: string, enum: [red, blue], x-enum-varnames: [Ruby, Azure]}
    Nest: {description: 'See [worms](../guide/worms.md#big-ones), [none](../x.md).', required: [bird], properties: {bird: {$ref: '#/components/schemas/Bird'}, eggs: {type: integer, default: 2}}}
    Error: {properties: {message: {type: string}}}
"""
GUIDE = "# Feeding\n\nSee [birds](../resources/birds.md#birdslist) and [worms](worms.md#big-ones).\n"
CATALOG = """\
msgid ""
msgstr ""
"Language: zh_CN\\n"
"Content-Type: text/plain; charset=utf-8\\n"

msgctxt "/components/schemas/Bird/description"
msgid "A bird."
msgstr "一只鸟。"
"""


class Project:
    """A document with a guide, a changelog, a catalogue and own templates, and its site."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name, text in (
            ("birds.yaml", DOCUMENT),
            ("guide/feeding.md", GUIDE),
            ("guide/worms.md", "# Worms\n\n## Big ones\n"),
            ("guide/zh-CN/worms.md", "# 虫\n\n## Big ones\n"),
            ("CHANGES.md", "# Changes\n"),
            ("overlay.yaml", "overlay: 1.0.0\ninfo: {title: o, version: 1.0.0}\nactions: [{target: $, update: {}}]\n"),
            ("locale/zh_CN/spec.po", CATALOG),
            ("locale/search.yaml", "en: {avian: bird}\n"),
            ("own/site/errors.md.jinja", "# {{ title }}\n"),
        ):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        self.options = Options(
            overlays=(folder / "overlay.yaml",),
            locale=folder / "locale",
            templates=folder / "own",
            cache=folder / "cache",
            site=SiteOptions(guide=folder / "guide", changelog=folder / "CHANGES.md"),
        )

    def edit(self, name: str, old: str, new: str) -> None:
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def accept_invalid(self) -> None:
        self.options = replace(self.options, accept_invalid=True)

    def pages(self, cache: Cache | None = None) -> dict[str, str]:
        files = build_site(self.folder / "birds.yaml", self.options, cache=cache or site_cache(self.options)).files
        return {one.path.as_posix(): one.text for one in files}

    def fresh(self) -> dict[str, str]:
        return self.pages(NO_CACHE)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def edit(name: str, old: str, new: str) -> Callable[[Project], None]:
    return lambda project: project.edit(name, old, new)


def option(**changes: object) -> Callable[[Project], None]:
    def change(project: Project) -> None:
        site = replace(project.options.site, **changes)  # type: ignore[arg-type] # each option has a type of its own
        project.options = replace(project.options, site=site)

    return change


CHANGES = {
    "translation": edit("locale/zh_CN/spec.po", "一只鸟", "鸟"),
    "title": edit("birds.yaml", "title: Birds", "title: Fowl"),
    "version": edit("birds.yaml", "version: 1.0.0", "version: 1.0.1"),
    "server": edit("birds.yaml", "birds.example.com", "fowl.example.com"),
    "tag": edit("birds.yaml", "Birds of all kinds", "Birds of a feather"),
    "summary": edit("birds.yaml", "List all birds.", "List every bird."),
    "path": edit("birds.yaml", "  /birds:", "  /fowl:"),
    "operation": edit("birds.yaml", "nests.create", "nests.build"),
    "resource": edit("birds.yaml", "nests.build", "homes.build"),
    "response": edit("birds.yaml", "description: The birds.", "description: Those birds."),
    "header": edit("birds.yaml", "description: How many.", "description: The number."),
    "error": edit("birds.yaml", "None there.", "No such."),
    "limit": edit("birds.yaml", "maxLength: 20", "maxLength: 30"),
    "example": edit("birds.yaml", "examples: [3]", "examples: [4]"),
    "default": edit("birds.yaml", "default: 2", "default: 3"),
    "value": edit("birds.yaml", "[red, blue]", "[green, blue]"),
    "constant": edit("birds.yaml", "[Ruby, Azure]", "[Ruby, Sky]"),
    "model": edit("birds.yaml", "A bird.", "A feathered friend."),
    "field": edit("birds.yaml", "[colour, length]", "[length]"),
    "name of a model": edit("birds.yaml", "Feathers", "Plumage"),
    "a model more": edit("birds.yaml", "    Error:", "    Colour2: {type: string, enum: [a]}\n    Error:"),
    "lines before": edit("birds.yaml", "paths:", "\n\n\npaths:"),
    "overlay": edit("overlay.yaml", "update: {}", "update: {info: {description: Overlaid.}}"),
    "guide": edit("guide/feeding.md", "See", "Look at"),
    "heading of a guide": edit("guide/feeding.md", "# Feeding", "# Food"),
    "anchor that a guide links to": edit("guide/worms.md", "Big ones", "Small ones"),
    "guide in another language": edit("guide/zh-CN/worms.md", "虫", "蚯蚓"),
    "changes": edit("CHANGES.md", "Changes", "News"),
    "words of the search": edit("locale/search.yaml", "avian", "feathered"),
    "own template": edit("own/site/errors.md.jinja", "# {{", "# My {{"),
    "title of the site": option(title="My birds"),
    "colour": option(colour="#aa0000"),
    "no changelog": option(changelog=None),
}


@pytest.mark.slow
def test_every_change_shows(project: Project) -> None:
    before = project.pages()
    assert before == project.fresh()
    for name, change in CHANGES.items():
        change(project)
        after = project.pages()
        assert after == project.fresh(), name
        assert (after == before) == (name == "lines before"), name
        before = after


def test_a_change_of_our_code_or_templates_shows(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.pages()
    cache = site_cache(project.options)
    stored: list[str] = []
    monkeypatch.setattr(cache, "put", lambda key, _: stored.append(key))
    project.pages(cache)
    assert stored == []
    monkeypatch.setattr(program_digest, "_code", lambda: "another program")
    project.pages(cache)
    assert len(stored) > 20


def test_other_pages_are_not_made_again(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.pages()
    project.edit("birds.yaml", "type: integer, default: 2", "type: integer, default: 7")
    project.edit("birds.yaml", "paths:", "\n\npaths:")
    cache = site_cache(project.options)
    stored: list[str] = []
    real = cache.put

    def put(key: str, text: str) -> None:
        stored.append(text)
        real(key, text)

    monkeypatch.setattr(cache, "put", put)
    assert project.pages(cache) == project.fresh()
    # The pages of the model and of the operation that sends it, the builds of the document, and that it has no fault.
    assert len(stored) == 2 * 2 + 2


@pytest.mark.slow
def test_a_sentence_of_our_own_document_is_no_reason_to_make_every_page_again(tmp_path: Path) -> None:
    text = SPEC.read_text(encoding="utf-8")
    document, folder = tmp_path / "openapi.yaml", tmp_path / "cache"
    document.write_text(text, encoding="utf-8")
    build_site(document, Options(), cache=Cache(folder))
    before = _names(folder)
    document.write_text(text.replace("Answer a conversation.", "Answer in a conversation."), encoding="utf-8")
    build_site(document, Options(), cache=Cache(folder))
    # The page of the operation, the list of all operations, and the builds of the document.
    assert len(_names(folder) - before) == 3


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_the_cache_does_not_grow(project: Project) -> None:
    project.pages()
    first = len(list((project.folder / "cache" / "site").iterdir()))
    for _ in range(2):
        project.edit("birds.yaml", "List", "List List")
        project.pages()
    (project.folder / "cache" / "site" / f"{'0' * 64}.1.tmp").write_text("left behind")
    project.pages()
    assert len(list((project.folder / "cache" / "site").iterdir())) == first


def test_a_damaged_entry_is_made_again(project: Project) -> None:
    wanted = project.pages()
    for number, path in enumerate(sorted((project.folder / "cache" / "site").iterdir())):
        content = path.read_bytes()
        path.write_bytes((b"", content[:-9], content[:50], b"\xff", content.replace(b"B", b"C"))[number % 5])
    assert project.pages() == wanted


@pytest.mark.slow
def test_generate_and_site_share_a_folder(project: Project) -> None:
    cache = project.folder / "cache"
    project.pages()
    entries = {path.name for path in (cache / "site").iterdir()}
    given = [str(project.folder / "birds.yaml"), "--cache", str(cache), "--quiet"]
    program = [sys.executable, "-m", "specpress", "generate", *given, "--output", str(project.folder / "client")]
    subprocess.run(program, check=True, capture_output=True)
    files = {path.name for path in cache.iterdir() if path.is_file()}
    assert files
    assert {path.name for path in (cache / "site").iterdir()} == entries
    project.pages()
    assert {path.name for path in cache.iterdir() if path.is_file()} == files


@pytest.mark.slow
def test_two_processes_at_once(project: Project) -> None:
    given = [str(project.folder / "birds.yaml"), "--cache", str(project.folder / "cache"), "--quiet"]
    outputs = [project.folder / f"site-{number}" for number in range(2)]
    running = [
        subprocess.Popen([sys.executable, "-m", "specpress", "site", *given, "--output", str(output)], stdout=-3)
        for output in outputs
    ]
    assert [one.wait(timeout=120) for one in running] == [0, 0]
    texts = [
        {path.relative_to(output).as_posix(): path.read_text("utf-8") for path in output.rglob("*.html")}
        for output in outputs
    ]
    assert texts[0] == texts[1]
