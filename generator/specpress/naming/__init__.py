"""Names of the generated code: Python identifiers, and what the package and its options are called."""
