"""How alike two mentions of happenings are, by a learned comparison of their words."""
