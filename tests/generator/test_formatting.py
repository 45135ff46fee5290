from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from specpress.output import formatting
from specpress.output.cache import Cache
from specpress.output.files import File
from specpress.output.formatting import FormattingError, begin_formatting
from specpress.output.long_lines import black_layout
from specpress.workers.processes import background
from tests.shared_results import format_now
from tests.stages import formatted

LARGE = 600_000


@pytest.fixture(autouse=True)
def nothing_shared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formatting, "_format_one", format_now)


def python(name: str, text: str) -> File:
    return File(PurePosixPath(name), text)


def test_only_python_is_formatted_and_order_is_kept() -> None:
    given = (python("b.py", "x = {'a':1}\n"), python("a.md", "x = {'a':1}\n"), python("a.py", "y=1"))
    assert [file.text for file in formatted(given)] == ['x = {"a": 1}\n', "x = {'a':1}\n", "y = 1\n"]


def test_lines_have_a_hundred_characters() -> None:
    fits = f"x = [{'1, ' * 30}1111]\n"
    assert len(fits.rstrip()) == 100
    assert formatted((python("a.py", fits),))[0].text == fits


@pytest.mark.parametrize("text", ["def f(:\n    pass\n", "def f(a, a):\n    pass\n", "return 1\n"])
def test_text_that_is_no_python_names_the_file_and_keeps_the_text(text: str) -> None:
    with pytest.raises(FormattingError, match=r"pets/api\.py is no Python") as caught:
        formatted((python("pets/api.py", text),))
    dump = Path(str(caught.value).rpartition(" ")[2])
    try:
        assert dump.read_text(encoding="utf-8") == text
    finally:
        dump.unlink()


@pytest.mark.slow
def test_several_processes_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    given = tuple(python(f"a{index}.py", f"x={index}\n" * 3) for index in range(20))
    with background(LARGE) as submit:
        assert begin_formatting(given, submit, Cache(None))() == formatted(given)
        with pytest.raises(FormattingError):
            begin_formatting((*given, python("bad.py", "def")), submit, Cache(None))()


def test_the_cache_saves_work_and_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = (python("a.py", "x=1"), python("b.py", "y=1"))
    first = formatted(given, tmp_path)
    entries = sorted(tmp_path.iterdir())
    assert len(entries) == 2

    calls: list[str] = []
    original = black_layout

    def counted(text: str) -> str:
        calls.append(text)
        return original(text)

    monkeypatch.setattr(formatting, "black_layout", counted)
    assert formatted(given, tmp_path) == first
    assert calls == []

    entries[0].write_text("forged\nx = 2\n")
    assert formatted(given, tmp_path) == first
    assert len(calls) == 1

    assert formatted(given[:1], tmp_path) == first[:1]
    assert len(list(tmp_path.iterdir())) == 1, "what is not used any more is removed"


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert formatted((python("a.py", "x=1"),), tmp_path / "file")[0].text == "x = 1\n"
