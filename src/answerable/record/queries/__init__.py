"""What can be asked of the tables: one noun a module."""
