"""The learned engine: a small network, what is asked of it, and how it is adjusted."""
