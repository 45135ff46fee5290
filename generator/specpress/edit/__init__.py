"""Changes to a document: names from an options file, operations left out, harmless faults repaired."""
