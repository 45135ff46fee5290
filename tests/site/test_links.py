"""Links of a guide: to other pages of it, to files beside it, to the generated reference, and to nothing at all."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from specpress.command.cli import main
from specpress.locale.languages import Language
from specpress.pipeline.site_pages import read_pages
from specpress.site.links import anchors_of, relative_targets, with_links
from tests.site.reading import Page
from tests.site.test_command import DOCUMENT

GENERATED = "<!-- Generated from birds.yaml by specpress. Do not edit. -->\n\n# x\n"
FILES = {
    "docs/guide/start.md": """\
# Start

[next](next.md#the-end), [nowhere on it](next.md#gone), [other language](fr/next.md), [self](#start), [web](https://example.com/a.md).

- [beside](../beside.md) and [again](../beside.md#more), [`code`](../beside.md "A title"), [spaces](<../two words.md>)
- [missing](../missing.md), [no page](../../LICENSE), ![picture](../picture.png), [folder](..), [absolute](/etc/hosts)
- [![badge](badge.svg)](../missing.md)
- [reference](../../out/docs/README.md), [birds](../../out/docs/resources/birds.md#birdslist)
- [site](../resources/birds.md#birdslist), [changes](../../CHANGES.md), [by label][label], [and none][none]

| a | b |
|---|---|
| [in a table](next.md) | [not there](gone.md) |

`[code](missing.md)` and `](missing.md)`

```
[code](missing.md)
[label]: missing.md
```

[label]: ../beside.md
[none]: gone.md
""",
    "docs/guide/next.md": "# Next\n\n## The end\n\n[up](start.md), [tools](../../tools/README.md)\n",
    "tools/README.md": "# Tools\n\nEnglish · [français](README.fr.md)\n\nA saw.\n",
    "docs/guide/fr/next.md": "# Suite\n",
    "docs/beside.md": "# Beside\n\n## More\n\n[deeper](deeper.md) and [start](guide/start.md)\n",
    "docs/two words.md": "# Two words\n",
    "docs/deeper.md": "# Deeper\n",
    "docs/picture.png": "",
    "LICENSE": "",
    "CHANGES.md": "# Changes\n\n[beside](docs/beside.md), [deeper](docs/deeper.md), [missing](x.md)\n",
    "out/docs/README.md": GENERATED,
    "out/docs/resources/birds.md": GENERATED,
    "birds.yaml": DOCUMENT,
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("guide")
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    given = ["--guide", str(folder / "docs" / "guide"), "--changelog", str(folder / "CHANGES.md"), "--quiet"]
    output = folder / "site"
    assert main(["site", str(folder / "birds.yaml"), "--output", str(output), *given]) == 0
    return {path.relative_to(output).as_posix(): _text(path) for path in output.rglob("*") if path.is_file()}


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


@pytest.mark.parametrize("kind", ["html", "md"])
def test_every_link_of_a_guide_leads_somewhere(site: dict[str, str], kind: str) -> None:
    pages = {path: Page(path, text) for path, text in site.items() if path.endswith(".html")}
    for path, text in site.items():
        links = pages[path].links if path.endswith(".html") else relative_targets(text) if path.endswith(".md") else ()
        for link in map(unquote, links if path.endswith(kind) else ()):
            if not re.match(r"https?:|mailto:", link):
                target, anchor = pages[f"{path.removesuffix('.md').removesuffix('.html')}.html"].target(link)
                assert target in site, (path, link)
                assert not anchor or anchor in pages[re.sub(r"md$", "html", target)].ids, (path, link)


def test_links_lead_to_the_pages_of_the_site(site: dict[str, str]) -> None:
    links = Page("guide/start.html", site["guide/start.html"]).links
    for wanted in (
        "next.html#the-end",
        "beside.html#more",
        "two%20words.html",
        "../reference.html",
        "../resources/birds.html#birdslist",
        "../changelog.html",
        "https://example.com/a.md",
    ):
        assert wanted in links
    text = site["guide/start.html"]
    for left in ("missing", "no page", "picture", "folder", "absolute", "badge", "not there"):
        assert left in text
        assert f">{left}</a>" not in text
    assert "[code](missing.md)</code> and" in text
    assert "guide/deeper.md" not in site
    assert "[beside](guide/beside.md), deeper, missing" in site["changelog.md"]


def test_the_readme_of_another_folder_is_named_by_it(site: dict[str, str]) -> None:
    assert "tools.html" in Page("guide/next.html", site["guide/next.html"]).links
    assert "A saw." in site["guide/tools.md"]
    assert "français" not in site["guide/tools.md"]


def test_a_page_in_another_language_is_the_same_page(tmp_path: Path) -> None:
    guide = tmp_path / "guide"
    guide.joinpath("fr").mkdir(parents=True)
    guide.joinpath("start.md").write_text("[tools](../tools/README.md)\n", encoding="utf-8")
    guide.joinpath("fr", "start.md").write_text("[outils](../../tools/README.fr.md)\n", encoding="utf-8")
    tmp_path.joinpath("tools").mkdir()
    for name, text in (("README.md", "A saw.\n"), ("README.fr.md", "Une scie.\n")):
        tmp_path.joinpath("tools", name).write_text(text, encoding="utf-8")
    pages = read_pages(guide, None, Language("fr"))
    assert {one.name: one.text for one in pages.guide} == {"start": "[outils](tools.md)\n", "tools": "Une scie.\n"}


def test_links_in_code_stay() -> None:
    text = "`[a](b.md)` [`c`](d.md)\n\n    [e](f.md)\n"
    assert relative_targets(text) == ("d.md",)
    assert with_links(text, lambda _: None) == "`[a](b.md)` `c`\n\n    [e](f.md)\n"


def test_anchors_are_those_of_headings() -> None:
    assert anchors_of("# A b\n\n## `c` d!\n\n## A b\n\n    # e\n") == {"a-b", "c-d", "a-b-1"}
