"""The one Jinja environment that all templates are rendered in, and where the templates lie."""

from __future__ import annotations

from pathlib import Path

import jinja2

from specpress.diagnostics import SpecpressError


class TemplatesMissingError(SpecpressError):
    """The templates are neither inside the installed package nor beside it in a checkout."""


def templates_folder() -> Path:
    """The folder with `python/`, `docs/` and `runtime/`: inside the installed package, or the checkout's `templates/`."""
    package = Path(__file__).resolve().parent
    candidates = (package / "_templates", package.parent.parent / "templates")
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    raise TemplatesMissingError(
        "no templates found; looked in "
        + " and ".join(str(candidate) for candidate in candidates)
        + "; reinstall specpress"
    )


def environment(folder: Path) -> jinja2.Environment:
    """An environment over the templates of one folder; callers register the filters that theirs use.

    An unknown name is an error, and nothing is escaped: data is made safe for Python or Markdown before it gets here.
    """
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder, encoding="utf-8"),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
        newline_sequence="\n",
    )
