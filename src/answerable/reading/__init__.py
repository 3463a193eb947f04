"""Source → Claims."""
