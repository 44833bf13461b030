"""One small file for each kind of archive, each a generator of records."""
