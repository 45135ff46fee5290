"""ir.API → the files of the Markdown reference: a page for each resource, an index, and `llms.txt`."""

from __future__ import annotations

from pathlib import PurePosixPath

import jinja2

from specpress import ir
from specpress.markdown.editions import ENGLISH_ALONE, Edition
from specpress.markdown.pages import index_view, page_views
from specpress.markdown.places import INDEX, lay_out
from specpress.output.files import File


def render_docs(api: ir.API, environment: jinja2.Environment, edition: Edition = ENGLISH_ALONE) -> tuple[File, ...]:
    """The files below `docs/` in one language; `environment` has the templates of `templates/docs` in the same."""
    places = lay_out(api, edition.language)
    index = index_view(api, places, edition)
    page = environment.get_template("page.md.jinja")
    return (
        _file(edition.folder + INDEX, environment.get_template("index.md.jinja").render(index=index)),
        _file(f"{edition.folder}llms.txt", environment.get_template("llms.txt.jinja").render(index=index)),
        *(_file(edition.folder + path, page.render(page=view)) for path, view in page_views(api, places, edition)),
    )


def _file(path: str, text: str) -> File:
    return File(PurePosixPath("docs", path), text)
