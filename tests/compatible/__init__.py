"""Replies of servers that are compatible with the API of the document, read by our clients and the official one."""
