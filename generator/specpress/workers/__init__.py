"""Where work runs: other processes, and threads with room for deep recursion."""
