"""A document's prose in other languages: gettext catalogues in, the translated document out."""
