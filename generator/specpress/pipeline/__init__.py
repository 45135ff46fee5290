"""The way from a document to the files of its client."""

from specpress.pipeline.accept import Accepted, load_api
from specpress.pipeline.run import Result, generate

__all__ = ["Accepted", "Result", "generate", "load_api"]
