# Generated from openapi.yaml by specpress. Do not edit.
"""The parts of the package's module `legacy`: classes with old names, over the package's own clients."""
