"""How near two names are, and why: a readable table of weighted features, computed for many pairs at once."""
