"""What of a claim can be compared with another."""
