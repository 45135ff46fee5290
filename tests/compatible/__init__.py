"""Replies as servers write them that are compatible with the API of the document, read by our clients and the official one."""
