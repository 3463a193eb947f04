"""Questions to a record. Each is a function that returns plain frozen values."""
