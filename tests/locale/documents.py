"""A small document with prose in every place that OpenAPI has for it, and with texts that only look like prose."""

from __future__ import annotations

from pathlib import Path
from typing import Final

SPEC: Final = """\
openapi: 3.1.0
info: {title: Birds, version: 1.0.0, summary: About birds., description: Everything about birds.}
servers:
  - {url: 'https://{region}.birds.test', description: The server., variables: {region: {default: eu, description: The region.}}}
tags:
  - {name: birds, description: Birds and nests., externalDocs: {url: 'https://birds.test', description: More.}}
paths:
  /birds/{id}:
    summary: One bird.
    description: A bird by its id.
    get:
      operationId: birds.retrieve
      tags: [birds]
      summary: Retrieve a bird.
      description: Returns the bird. It may have flown.
      parameters:
        - name: id
          in: path
          required: true
          description: The id of the bird.
          schema: {type: string}
          examples: {robin: {summary: A robin., description: A red one., value: robin}}
      responses:
        '200':
          description: The bird.
          headers: {x-age: {description: How old the reply is., schema: {type: integer}}}
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Bird'}
              example: {description: No prose., summary: No prose.}
          links: {nest: {operationId: birds.retrieve, description: The nest.}}
components:
  schemas:
    Bird:
      title: Bird
      description: A bird.
      type: object
      required: [description]
      default: {description: No prose.}
      properties:
        description: {type: string, description: What it looks like., x-later: since spring}
        summary: {type: string, description: In short., example: No prose.}
        state: {$ref: '#/components/schemas/State'}
    State:
      description: Where it is.
      enum: [nest, sky]
      x-enum-descriptions: [In its nest., In the sky.]
  securitySchemes:
    oauth:
      type: oauth2
      description: Sign in.
      flows: {implicit: {authorizationUrl: 'https://birds.test', scopes: {read: Read birds., write: ''}}}
x-specpress:
  documentation: {servers: [{name: A nest nearby, url: 'http://localhost:1/v1'}]}
"""
PROSE: Final = """\
/info/title Birds
/info/summary About birds.
/info/description Everything about birds.
/servers/0/description The server.
/servers/0/variables/region/description The region.
/tags/0/description Birds and nests.
/tags/0/externalDocs/description More.
/paths/~1birds~1{id}/summary One bird.
/paths/~1birds~1{id}/description A bird by its id.
/paths/~1birds~1{id}/get/summary Retrieve a bird.
/paths/~1birds~1{id}/get/description Returns the bird. It may have flown.
/paths/~1birds~1{id}/get/parameters/0/description The id of the bird.
/paths/~1birds~1{id}/get/parameters/0/examples/robin/summary A robin.
/paths/~1birds~1{id}/get/parameters/0/examples/robin/description A red one.
/paths/~1birds~1{id}/get/responses/200/description The bird.
/paths/~1birds~1{id}/get/responses/200/headers/x-age/description How old the reply is.
/paths/~1birds~1{id}/get/responses/200/links/nest/description The nest.
/components/schemas/Bird/description A bird.
/components/schemas/Bird/properties/description/description What it looks like.
/components/schemas/Bird/properties/description/x-later since spring
/components/schemas/Bird/properties/summary/description In short.
/components/schemas/State/description Where it is.
/components/schemas/State/x-enum-descriptions/0 In its nest.
/components/schemas/State/x-enum-descriptions/1 In the sky.
/components/securitySchemes/oauth/description Sign in.
/components/securitySchemes/oauth/flows/implicit/scopes/read Read birds.
/x-specpress/documentation/servers/0/name A nest nearby
"""
"""Each pointer with its text."""


def write(folder: Path) -> Path:
    """The document as a file."""
    path = folder / "birds.yaml"
    path.write_text(SPEC, encoding="utf-8")
    return path
