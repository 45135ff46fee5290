"""The mock server on loopback."""
