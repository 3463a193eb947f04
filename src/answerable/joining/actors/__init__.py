"""Names → actors."""
