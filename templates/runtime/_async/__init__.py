"""The asynchronous client; its blocking twin is derived from it."""
