"""Dates of documents: as they are written, and when a document was published or changed."""
