"""Whom a text names, who stands for whom, and who says so."""
