"""The nouns. Frozen dataclasses that know nothing of files, SQL or screens."""
