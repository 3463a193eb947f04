"""Who did it, to whom, with what and for how long: the arguments of a happening."""
