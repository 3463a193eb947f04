"""Bytes: what they are, how much of the machine they may take, and what letters they stand for."""
