"""Small documents in the shapes that real ones have, and what must come over the wire for each."""
