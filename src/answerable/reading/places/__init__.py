"""Where: names of places, the gazetteer, and where a claim happened."""
