"""Questions about sources: what they say, in which words, and what of it still stands."""
