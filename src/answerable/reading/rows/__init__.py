"""Rows of tables of persons: what their columns say happened to whom."""
