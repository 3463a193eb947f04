"""The file: an append-only log, and tables derived from it. The only room that knows SQL."""
