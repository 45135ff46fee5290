# Generated from openapi.yaml by specpress. Do not edit.
"""Schemas of models for pydantic; loaded only when pydantic asks for one, so that pydantic is installed."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any


def core_schema_of(validate: Callable[..., object]) -> Any:  # Any: pydantic's own types
    """The schema by which pydantic reads a model with `validate`, and writes it with `model_dump`."""

    def dumped(model: Any, asked: Any) -> object:  # Any, twice: a model, and pydantic's own type
        return model.model_dump(include=asked.include, exclude=asked.exclude, exclude_none=asked.exclude_none)

    core_schema = import_module("pydantic_core.core_schema")
    return core_schema.no_info_plain_validator_function(
        validate,
        json_schema_input_schema=core_schema.dict_schema(),
        serialization=core_schema.plain_serializer_function_ser_schema(
            dumped, info_arg=True, return_schema=core_schema.dict_schema()
        ),
    )
