"""JSON values of every kind; their keys are names of the models' fields, and others."""

from __future__ import annotations

from hypothesis import strategies as st

import openai_v1.types
from openai_v1._core.models.match_score import declared_fields
from openai_v1._core.models.model import Model

MODELS = sorted(
    (
        found
        for found in (getattr(openai_v1.types, name) for name in openai_v1.types.__all__)
        if isinstance(found, type) and issubclass(found, Model)
    ),
    key=lambda model: model.__name__,
)
WIRE_NAMES = sorted({field.wire_name for model in MODELS for field in declared_fields(model)})
NAMES = st.sampled_from([*WIRE_NAMES, "more", "_extra", "_defects", "extra", "__dict__"])
# NaN is unequal to itself, and only Python's own JSON has it.
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**70), 2**70),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from(["", "stop", "assistant", "function", "error", "chat.completion", "\ud800"]),
    st.text(max_size=3),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=5),
    max_leaves=12,
)
