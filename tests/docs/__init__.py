"""Tests of the Markdown reference, of the guide and of the README."""
