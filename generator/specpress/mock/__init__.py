"""A server that answers as a document says, checks requests against it, and can be told what to answer.

The files import each other by relative names and nothing else of specpress, because every generated package gets a copy
of them for its own tests.
"""
