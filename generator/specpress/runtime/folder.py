"""The folder that holds the templates and the source of the runtime."""

from __future__ import annotations

from pathlib import Path

from specpress.openapi.diagnostics import SpecpressError


class TemplatesMissingError(SpecpressError):
    """The templates are neither inside the installed package nor beside it in a checkout."""


def templates_folder() -> Path:
    """The folder with `python/`, `docs/` and `runtime/`: in the installed package, or the checkout's `templates/`."""
    package = Path(__file__).resolve().parent.parent
    candidates = (package / "_templates", package.parent.parent / "templates")
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    raise TemplatesMissingError(
        "no templates found; looked in "
        + " and ".join(str(candidate) for candidate in candidates)
        + "; reinstall specpress"
    )
