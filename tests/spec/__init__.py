"""Tests of the spec itself."""
