from __future__ import annotations

from pathlib import Path

import pytest

from specpress.output.long_lines import black_layout, shorten_lines, without_extra_blank_lines
from specpress.output.splitting import LINE_LENGTH, split_statement

CASES = Path(__file__).resolve().parents[1] / "cases"
A_LONG_NAME = "a_name_that_takes_up_much_room"
ARGUMENTS = ", ".join(f"{A_LONG_NAME}_{letter}: list[str] | None = None" for letter in "abcdef")
FEW = ", ".join(f"{A_LONG_NAME}_{letter}: int" for letter in "abc")
MEMBERS = ", ".join(f'"{A_LONG_NAME}_{letter}": {letter}' for letter in "abcdef")
STATEMENTS = {
    "import": f"from .place import {', '.join(f'{A_LONG_NAME}_{letter}' for letter in 'abcdef')}\n",
    "import as": f"from .place import {', '.join(f'{A_LONG_NAME}_{letter} as _{letter}' for letter in 'abcdef')}\n",
    "import of one name": f"from .place import {A_LONG_NAME * 4}\n",
    "import inside": f"if x:\n    from .place import {', '.join(f'{A_LONG_NAME}_{letter}' for letter in 'abcdef')}\n",
    "head with a line for each": f"async def call(self, *, {ARGUMENTS}, **options: Unpack[Options]) -> None:\n    pass\n",
    "head with one line for all": f"class A:\n    def call(self, {FEW}, /) -> dict[str, int]:\n        pass\n",
    "overload": f"@overload\ndef call(*, {ARGUMENTS}) -> None: ...\n",
    "texts with brackets": f"def call(*, {ARGUMENTS}, kind: Literal['a, (b', \"c\"] = 'a, (b') -> None:\n    pass\n",
    "long result": f"def call(*, {ARGUMENTS}) -> Literal[{', '.join(repr(A_LONG_NAME) for _ in range(5))}]:\n    pass\n",
    "long default": f"def call(a: Literal[{', '.join(repr(A_LONG_NAME) for _ in range(5))}] = 'a') -> None:\n    pass\n",
    "call": f"def f():\n    return self.request(operations.CALL, {', '.join([A_LONG_NAME] * 3)}, options=options)\n",
    "awaited call": f"async def f():\n    return await self.x.request(a, body={{{MEMBERS}}}, options=options)\n",
    "choice of bodies": f"def f():\n    return self.request(a, body={{{MEMBERS}}} if isinstance(body, Omit) else body)\n",
    "call of a call": f"def f():\n    return f({A_LONG_NAME * 4})(options={A_LONG_NAME})\n",
    "alias of one": f"X{A_LONG_NAME * 3}: TypeAlias = {A_LONG_NAME * 2}\n",
    "alias of a choice": f"X{A_LONG_NAME * 2}: TypeAlias = {' | '.join([A_LONG_NAME] * 2)} | Mapping[str, object]\n",
    "alias of a list": f"X{A_LONG_NAME * 2}: TypeAlias = {A_LONG_NAME} | list[{A_LONG_NAME}]\n",
    "field": f"class A:\n    a: {' | '.join([A_LONG_NAME] * 5)}\n",
    "field with a default": f"class A:\n    a: {' | '.join([A_LONG_NAME] * 4)} | None = ABSENT\n",
    "field of one": f"class A:\n    a: {A_LONG_NAME * 5}\n",
    "field that fits in parentheses": f"class A:\n    {A_LONG_NAME}: {' | '.join([A_LONG_NAME] * 3)}\n",
    "wrapped method": f"def f():\n    self.{A_LONG_NAME * 2} = async_raw(resource.{A_LONG_NAME * 2})\n",
    "annotated call": f"def f():\n    payload: {A_LONG_NAME} = decode({A_LONG_NAME}, {A_LONG_NAME}, 'a text (with, that')\n",
    "call of one": f"def f():\n    {A_LONG_NAME} = decode({A_LONG_NAME * 5})\n",
    "call of many": f"{A_LONG_NAME} = decode({', '.join([A_LONG_NAME] * 6)})\n",
    "call and more": f"{A_LONG_NAME} = decode({A_LONG_NAME}) + decode({A_LONG_NAME}, {A_LONG_NAME})\n",
    "method of a call": f"{A_LONG_NAME} = decode({A_LONG_NAME}).{A_LONG_NAME}.call({A_LONG_NAME}, {A_LONG_NAME})\n",
    "member of a dict": f'X: dict[str, str] = {{\n    "{A_LONG_NAME * 2}": ".{A_LONG_NAME * 2}",\n    "b": "b",\n}}\n',
    "alias": f"X: TypeAlias = {' | '.join([A_LONG_NAME] * 6)}\n",
}

USUAL = [
    *("import", "head with a line for each", "head with one line for all", "call", "awaited call", "wrapped method"),
    *("import inside", "annotated call", "call of many"),
    *("alias", "alias of one", "alias of a choice", "field", "field that fits in parentheses"),
]


@pytest.mark.parametrize("kind", STATEMENTS)
def test_long_statements_become_what_black_makes_of_them(kind: str) -> None:
    text = STATEMENTS[kind].replace("'", '"')
    assert any(len(line) > LINE_LENGTH for line in text.splitlines())
    assert shorten_lines(text) == black_layout(text)


@pytest.mark.parametrize("kind", USUAL)
def test_the_usual_statements_need_no_black(kind: str) -> None:
    long = [line for line in STATEMENTS[kind].splitlines() if len(line) > LINE_LENGTH]
    assert [split_statement(line) is not None for line in long] == [True]


def test_nothing_is_lost_from_a_statement_that_is_not_as_expected() -> None:
    line = f"    return self.request(a, body={{{MEMBERS}}} if isinstance(body, Omit) else body, options=options)"
    assert split_statement(line) is None


def test_blank_lines_too_many_go_and_prose_stays() -> None:
    text = 'X = 1\n\n\n\n\nclass A:\n    """One.\n\n    Two.\n    """\n\n\n\n    def f(self) -> None: ...\n\n\n'
    assert without_extra_blank_lines(text) == black_layout(text)


def test_short_lines_stay_untouched_however_they_are_laid_out() -> None:
    assert shorten_lines("x = {'a':1}\n") == "x = {'a':1}\n"


@pytest.mark.slow
@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir() if (path / "expected").is_dir()))
def test_black_would_change_nothing_in_what_templates_write(case: str) -> None:
    files = sorted((CASES / case / "expected").rglob("*.py"))
    assert [path for path in files if black_layout(text := path.read_text(encoding="utf-8")) != text] == []
