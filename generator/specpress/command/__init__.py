"""The command line: arguments, progress, messages, and starting projects."""
