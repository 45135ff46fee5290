"""Changes to a document: overlays, names from an options file, operations left out, harmless faults repaired."""
