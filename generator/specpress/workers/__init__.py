"""Worker processes, and threads with a deep stack."""
