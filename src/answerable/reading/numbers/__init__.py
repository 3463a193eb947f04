"""How many and how much: people, things, terms and sums."""
