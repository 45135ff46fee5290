"""Other tools on the builds of the spec: `make interop` runs them, and writes what came out into `docs/interop.md`."""
