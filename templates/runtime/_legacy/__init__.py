"""What the package's module `legacy` is made of: classes with old names, over the package's own clients."""
