"""Review: what a person should decide, and what people decided."""
