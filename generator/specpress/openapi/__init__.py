"""The OpenAPI document as a value: its text, locations, references and kinds of objects."""
