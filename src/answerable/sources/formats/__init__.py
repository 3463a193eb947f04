"""Formats: one file a format, each from bytes to an extract."""
