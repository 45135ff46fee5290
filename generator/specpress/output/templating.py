"""The one Jinja environment that all templates are rendered in."""

from __future__ import annotations

import traceback
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import CodeType
from typing import Final

import jinja2
from jinja2.bccache import Bucket

from specpress.locale.languages import ENGLISH, Language
from specpress.openapi.diagnostics import SpecpressError
from specpress.openapi.hints import nearest
from specpress.runtime.folder import templates_folder


class TemplateError(SpecpressError):
    """A template of the user is invalid; nothing was written."""


class _CompiledTemplates(jinja2.BytecodeCache):
    """The code of templates, compiled once in a process: every language has an environment of its own.

    An entry belongs to one path and one text, so a template that is edited is compiled again.
    """

    def __init__(self) -> None:
        self._code: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template its code, if it was compiled before."""
        bucket.code = self._code.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template that was compiled."""
        self._code[bucket.key, bucket.checksum] = bucket.code


_COMPILED: Final = _CompiledTemplates()


def environment(folder: Path, own: Path | None = None, language: Language = ENGLISH) -> jinja2.Environment:
    """An environment over the templates of one folder; callers register the filters that theirs use.

    `_(…)` in a template gives a message in the language.

    A template in the user's `own` folder replaces the one with the same path. An unknown name is an error. Nothing is
    escaped here: data is made safe for Python or Markdown before.
    """
    found = jinja2.Environment(
        extensions=["jinja2.ext.i18n"],
        loader=jinja2.FileSystemLoader([own, folder] if own is not None else [folder], encoding="utf-8"),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
        newline_sequence="\n",
        bytecode_cache=_COMPILED,
    )
    found.policies["ext.i18n.trimmed"] = True
    # The extension adds this method, which the class does not declare.
    found.install_gettext_translations(language.translations)  # type: ignore[attr-defined]
    return found


def check_own_templates(own: Path) -> None:
    """Refuse a user's folder with a file that replaces no template: its name must be a mistake."""
    if not own.is_dir():
        raise TemplateError(f"{own} is no folder of templates")
    known = {path.relative_to(templates_folder()).as_posix() for path in overridable()}
    for path in sorted(own.rglob("*")):
        name = path.relative_to(own).as_posix()
        if path.is_file() and "__pycache__" not in path.parts and name not in known:
            hint = nearest(name, known, "its templates and theirs must have the same paths")
            raise TemplateError(f"{path} stands in for no template of specpress; {hint}")


def overridable() -> Iterator[Path]:
    """Every template and runtime file that a user may replace."""
    folder = templates_folder()
    for kind in ("python", "docs", "runtime", "site"):
        yield from (path for path in (folder / kind).rglob("*") if path.suffix in (".jinja", ".py", ".js", ".svg"))


@contextmanager
def located_errors() -> Generator[None]:
    """Errors in templates as messages with the place."""
    try:
        yield
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(f"{error.filename}:{error.lineno}: {error.message}") from error
    except UnicodeDecodeError as error:
        raise TemplateError(f"a template is not UTF-8: {error}") from error
    except Exception as error:
        # An expression in a template may raise anything; an exception outside of templates is not the user's fault.
        frames = [one for one in traceback.extract_tb(error.__traceback__) if one.filename.endswith(".jinja")]
        if not frames and not isinstance(error, jinja2.TemplateError):
            raise
        place = f"{frames[-1].filename}:{frames[-1].lineno}: " if frames else ""
        raise TemplateError(f"{place}{error}") from error


def own_module(path: Path) -> str:
    """The text of a user's file for the runtime. Raises `TemplateError` with the place of a syntax error."""
    try:
        text = path.read_text(encoding="utf-8")
        compile(text, str(path), "exec", dont_inherit=True)
    except UnicodeDecodeError:
        raise TemplateError(f"{path} is not UTF-8") from None
    except SyntaxError as error:
        raise TemplateError(f"{path}:{error.lineno}: this is no Python: {error.msg}") from None
    except ValueError as error:
        raise TemplateError(f"{path}: this is no Python: {error}") from None
    return text
