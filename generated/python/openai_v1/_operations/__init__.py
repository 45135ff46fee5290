# Generated from openapi.yaml by specpress. Do not edit.
"""What the runtime knows of each operation."""
