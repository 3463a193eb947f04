"""Regressions that several of the smaller weights are fitted by."""
