"""The way from a document to the files of its client."""

from specpress.pipeline.accept import Accepted, load_api
from specpress.pipeline.run import Result, generate
from specpress.pipeline.update_locale import UpdatedCatalog, update_locale

__all__ = ["Accepted", "Result", "UpdatedCatalog", "generate", "load_api", "update_locale"]
