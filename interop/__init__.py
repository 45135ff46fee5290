"""Other tools on the builds of the spec: `make interop` runs them, and writes their results into `docs/interop.md`."""
