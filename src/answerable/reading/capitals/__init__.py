"""Texts in capitals, as old wires and telegrams are: read in small letters and quoted as they stand."""
