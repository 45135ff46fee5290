from __future__ import annotations

from pathlib import Path

from specpress import ir
from specpress.load import load
from specpress.lower import lower
from specpress.naming.package import read_config

PERSON = """
                    type: object
                    description: A person.
                    properties:
                      name: {type: string, description: %s}
"""


def declarations(
    folder: Path, *, reviewer: str = "What to say.", order: str = "author reviewer"
) -> dict[str, ir.Declaration]:
    """The declarations of a document whose response has two inline objects."""
    persons = {"author": PERSON % "What to say.", "reviewer": PERSON % reviewer}
    written = "".join(f"                  {name}:{persons[name]}" for name in order.split())
    path = folder / "spec.yaml"
    path.write_text(
        f"""
openapi: 3.1.0
info: {{title: Books, version: 1.0.0}}
paths:
  /books:
    get:
      operationId: books.get
      responses:
        '200':
          description: A book.
          content:
            application/json:
              schema:
                type: object
                title: Book
                properties:
{written}
""",
        encoding="utf-8",
    )
    document = load(path)
    return {one.name: one for one in lower(document, read_config(document)).declarations}


def aliases(found: dict[str, ir.Declaration]) -> dict[str, ir.Type]:
    return {name: one.type for name, one in found.items() if isinstance(one, ir.Alias)}


def test_objects_that_say_the_same_become_one_class_under_both_names(tmp_path: Path) -> None:
    found = declarations(tmp_path)
    kept, further = "BooksGetResponseAuthor", "BooksGetResponseReviewer"
    assert aliases(found) == {further: ir.Reference(ir.DeclarationName(kept))}
    assert isinstance(found[kept], ir.Model)


def test_their_order_does_not_matter(tmp_path: Path) -> None:
    assert aliases(declarations(tmp_path)) == aliases(declarations(tmp_path, order="reviewer author"))


def test_other_prose_makes_another_class(tmp_path: Path) -> None:
    assert aliases(declarations(tmp_path, reviewer="Who read it.")) == {}
