"""Hostile documents that are made here; their numbers lie between those of the collection."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tests.hostile.made.docs import DOCS
from tests.hostile.made.files import FILES
from tests.hostile.made.names import NAMES
from tests.hostile.made.parts import Made
from tests.hostile.made.prose import PROSE
from tests.hostile.made.references import REFERENCES
from tests.hostile.made.sizes import SIZES
from tests.hostile.made.values import VALUES

DOCUMENTS: Final[Mapping[str, Made]] = {**PROSE, **VALUES, **NAMES, **FILES, **SIZES, **REFERENCES, **DOCS}
