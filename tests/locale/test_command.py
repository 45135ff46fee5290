"""`specpress` with catalogues: a language begins, is translated, goes stale, and is brought up to date."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from specpress.command.cli import main
from tests.locale.documents import PROSE, SPEC, write

CATALOG: Final = Path("locale", "fr", "spec.po")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(tmp_path)
    return tmp_path


def specpress(*arguments: str) -> int:
    return main(arguments)


def generate(*arguments: str, command: str = "generate", locale: str = "locale") -> int:
    """The package is the same in all tests, so that the cache has its layout after the first."""
    cache = str(Path.cwd().parent / "layout")
    return main([command, "birds.yaml", "--output", "out", "--locale", locale, "--cache", cache, *arguments])


def translate(text: str) -> str:
    """Every text between guillemets, as a translator would leave it."""
    done: list[str] = []
    for line in text.split("\n"):
        done.append(line)
        if line.startswith('msgid "') and line != 'msgid ""':
            done[-1] = f'{line}\nmsgstr "«{line[7:-1]}»"'
        elif line == 'msgstr ""' and len(done) > 3:
            done.pop()
    return "\n".join(done)


def begin() -> None:
    assert specpress("locale", "birds.yaml", "--locale", "locale", "--language", "fr") == 0
    CATALOG.write_text(translate(CATALOG.read_text("utf-8")), encoding="utf-8")


def test_a_language_begins_with_every_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert specpress("locale", "birds.yaml", "--locale", "locale", "--language", "fr") == 0
    count = len(PROSE.splitlines())
    assert f"{CATALOG}: {count} texts, {count} to translate, 0 obsolete" in capsys.readouterr().out
    assert 'msgctxt "/components/schemas/State/x-enum-descriptions/0"\nmsgid "In its nest."' in CATALOG.read_text(
        "utf-8"
    )


def test_everything_is_translated_but_names_and_samples() -> None:
    begin()
    assert generate() == 0
    english, french = (
        Path("out", "docs", *folder, "resources", "birds.md").read_text("utf-8") for folder in ((), ("fr",))
    )
    assert "Retrieve a bird." in english
    assert "«Retrieve a bird.»" in french
    assert "«since spring»" in french
    assert "[English](../../resources/birds.md) · français" in french
    assert "English · [français](../fr/resources/birds.md)" in english
    assert "«" not in "".join(path.read_text("utf-8") for path in Path("out", "python").rglob("*.py"))
    guides = [{path.name for path in Path("out", "docs", *folder, "guide").iterdir()} for folder in ((), ("fr",))]
    assert guides[0] == guides[1] != set()
    readme = Path("out", "python", "README.fr.md").read_text("utf-8")
    assert "[English](README.md) · français" in readme
    assert "«Birds»" in readme, "the title of the document"
    assert "English · [français](README.fr.md)" in Path("out", "python", "README.md").read_text("utf-8")
    assert sorted(one.name for one in Path("out", "spec").iterdir()) == [
        "README.md",
        *("fr.overlay.yaml", "openapi-3.0-fr.json", "openapi-3.0.json", "openapi-3.1-fr.json", "openapi-3.1.json"),
        *("openapi-3.2-fr.json", "openapi-3.2.json", "openapi-mock.json"),
    ]
    overlay = Path("out", "spec", "fr.overlay.yaml").read_text("utf-8")
    assert "$.components.schemas.State['x-enum-descriptions'][0]\n  update: «In its nest.»" in overlay
    assert "$.paths['/birds/{id}'].get.parameters[0].examples.robin" in overlay


def test_an_edited_text_is_a_warning_and_fails_the_check(capsys: pytest.CaptureFixture[str]) -> None:
    begin()
    Path("birds.yaml").write_text(SPEC.replace("Retrieve a bird.", "Get one bird."), encoding="utf-8")
    assert generate() == 0
    assert "birds.yaml:14:7: warning: this text has no entry in the fr catalogue" in capsys.readouterr().err
    assert "«Retrieve a bird.»" not in Path("out", "docs", "fr", "resources", "birds.md").read_text("utf-8")
    assert generate(command="check") == 1
    told = capsys.readouterr().err
    assert "birds.yaml:14:7: this text has no entry" in told
    assert "spec.po:45:1: this entry translates a text that is no longer there" in told
    assert specpress("locale", "birds.yaml", "--locale", "locale") == 0
    assert '#, fuzzy\nmsgctxt "/paths/~1birds~1{id}/get/summary"' in CATALOG.read_text("utf-8")


def test_a_removed_text_leaves_its_translation_as_obsolete(capsys: pytest.CaptureFixture[str]) -> None:
    begin()
    Path("birds.yaml").write_text(SPEC.replace("      summary: Retrieve a bird.\n", ""), encoding="utf-8")
    assert specpress("locale", "birds.yaml", "--locale", "locale") == 0
    assert "1 obsolete" in capsys.readouterr().out
    assert generate(command="check") == 1
    assert "this entry is obsolete" in capsys.readouterr().err


def test_texts_of_overlays_are_translated_too(capsys: pytest.CaptureFixture[str]) -> None:
    Path("more.yaml").write_text(
        "overlay: 1.1.0\ninfo: {title: Later, version: 1.0.0}\nactions:\n"
        "  - target: $.components.schemas.Bird\n    update: {description: A later bird.}\n"
    )
    begin()
    arguments = ("--locale", "locale", "--overlay", "more.yaml")
    assert specpress("locale", "birds.yaml", *arguments) == 0
    text = (
        CATALOG.read_text("utf-8")
        .replace("#, fuzzy\n", "")
        .replace('msgid "A later bird."\nmsgstr "«A bird.»"', 'msgid "A later bird."\nmsgstr "«Later.»"')
    )
    CATALOG.write_text(text.split("#~")[0], encoding="utf-8")
    assert generate("--overlay", "more.yaml") == 0
    assert "warning" not in capsys.readouterr().err
    builds = {name: Path("out", "spec", f"openapi-3.1{name}-fr.json").read_text("utf-8") for name in ("", "-later")}
    assert "«A bird.»" in builds[""]
    assert "«Later.»" in builds["-later"]


def test_without_a_catalogue_the_pages_are_english(capsys: pytest.CaptureFixture[str]) -> None:
    assert generate(locale="nowhere") == 0
    assert sorted(one.name for one in Path("out", "docs").iterdir()) == ["README.md", "guide", "llms.txt", "resources"]
    assert "English" not in Path("out", "docs", "README.md").read_text("utf-8")
    assert [one.name for one in Path("out", "python").glob("README*")] == ["README.md"]
    written = (*Path("out", "docs", "guide").iterdir(), Path("out", "python", "README.md"))
    assert [one.name for one in written if " · " in one.read_text("utf-8")] == []
    assert specpress("locale", "birds.yaml", "--locale", "nowhere") == 1
    assert "nowhere has no catalogue; name the languages that you want with --language" in capsys.readouterr().err


def test_a_language_that_is_named_needs_a_catalogue(capsys: pytest.CaptureFixture[str]) -> None:
    Path("specpress.toml").write_text('spec = "birds.yaml"\noutput = "out"\nlocale = "locale"\nlanguages = ["zh-CN"]\n')
    assert main(["generate"]) == 1
    told = capsys.readouterr().err
    assert "spec.po:1:1: there is no catalogue for zh-CN" in told
    assert "`specpress locale --language zh-CN` begins one" in told
    assert main(["locale"]) == 0
    assert main(["generate"]) == 0
    assert "**参数**" in Path("out", "docs", "zh-CN", "resources", "birds.md").read_text("utf-8")
    chinese = Path("out", "docs", "zh-CN", "guide", "testing.md").read_text("utf-8")
    assert "# 不连接服务的测试\n\n[English](../../guide/testing.md) · 中文\n" in chinese
    assert "`birds_mock.respond(operation, …)` 指定某个操作的下一个响应" in chinese
    assert "`AsyncBirds` 有同样的方法" in Path("out", "python", "README.zh-CN.md").read_text("utf-8")
    assert "[使用指南](guide/README.md)" in Path("out", "docs", "zh-CN", "README.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["locale", "birds.yaml"], "--locale"),
        (["generate", "birds.yaml", "--output", "out", "--language", "fr"], "--locale"),
        (["locale", "birds.yaml", "--locale", "x", "--language", "../x"], "a language tag such as zh-CN"),
    ],
)
def test_words_that_are_missing_or_wrong(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
    assert message in capsys.readouterr().err


def test_a_language_of_the_options_file_is_a_tag(capsys: pytest.CaptureFixture[str]) -> None:
    Path("specpress.toml").write_text('spec = "birds.yaml"\noutput = "out"\nlocale = "locale"\nlanguages = "zh-CN"\n')
    assert main(["generate"]) == 1
    assert "write a list of language tags such as zh-CN in quotes" in capsys.readouterr().err
    Path("specpress.toml").write_text('spec = "birds.yaml"\noutput = "out"\nlocale = "locale"\nlanguages = ["../x"]\n')
    assert main(["generate"]) == 1
    assert "write a list of language tags such as zh-CN in quotes" in capsys.readouterr().err
