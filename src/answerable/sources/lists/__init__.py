"""Official lists of names: each entry a document."""
