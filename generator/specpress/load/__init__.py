"""Text of an OpenAPI document → plain values with the position of each."""

from __future__ import annotations

from pathlib import Path

from specpress.diagnostics import Diagnostics
from specpress.document import Document
from specpress.load.json_reader import read_json
from specpress.load.source import read_source
from specpress.load.version import check_version
from specpress.load.yaml_reader import read_yaml

__all__ = ["load"]


def load(path: Path) -> Document:
    """Read an OpenAPI 3.0 or 3.1 document: JSON if the name ends in `.json`, else YAML by the 1.2 core schema.

    Raises `Diagnostics`, each with its place, if the file is no such document.
    """
    source = read_source(path)
    is_json = path.suffix.lower() == ".json" and source.text.strip()
    tree = read_json(source) if is_json else read_yaml(source)
    if tree.problems:
        raise Diagnostics(tree.problems)
    root = check_version(tree, source)
    return Document(file=source.file, text=source.text, root=root, positions=tree.positions)
