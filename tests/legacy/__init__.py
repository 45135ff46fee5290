"""The module `legacy` of the client, and the errors for old names in other modules."""
