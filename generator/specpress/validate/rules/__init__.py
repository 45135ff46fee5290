"""Our own rules, one subject each: `check` takes the index of the document and yields what is wrong, with its place."""
