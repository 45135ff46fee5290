"""The files of the output: templates, formatting, the sync twin, and writing them to the disk."""
