"""Readers of what is measured on: sets of others, dossiers of ours, documents made up."""
