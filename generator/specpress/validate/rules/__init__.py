"""Our own rules, one subject each: `check` takes a survey of the document and yields what is wrong, with its place."""
