"""The module `legacy` of the client, and what old names give elsewhere."""
