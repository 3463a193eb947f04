"""Questions about events: who, whom, when, where, and what belongs together."""
