"""The way from a document to the files of its client."""
