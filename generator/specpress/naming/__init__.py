"""Names of the generated code: Python identifiers, and the names of the package and its options."""
