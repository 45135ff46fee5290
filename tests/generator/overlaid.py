"""A small document for tests of overlays."""

from __future__ import annotations

PETS = """\
openapi: 3.1.0
info: {title: Pets, version: 1.0.0, description: All pets.}
tags: [{name: Old}]
paths:
  /pets:
    get:
      operationId: pets.list
      tags: [Old]
      parameters:
        - {name: a, in: query, schema: {type: integer}}
        - {name: b, in: query, schema: {type: integer, default: 1}}
        - {name: c, in: query, schema: {type: string}}
      responses: {'200': {description: All., content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
components:
  schemas:
    Pet: {type: object, properties: {name: {type: string}}}
"""
HEAD = "overlay: 1.1.0\ninfo: {title: Later, version: 1.0.0}\n"
