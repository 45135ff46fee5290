"""ir.API in one or several languages → a documentation site of plain files."""
