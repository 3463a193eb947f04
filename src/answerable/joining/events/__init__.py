"""Claims → events."""
