"""Vectors and judgements that depend on the words of a text."""

from __future__ import annotations

import base64
import hashlib
import math
import re
import struct
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from .texts import identifier, texts_of, tokens

if TYPE_CHECKING:
    from specpress.mock.calls import Call

# Any below: JSON as requests have it, which the mock has checked against the document.
Object = dict[str, Any]

DIMENSIONS: Final = {"text-embedding-3-large": 3072, "text-embedding-3-small": 1536}
FLAGGED: Final = {
    "hate": {"hate", "inferior"},
    "hate/threatening": {"exterminate"},
    "self-harm": {"suicide", "cutting"},
    "sexual": {"sex", "porn"},
    "sexual/minors": {"underage"},
    "violence": {"kill", "murder", "attack"},
    "violence/graphic": {"gore", "bloodbath"},
}


def embed(call: Call) -> Object:
    """A unit vector for each input; texts with the same words lie near to each other."""
    asked = call.fields
    texts = texts_of(asked["input"])
    size = asked.get("dimensions") or DIMENSIONS.get(asked["model"], 1536)
    data = list[Object]()
    for index, text in enumerate(texts):
        vector: Any = vector_of(text, size)
        if asked.get("encoding_format") == "base64":
            vector = base64.b64encode(struct.pack(f"<{size}f", *vector)).decode()
        data.append({"object": "embedding", "index": index, "embedding": vector})
    count = sum(len(tokens(one)) for one in texts)
    return {
        "object": "list",
        "data": data,
        "model": asked["model"],
        "usage": {"prompt_tokens": count, "total_tokens": count},
    }


def vector_of(text: str, size: int) -> list[float]:
    """Each word, and each pair of neighbours, adds to a few places of the vector."""
    words = re.findall(r"\w+", text.lower()) or [text]
    vector = [1e-6] * size
    for word in (*words, *map(" ".join, pairwise(words))):
        for place, sign in struct.iter_unpack("<HH", hashlib.sha256(word.encode()).digest()):
            vector[place % size] += 1.0 if sign % 2 else -1.0
    length = math.sqrt(sum(one * one for one in vector))
    return [one / length for one in vector]


def moderate(call: Call) -> Object:
    """Flag texts by lists of words."""
    asked = call.fields
    results = list[Object]()
    for text in texts_of(asked["input"]):
        words = set(re.findall(r"[a-z]+", text.lower()))
        found = {category: bool(words & listed_words) for category, listed_words in FLAGGED.items()}
        scores = {category: 0.98 if is_found else 0.0001 for category, is_found in found.items()}
        results.append({"flagged": any(found.values()), "categories": found, "category_scores": scores})
    model = asked.get("model", "text-moderation-latest")
    return {"id": identifier("modr-", asked), "model": model, "results": results}
