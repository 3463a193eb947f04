"""Bytes → Source: one file a format."""
