"""Questions about actors: who they are, what they did, and the lists that they may be on."""
