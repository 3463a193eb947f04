"""The lines that other programs read: their shapes, and how they are written as JSON and as tables."""
