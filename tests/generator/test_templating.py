"""The environment is strict, and data is never read as a template."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest

from specpress.output.templating import environment
from specpress.runtime.folder import templates_folder


def test_the_checkout_has_a_folder_for_each_kind_of_template() -> None:
    assert {"docs", "python", "runtime"} <= {folder.name for folder in templates_folder().iterdir()}


def test_an_unknown_name_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "page.jinja").write_text("{{ nobody }}", encoding="utf-8")
    with pytest.raises(jinja2.UndefinedError):
        environment(tmp_path).get_template("page.jinja").render()


def test_template_syntax_in_data_stays_text(tmp_path: Path) -> None:
    (tmp_path / "page.jinja").write_text("{{ text }}\n", encoding="utf-8")
    assert environment(tmp_path).get_template("page.jinja").render(text="{{ 7 * 7 }}<b>") == "{{ 7 * 7 }}<b>\n"


def test_block_lines_leave_no_trace(tmp_path: Path) -> None:
    (tmp_path / "page.jinja").write_text("a\n  {% if flag %}\nb\n  {% endif %}\nc\n", encoding="utf-8")
    assert environment(tmp_path).get_template("page.jinja").render(flag=True) == "a\nb\nc\n"


def test_a_template_is_compiled_once_for_all_environments(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "page.jinja"
    page.write_text("{{ 1 }}", encoding="utf-8")
    assert environment(tmp_path).get_template("page.jinja").render() == "1"
    with monkeypatch.context() as patched:
        patched.delattr(jinja2.Environment, "compile")
        assert environment(tmp_path).get_template("page.jinja").render() == "1"
    page.write_text("{{ 2 }}", encoding="utf-8")
    assert environment(tmp_path).get_template("page.jinja").render() == "2"
